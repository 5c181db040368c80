//! schema.org `NewsArticle`, with the additions of `docs/contracts/article.md`.

use super::{
    WireError,
    address::{Purpose, address_in, resolve},
    body::{blocks, paragraphs},
    figure::figure_in,
    json::Json,
    moment::moment_in,
    node::Node,
    panel::panel,
};
use crate::model::{Article, Author, Block, Copyright, Related, non_blank};

/// The article here, or the first one in a list or a `@graph`.
///
/// # Errors
/// There is no object, or it has no headline.
pub(super) fn article(root: &Node<'_>) -> Result<Article, WireError> {
    let graph = root.get("@graph").filter(|_| root.value().get("headline").is_none());
    let root = graph.as_ref().unwrap_or(root);
    let mut candidates = root.list().filter(|node| matches!(node.value(), Json::Object(_)));
    let has_headline = |node: &Node<'_>| node.value().get("headline").is_some();
    match root.list().find(has_headline).or_else(|| candidates.next()) {
        Some(node) => read_article(&node),
        None => {
            let what = format!("expected an article object, found {}", root.value().kind());
            Err(WireError { path: root.path(), what })
        }
    }
}

fn read_article(node: &Node<'_>) -> Result<Article, WireError> {
    let Some(headline) = node.text("headline") else {
        let what = match node.value().get("headline") {
            None | Some(Json::Null) => "missing; an article needs one".to_owned(),
            Some(Json::Text(_)) => "blank; an article needs one".to_owned(),
            Some(other) => format!("expected a text, found {}", other.kind()),
        };
        return Err(WireError { path: "headline".to_owned(), what });
    };
    let published = moment_in(node, "datePublished");
    Ok(Article {
        headline,
        kicker: node.text("kicker"),
        standfirst: node.text("description"),
        language: language(node),
        published,
        updated: moment_in(node, "dateModified").filter(|updated| Some(*updated) != published),
        dateline: node.text("dateline"),
        section: node.text("articleSection"),
        byline: byline(node),
        initials: initials(node),
        lead_image: figure_in(node, "image"),
        body: body(node),
        tags: tags(node),
        related: related(node),
        copyright: copyright(node),
        original: address_in(node, "url", Purpose::Link),
    })
}

/// A tag that is one: it goes into a `lang` attribute.
fn language(node: &Node<'_>) -> Option<String> {
    let tag = node.text("inLanguage")?;
    if is_language_tag(&tag) {
        return Some(tag);
    }
    node.get("inLanguage")?.report("not a language tag such as `id`; left out");
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

fn byline(node: &Node<'_>) -> Vec<Author> {
    let Some(authors) = node.get("author") else { return Vec::new() };
    authors.list().filter_map(|author| read_author(&author)).collect()
}

fn read_author(node: &Node<'_>) -> Option<Author> {
    let name = node.to_text()?;
    let is_object = matches!(node.value(), Json::Object(_));
    let page = is_object.then(|| address_in(node, "url", Purpose::Link)).flatten();
    Some(Author { name, page, role: node.text("jobTitle") })
}

/// The code without the brackets some desks file it with.
fn initials(node: &Node<'_>) -> Option<String> {
    let text = node.text("initials")?;
    non_blank(text.trim_matches(['(', ')']))
}

fn body(node: &Node<'_>) -> Vec<Block> {
    match node.get("body") {
        Some(body) => blocks(&body),
        None => node.text("articleBody").map(|text| paragraphs(&text)).unwrap_or_default(),
    }
}

fn tags(node: &Node<'_>) -> Vec<String> {
    let Some(keywords) = node.get("keywords") else { return Vec::new() };
    match keywords.value() {
        Json::Text(text) => text.split(',').filter_map(non_blank).collect(),
        _ => keywords.list().filter_map(|keyword| keyword.to_text()).collect(),
    }
}

fn related(node: &Node<'_>) -> Option<Related> {
    let related = node.get("related")?;
    if let Json::Text(_) = related.value() {
        let address = resolve(node.setting().base, &related.to_text()?, Purpose::Fetch);
        if address.is_none() {
            related.report("not an address that may be used here; left out");
        }
        return address.map(Related::At);
    }
    match panel(&related) {
        Ok(panel) => (!panel.teasers.is_empty()).then_some(Related::Here(panel)),
        Err(error) => {
            related.report(&error.what);
            None
        }
    }
}

fn copyright(node: &Node<'_>) -> Copyright {
    Copyright {
        holder: node.text("copyrightHolder"),
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
