//! HTML in, blocks out. Nothing that is read here is ever a page: a parser makes a tree that
//! belongs to none, and a walk through it makes blocks.
//!
//! In the browser the parser is the browser's own, natively it is html5ever. Both follow the same
//! standard, and the same walk reads both trees ([`tree::Branch`]). What each element becomes is
//! written in [`shape`] and in `docs/contracts/html.md`.

mod attributes;
mod bounds;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(test)]
mod cases;
mod group;
mod line;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod nesting;
mod picture;
mod posts;
mod quote;
mod shape;
mod shortcode;
mod table;
mod tag;
mod tree;
mod walker;
mod words;

#[cfg(target_arch = "wasm32")]
use browser as parser;
#[cfg(not(target_arch = "wasm32"))]
use native as parser;

pub(super) use nesting::is_void;

use super::node::Node;
use crate::model::{Block, non_blank, on_one_line};
use walker::Walker;

/// The blocks of a text of HTML that stands in the JSON here.
pub(super) fn blocks(html: &str, report: Node<'_>) -> Vec<Block> {
    walked(html, report).unwrap_or_else(|reason| {
        report.report(&format!("HTML cannot be read here: {reason}"));
        vec![Block::Unknown { kind: "html".to_owned(), text: None }]
    })
}

/// The words of a text of HTML, on one line; `None` where there are none.
pub(super) fn words(html: &str, report: Node<'_>) -> Option<String> {
    if !html.contains(['<', '&']) {
        return one_line(html);
    }
    match walked(html, report) {
        Ok(blocks) => one_line(&words::plain_words(&blocks)),
        Err(_) => one_line(html),
    }
}

/// A plain text whose character references (`&amp;`) are read. Its lines stay, its tags are words.
pub(super) fn unescaped(text: &str, report: Node<'_>) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let line = |line: &str| words(&line.replace('<', "&lt;"), report).unwrap_or_default();
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn one_line(words: &str) -> Option<String> {
    non_blank(&on_one_line(words))
}

fn walked(html: &str, report: Node<'_>) -> Result<Vec<Block>, String> {
    let bounds::Bounded { html, is_cut } = bounds::bounded(html);
    // As on a page: by the standard's own rules, and past its head, where a `noscript` is opened.
    let blocks = parser::parsed(&format!("<!doctype html><body>{html}"), |root| {
        let mut walker = Walker::new(report);
        walker.walk_children(&root);
        walker.end_paragraph();
        walker.blocks
    })?;
    let mut blocks = shortcode::read(blocks);
    if is_cut {
        report.report("too long, or nested too deep, to be read whole");
        blocks.push(Block::Cut);
    }
    Ok(blocks)
}
