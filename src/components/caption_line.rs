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
    let words = |class, words: Option<&str>| {
        words.map(|words| tag("span").class(class).with(words.to_owned()))
    };
    tag("figcaption")
        .class(part::CAPTION)
        .with(words(part::CAPTION_TEXT, caption.text()))
        .with(" ")
        .with(words(part::CAPTION_CREDIT, caption.credit()))
}
