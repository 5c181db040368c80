//! schema.org `NewsArticle`: its fields, with the additions of `docs/contracts/article.md`.

use super::{
    WireError,
    address::{Purpose, address_at, address_in, resolve},
    body::blocks,
    figure::first_figure,
    graph::{is_name_alone, named, resolved},
    json::Json,
    moment::moment_in,
    node::Node,
    panel::panel,
    prose::Prose,
};
use crate::model::{Article, Author, Copyright, Figure, Related, non_blank};

/// The types of schema.org that are an article to read, by how their names end: `NewsArticle`,
/// `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`, …
const KIN: [&str; 4] = ["Article", "Posting", "Report", "Review"];

/// Whether it has a headline, or something in its place.
pub(super) fn has_headline(node: &Node<'_>) -> bool {
    node.value().get("headline").is_some()
}

/// Whether it says that it is an article.
pub(super) fn is_article(node: &Node<'_>) -> bool {
    let is_kin = |kind: &Json<'_>| match kind {
        Json::Text(kind) => KIN.iter().any(|kin| kind.ends_with(kin)),
        _ => false,
    };
    let is_named = has_headline(node) || node.value().get("name").is_some();
    is_named
        && match node.value().get("@type") {
            Some(Json::List(kinds)) => kinds.iter().any(is_kin),
            Some(kind) => is_kin(kind),
            None => false,
        }
}

/// An article in Baca's own format: its `body` is a list of blocks, its texts are plain.
///
/// # Errors
/// It has no headline.
pub(super) fn own(graph: &Node<'_>, node: &Node<'_>) -> Result<Article, WireError> {
    let prose = Prose {
        lead_image: lead_image(graph, node),
        body: node.get("body").map(|body| blocks(&body)).unwrap_or_default(),
        ..Prose::default()
    };
    Ok(Article { standfirst: node.text("description"), ..article(graph, node, prose)? })
}

/// An article, but for its standfirst: the fields of schema.org around what the text holds.
///
/// # Errors
/// It has no headline.
pub(super) fn article(
    graph: &Node<'_>,
    node: &Node<'_>,
    prose: Prose,
) -> Result<Article, WireError> {
    let name = || node.text("name").filter(|_| is_article(node));
    let Some(headline) = node.text("headline").or_else(name) else {
        let what = match node.value().get("headline") {
            None | Some(Json::Null) => "missing; an article needs one".to_owned(),
            Some(Json::Text(_)) => "blank; an article needs one".to_owned(),
            Some(other) => format!("expected a text, found {}", other.kind()),
        };
        return Err(WireError { path: "headline".to_owned(), what, status: None });
    };
    let published = moment_in(node, "datePublished");
    Ok(Article {
        headline,
        kicker: node.text("kicker"),
        standfirst: None,
        language: language(node, "inLanguage"),
        published,
        updated: moment_in(node, "dateModified").filter(|updated| Some(*updated) != published),
        dateline: node.text("dateline").or(prose.dateline),
        section: node.text("articleSection"),
        byline: byline(graph, node),
        initials: initials(node).or(prose.initials),
        lead_image: prose.lead_image,
        body: prose.body,
        tags: tags(node),
        related: related(node),
        copyright: copyright(graph, node),
        original: original(node),
    })
}

/// The picture of a piece's own fields.
pub(super) fn lead_image(graph: &Node<'_>, node: &Node<'_>) -> Option<Figure> {
    let keys = ["image", "thumbnailUrl"].into_iter();
    let mut images = keys.filter_map(|key| node.get(key));
    images.find_map(|image| {
        let found = image.list().map(|image| resolved(graph, image));
        // One that is only named, by a place in a page, and lies nowhere here.
        first_figure(found.filter(|image| !is_name_alone(image)))
    })
}

/// The article's own page.
fn original(node: &Node<'_>) -> Option<crate::model::Address> {
    if let Some(address) = address_in(node, "url", Purpose::Link) {
        return Some(address);
    }
    let page = node.get("mainEntityOfPage")?;
    match page.value() {
        Json::Text(raw) => resolve(node.setting().base, raw, Purpose::Link),
        Json::Object(_) => {
            ["url", "@id"].into_iter().find_map(|key| address_in(&page, key, Purpose::Link))
        }
        _ => None,
    }
}

/// A tag that is one: it goes into a `lang` attribute.
pub(super) fn language(node: &Node<'_>, key: &str) -> Option<String> {
    let node = node.get(key)?;
    // schema.org's `Language` has the tag beside a name for people.
    let tag = match node.value().get("alternateName") {
        Some(_) => node.text("alternateName"),
        None => node.to_text(),
    };
    let tag = tag?.replace('_', "-");
    if is_language_tag(&tag) {
        return Some(tag);
    }
    node.report("not a language tag such as `id`; left out");
    None
}

/// BCP 47's shape: a language of two letters or more, then subtags of up to eight.
fn is_language_tag(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or_default();
    let is_subtag = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.chars().all(|c| c.is_ascii_alphanumeric())
    };
    language.len() >= 2
        && !tag.starts_with(|c: char| c.is_ascii_digit())
        && tag.len() <= 35
        && tag.split('-').all(is_subtag)
}

/// So many are looked for in the graph, each in all of it.
const MOST_RESOLVED: usize = 50;

/// Who wrote it.
pub(super) fn byline(graph: &Node<'_>, node: &Node<'_>) -> Vec<Author> {
    let Some(authors) = node.get("author").or_else(|| node.get("creator")) else {
        return Vec::new();
    };
    let authors = authors.list().enumerate();
    authors.filter_map(|(index, author)| read_author(graph, author, index)).collect()
}

fn read_author(graph: &Node<'_>, author: Node<'_>, index: usize) -> Option<Author> {
    let is_looked_for = index < MOST_RESOLVED;
    let node = if is_looked_for { resolved(graph, author) } else { author };
    let mut name = node.to_text()?;
    if is_address(&name) {
        let person = is_looked_for.then(|| named(graph, node.value(), node)).flatten();
        name = person.and_then(|person| person.to_text()).unwrap_or(name);
    }
    if is_address(&name) {
        node.report("an address where a name belongs; left out");
        return None;
    }
    let is_object = matches!(node.value(), Json::Object(_));
    let page = is_object.then(|| address_in(&node, "url", Purpose::Link)).flatten();
    Some(Author { name, page, role: node.text("jobTitle") })
}

fn is_address(name: &str) -> bool {
    name.starts_with("https://") || name.starts_with("http://")
}

/// The code without the brackets some desks file it with.
fn initials(node: &Node<'_>) -> Option<String> {
    let text = node.text("initials")?;
    non_blank(text.trim_matches(['(', ')']))
}

fn tags(node: &Node<'_>) -> Vec<String> {
    let Some(keywords) = node.get("keywords") else { return Vec::new() };
    match keywords.value() {
        Json::Text(_) => {
            let text = keywords.to_text().unwrap_or_default();
            text.split(',').filter_map(non_blank).collect()
        }
        _ => keywords.list().filter_map(|keyword| keyword.to_text()).collect(),
    }
}

fn related(node: &Node<'_>) -> Option<Related> {
    let related = node.get("related")?;
    if let Json::Text(_) = related.value() {
        return address_at(&related, Purpose::Fetch).map(Related::At);
    }
    match panel(&related) {
        Ok(panel) => (!panel.teasers.is_empty()).then_some(Related::Here(panel)),
        Err(error) => {
            related.report(&error.what);
            None
        }
    }
}

fn copyright(graph: &Node<'_>, node: &Node<'_>) -> Copyright {
    let holder = node.get("copyrightHolder");
    Copyright {
        holder: holder.and_then(|holder| resolved(graph, holder).to_text()),
        year: year(node),
        notice: node.text("copyrightNotice"),
    }
}

fn year(node: &Node<'_>) -> Option<i32> {
    let number = node.number("copyrightYear")?;
    let year = i32::try_from(number).ok().filter(|year| (1..=9999).contains(year));
    if let (None, Some(node)) = (year, node.get("copyrightYear")) {
        node.report("not a year; left out");
    }
    year
}
