//! schema.org's `LiveBlogPosting`: a report that grows, entry by entry.

use super::{
    json_ld::article_body,
    moment::moment_in,
    news_article::{byline, lead_image},
    node::Node,
};
use crate::model::{Author, Block, Inline, Level, Moment};

/// In so many entries what is only named is looked for in the graph, each in all of it.
const MOST_RESOLVED: usize = 50;

/// The entries of a live report, each under its headline or its time, with its picture, and with
/// its author where that is none of the report's.
pub(super) fn updates(graph: &Node<'_>, report: &Node<'_>) -> Vec<Block> {
    let Some(updates) = report.get("liveBlogUpdate") else { return Vec::new() };
    let (day, authors) = (moment_in(report, "datePublished"), byline(graph, report));
    let mut blocks = Vec::new();
    for (index, update) in updates.list().enumerate() {
        let graph = if index < MOST_RESOLVED { graph } else { &update };
        let title = update.text("headline").or_else(|| time_of(&update, day));
        let text = title.map(|title| vec![Inline::Text(title)]);
        blocks.extend(text.map(|text| Block::Subheading { level: Level::Part, text }));
        blocks.extend(signature(byline(graph, &update), &authors));
        blocks.extend(lead_image(graph, &update).map(Block::Figure));
        blocks.extend(article_body(&update));
    }
    blocks
}

/// The clock's time in the portal's zone; on another day than the report's, with its date.
fn time_of(update: &Node<'_>, day: Option<Moment>) -> Option<String> {
    let moment = moment_in(update, "datePublished")?;
    let zone = update.setting().zone;
    let at = moment.in_zone(zone);
    let date = format!("{:04}-{:02}-{:02}", at.year(), u8::from(at.month()), at.day());
    if moment.is_whole_day() {
        return Some(date);
    }
    let time = format!("{:02}:{:02} {}", at.hour(), at.minute(), zone.name());
    let is_same_day = day.is_some_and(|day| day.in_zone(zone).date() == at.date());
    Some(if is_same_day { time } else { format!("{date}, {time}") })
}

fn signature(authors: Vec<Author>, known: &[Author]) -> Option<Block> {
    let new = authors.into_iter().filter(|author| !known.contains(author));
    let names: Vec<_> = new.map(|author| author.name).collect();
    let words = || Inline::Emphasis(vec![Inline::Text(names.join(", "))]);
    (!names.is_empty()).then(|| Block::Paragraph(vec![words()]))
}
