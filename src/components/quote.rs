//! Somebody's words, set apart.

use leptos::prelude::*;

use super::{inlines::inlines, part};
use crate::{
    markup::{Tag, tag},
    model::Inline,
};

/// A quotation, and whose words they are.
#[component]
pub fn Quote(
    /// The words.
    text: Vec<Inline>,
    /// Whose they are.
    source: Option<Vec<Inline>>,
) -> Tag {
    let source =
        source.map(|source| tag("figcaption").class(part::QUOTE_SOURCE).with(inlines(source)));
    let text = tag("blockquote").class(part::QUOTE_TEXT).with(inlines(text));
    tag("figure").class(part::QUOTE).with(text).with(source)
}
