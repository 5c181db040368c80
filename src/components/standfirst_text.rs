//! The sentence or two under the headline.

use leptos::prelude::*;

use super::part;
use crate::markup::{Tag, tag};

/// What the article is about, before it begins.
#[component]
pub fn StandfirstText(
    /// The words.
    text: String,
) -> Tag {
    tag("p").class(part::STANDFIRST).with(text)
}
