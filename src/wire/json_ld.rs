//! JSON-LD as publishers' web pages carry it: articles of schema.org in lists and graphs, their
//! texts written for a page.

use super::{
    WireError, html,
    json::Json,
    live_report,
    news_article::{self, has_headline, is_article, lead_image},
    node::{Node, Setting},
    prose::{Prose, paragraphs},
};
use crate::model::{Article, Block};

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

/// An article; in Baca's own format where it has a `body`.
///
/// # Errors
/// It has no headline.
pub(super) fn article(graph: &Node<'_>, node: &Node<'_>) -> Result<Article, WireError> {
    if node.value().get("body").is_some() {
        let setting = Setting { spelt_time: None, ..*node.setting() };
        return news_article::own(graph, &node.in_setting(&setting));
    }
    let setting = Setting { unescaped: Some(html::unescaped), ..*node.setting() };
    let node = &node.in_setting(&setting);
    let mut prose = Prose::of_blocks(article_body(node), lead_image(graph, node));
    prose.body.extend(live_report::updates(graph, node));
    let standfirst = prose.standfirst(node.text("description"));
    Ok(Article { standfirst, ..news_article::article(graph, node, prose)? })
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
