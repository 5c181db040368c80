//! Part 1: the headline.

use leptos::prelude::*;

use super::part;
use crate::markup::{Tag, tag};

/// The one `h1` of the page. It takes the focus when the page opens, so that screen readers
/// begin there.
#[component]
pub fn Headline(
    /// The words.
    text: String,
) -> Tag {
    tag("h1").class(part::HEADLINE).set("tabindex", "-1").with(text)
}
