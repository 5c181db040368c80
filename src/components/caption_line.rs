//! Part 5: the line under a picture.

use leptos::prelude::*;

use super::part;
use crate::{
    markup::{Tag, tag},
    model::Caption,
};

/// What the picture shows, then who made it.
#[component]
pub fn CaptionLine(
    /// The words; never blank.
    caption: Caption,
) -> Tag {
    let (text, credit) = (caption.text(), caption.credit());
    // Within the text: a space between both is nowhere as long as it ends its line, so that it
    // jumps, as the browser counts it, where the page is painted before the credit has come.
    let space = if credit.is_some() { " " } else { "" };
    let text = text.map(|words| line(part::CAPTION_TEXT, format!("{words}{space}")));
    let credit = credit.map(|words| line(part::CAPTION_CREDIT, words.to_owned()));
    tag("figcaption").class(part::CAPTION).with(text).with(credit)
}

fn line(class: &'static str, words: String) -> Tag {
    tag("span").class(class).with(words)
}
