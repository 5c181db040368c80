//! The body: a list of blocks, each told apart by its `type`.

use super::{
    address::{Purpose, address_in},
    embed::embed_at,
    figure::{figure, figure_in},
    inline::{inline, inline_in},
    json::Json,
    node::Node,
    panel::teaser,
};
use crate::model::{Block, Inline, Level, List, ListEntry, Table};

/// The blocks of a `body`.
pub(super) fn blocks(body: &Node<'_>) -> Vec<Block> {
    body.list().filter_map(|node| block(&node)).collect()
}

/// `None` where there is nothing to show.
fn block(node: &Node<'_>) -> Option<Block> {
    match node.value() {
        Json::Object(_) => {}
        Json::Text(_) | Json::Number(_) => return inline(node).map(Block::Paragraph),
        Json::Null => return None,
        _ => return node.expected("a block"),
    }
    let read = match node.text("type").as_deref() {
        Some("paragraph") => inline_in(node, "text").map(Block::Paragraph),
        Some("subheading") => subheading(node),
        Some("quote") => quote(node),
        Some("list") => list(node).map(Block::List),
        Some("figure") => figure_in(node, "image").map(Block::Figure),
        Some("gallery") => gallery(node),
        Some("table") => table(node),
        Some("embed") => embed(node),
        Some("read-also") => teaser(node).map(Block::ReadAlso),
        Some("divider") => return Some(Block::Divider),
        Some("cut") => return Some(Block::Cut),
        kind => return Some(unknown(node, kind)),
    };
    if read.is_none() {
        node.report("a block with nothing to show; left out");
    }
    read
}

fn subheading(node: &Node<'_>) -> Option<Block> {
    let level = match node.number("level") {
        None | Some(0..=2) => Level::Part,
        Some(_) => Level::Subpart,
    };
    Some(Block::Subheading { level, text: inline_in(node, "text")? })
}

fn quote(node: &Node<'_>) -> Option<Block> {
    let text = inline_in(node, "text")?;
    Some(Block::Quote { text, source: inline_in(node, "source") })
}

fn list(node: &Node<'_>) -> Option<List> {
    let items = node.get("items")?;
    let entries: Vec<_> = items.list().filter_map(|item| list_entry(&item)).collect();
    let is_ordered =
        node.get("ordered").is_some_and(|node| matches!(node.value(), Json::Bool(true)));
    let start = node.number("start").filter(|start| *start != 1);
    (!entries.is_empty()).then_some(List { is_ordered, start, entries })
}

fn list_entry(node: &Node<'_>) -> Option<ListEntry> {
    let within = node.get("list").and_then(|within| list(&within));
    match inline(node) {
        None if within.is_none() => None,
        text => Some(ListEntry { text: text.unwrap_or_default(), within }),
    }
}

fn gallery(node: &Node<'_>) -> Option<Block> {
    let images = node.get("images")?;
    let figures: Vec<_> = images.list().filter_map(|image| figure(&image)).collect();
    let caption = node.text("caption");
    (!figures.is_empty() || caption.is_some()).then_some(Block::Gallery { figures, caption })
}

fn table(node: &Node<'_>) -> Option<Block> {
    let rows = node.get("rows").map(|rows| rows.list().map(|row| cells(&row)).collect());
    let table = Table {
        caption: inline_in(node, "caption"),
        head: node.get("head").map(|head| cells(&head)).unwrap_or_default(),
        rows: rows.unwrap_or_default(),
    };
    let is_empty = table.rows.is_empty() && table.head.is_empty() && table.caption.is_none();
    (!is_empty).then_some(Block::Table(table))
}

/// A row's cells; an empty one keeps its place.
fn cells(row: &Node<'_>) -> Vec<Vec<Inline>> {
    row.list().map(|cell| inline(&cell).unwrap_or_default()).collect()
}

/// An embed of an unknown site is a link to it.
fn embed(node: &Node<'_>) -> Option<Block> {
    let title = node.text("title");
    let Some(page) = address_in(node, "url", Purpose::Link) else {
        return title.map(|title| Block::Paragraph(vec![Inline::Text(title)]));
    };
    if let Some(embed) = embed_at(&page, title.clone()) {
        return Some(Block::Embed(embed));
    }
    node.report("a site that cannot be embedded; shown as a link");
    let words = title.unwrap_or_else(|| page.as_str().to_owned());
    Some(Block::Paragraph(vec![Inline::Link { to: page, text: vec![Inline::Text(words)] }]))
}

fn unknown(node: &Node<'_>, kind: Option<&str>) -> Block {
    let text = inline_in(node, "text");
    match (kind, text) {
        (None, Some(text)) => Block::Paragraph(text),
        (kind, text) => {
            let kind = kind.unwrap_or("?");
            node.report(&format!("unknown block type `{kind}`; shown as a note"));
            let text = text.map(|text| crate::model::plain_text(&text));
            Block::Unknown { kind: kind.to_owned(), text }
        }
    }
}
