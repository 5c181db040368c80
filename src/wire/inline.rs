//! The words inside a block.

use super::{
    address::{Purpose, address_in},
    json::Json,
    node::{Node, number_text},
};
use crate::model::{Inline, non_blank, plain_text};

/// The words under a key; nothing when there are none worth showing.
pub(super) fn inline_in(node: &Node<'_>, key: &str) -> Option<Vec<Inline>> {
    node.get(key).and_then(|node| inline(&node))
}

/// The words here; nothing when there are none worth showing.
pub(super) fn inline(node: &Node<'_>) -> Option<Vec<Inline>> {
    let inlines = run(node);
    non_blank(&plain_text(&inlines)).map(|_| inlines)
}

fn run(node: &Node<'_>) -> Vec<Inline> {
    match node.value() {
        Json::Text(text) => vec![Inline::Text(text.to_string())],
        Json::Number(number) => vec![Inline::Text(number_text(*number))],
        Json::List(_) => node.list().flat_map(|part| run(&part)).collect(),
        Json::Object(_) => marked(node),
        Json::Null => Vec::new(),
        Json::TooDeep => {
            node.report("nested too deep; left out");
            vec![Inline::Text("…".to_owned())]
        }
        Json::Bool(_) => {
            node.report("expected words, found true or false");
            Vec::new()
        }
    }
}

fn marked(node: &Node<'_>) -> Vec<Inline> {
    let text = || node.get("text").map(|text| run(&text)).unwrap_or_default();
    match node.text("type").as_deref() {
        Some("strong") => vec![Inline::Strong(text())],
        Some("emphasis") => vec![Inline::Emphasis(text())],
        Some("break") => vec![Inline::Break],
        Some("link") => link(node, text()),
        Some("abbreviation") => abbreviation(node, text()),
        Some("text") | None => text(),
        Some(kind) => {
            node.report(&format!("unknown inline type `{kind}`; shown as plain words"));
            text()
        }
    }
}

fn link(node: &Node<'_>, text: Vec<Inline>) -> Vec<Inline> {
    let Some(to) = address_in(node, "href", Purpose::Link) else { return text };
    match non_blank(&plain_text(&text)) {
        Some(_) => vec![Inline::Link { to, text: text.into_iter().flat_map(unlinked).collect() }],
        None => {
            node.report("a link without words; its address is shown");
            let words = Inline::Text(to.as_str().to_owned());
            vec![Inline::Link { to, text: vec![words] }]
        }
    }
}

/// A link may not stand within a link (HTML has no such thing): the outer one wins.
fn unlinked(inline: Inline) -> Vec<Inline> {
    let within = |text: Vec<Inline>| text.into_iter().flat_map(unlinked).collect::<Vec<_>>();
    match inline {
        Inline::Link { text, .. } => within(text),
        Inline::Strong(text) => vec![Inline::Strong(within(text))],
        Inline::Emphasis(text) => vec![Inline::Emphasis(within(text))],
        plain => vec![plain],
    }
}

fn abbreviation(node: &Node<'_>, text: Vec<Inline>) -> Vec<Inline> {
    match (non_blank(&plain_text(&text)), node.text("expansion")) {
        (Some(short), Some(expansion)) => vec![Inline::Abbreviation { short, expansion }],
        _ => text,
    }
}
