//! schema.org `NewsArticle` and its kin, as publishers' pages carry them, and with the additions
//! of `docs/contracts/article.md`.

use super::{
    WireError,
    address::{Purpose, address_at, address_in, resolve},
    body::blocks,
    figure::first_figure,
    graph::{is_name_alone, named, resolved},
    html,
    json::Json,
    live_report,
    moment::moment_in,
    node::{Node, Setting},
    panel::panel,
    prose::{Prose, paragraphs},
};
use crate::model::{Article, Author, Block, Copyright, Figure, Related, non_blank};

/// The types of schema.org that are an article to read, by how their names end: `NewsArticle`,
/// `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`, …
const KIN: [&str; 4] = ["Article", "Posting", "Report", "Review"];

/// The articles here, one by one: in a list, in a `@graph`, as what a page is about; each with
/// the place where the things lie that it only names.
///
/// # Errors
/// There is no object.
pub(super) fn each_entry(
    root: &Node<'_>,
    mut read: impl FnMut(&Node<'_>, &Node<'_>),
) -> Result<(), WireError> {
    let graph = root.get("@graph").filter(|_| root.value().get("headline").is_none());
    let root = graph.as_ref().unwrap_or(root);
    let is_object: fn(&Node<'_>) -> bool = |node| matches!(node.value(), Json::Object(_));
    let kinds = [is_article, has_headline, is_object];
    let best = kinds.into_iter().find(|is_fit| root.list().any(|node| is_fit(&node)));
    let is_fit = best.unwrap_or(is_object);
    let mut is_any = false;
    for node in root.list().filter(|node| is_fit(node)) {
        is_any = true;
        match node.get("mainEntity").filter(|_| !has_headline(&node)) {
            Some(entity) => read(root, &entity),
            None => read(root, &node),
        }
    }
    let found = || format!("expected an article object, found {}", root.value().kind());
    if is_any { Ok(()) } else { Err(WireError::at(root, "", &found())) }
}

fn has_headline(node: &Node<'_>) -> bool {
    node.value().get("headline").is_some()
}

fn is_article(node: &Node<'_>) -> bool {
    let is_kin = |kind: &Json| match kind {
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

/// An article.
///
/// # Errors
/// It has no headline.
pub(super) fn article(graph: &Node<'_>, node: &Node<'_>) -> Result<Article, WireError> {
    // With a `body` it was written for us, in plain text; without one, for a web page.
    let has_references = node.value().get("body").is_none();
    let setting = Setting { has_references, ..*node.setting() };
    let node = &node.in_setting(&setting);
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
    let prose = prose(graph, node);
    Ok(Article {
        headline,
        kicker: node.text("kicker"),
        standfirst: match has_references {
            true => prose.standfirst(node.text("description")),
            false => node.text("description"),
        },
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

fn prose(graph: &Node<'_>, node: &Node<'_>) -> Prose {
    let lead_image = lead_image(graph, node);
    if let Some(body) = node.get("body") {
        return Prose { body: blocks(&body), lead_image, ..Prose::default() };
    }
    let mut prose = Prose::of_blocks(article_body(node), lead_image);
    prose.body.extend(live_report::updates(graph, node));
    prose
}

/// The blocks of an `articleBody`. References in HTML are the parser's to read: read before, a
/// `&quot;` would end the value it stands in.
pub(super) fn article_body(node: &Node<'_>) -> Vec<Block> {
    let Some(body) = node.get("articleBody") else { return Vec::new() };
    match body.value() {
        Json::Text(text) if is_html(text) => html::blocks(text, body),
        Json::Text(_) | Json::Number(_) => paragraphs(&body.to_text().unwrap_or_default()),
        _ => body.expected("a text").unwrap_or_default(),
    }
}

/// Some publishers put HTML where plain text belongs: told by the tags that part blocks.
fn is_html(text: &str) -> bool {
    const TAGS: [&str; 10] =
        ["<p>", "<p ", "<br", "<div", "<h2", "<h3", "<ul", "<ol", "<figure", "<blockquote"];
    let text = text.to_ascii_lowercase();
    TAGS.iter().any(|tag| text.contains(tag))
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
