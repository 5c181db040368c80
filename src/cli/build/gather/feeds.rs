//! Feeds: their articles come with their lists.

use super::{Gathered, Page, Text as Place, Turned, each_page};
use crate::{
    cli::build::set_up::SetUp,
    model::{ArticleId, Feed, Panel, Teaser},
    wire::{Read, Text, WireError},
};

/// All feeds, each to its end. The first pages of all are the front, newest first.
pub(super) fn gather(set_up: &SetUp, feeds: &[Feed], gathered: &mut Gathered) {
    let is_one = feeds.len() == 1;
    for feed in feeds {
        each_page(&set_up.library, &feed.address, gathered, |gathered, page| {
            let (mut panel, articles) = read(set_up, gathered, page)?;
            for teaser in &mut panel.teasers {
                teaser.section = teaser.section.take().or_else(|| feed.section.clone());
            }
            for (id, article) in articles {
                match (id, &article) {
                    (Some(id), _) => gathered.add(id, Place::Here(Box::new(article))),
                    (None, Err(error)) => gathered.fail(page.address.as_str(), error),
                    (None, Ok(_)) => {}
                }
            }
            let turned = Turned::to(panel.next.clone(), &panel.teasers);
            match page.number {
                0 => join(gathered.front.get_or_insert_default(), panel, is_one),
                _ => gathered.add_further(&set_up.portal, panel.teasers),
            }
            Ok(turned)
        });
    }
}

/// The articles of a text, each with the id it has in the reader.
type Named = Vec<(Option<ArticleId>, Read)>;

fn read(set_up: &SetUp, gathered: &Gathered, page: &Page<'_>) -> Result<(Panel, Named), WireError> {
    let text = Text::parse(&page.opened.text, page.origin(set_up))?;
    let panel = text.panel()?.value;
    gathered.shelf.add(text.addresses());
    Ok((panel, text.named_articles()?))
}

/// As the reader in the browser joins them: what one source has in its own order, several by time.
fn join(front: &mut Panel, panel: Panel, is_one: bool) {
    front.title = front.title.take().or(panel.title);
    front.next.extend(panel.next);
    for teaser in panel.teasers {
        let is_older = |other: &Teaser| other.published < teaser.published;
        let place = front.teasers.iter().position(is_older).filter(|_| !is_one);
        front.teasers.insert(place.unwrap_or(front.teasers.len()), teaser);
    }
}
