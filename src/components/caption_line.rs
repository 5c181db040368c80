//! Part 5: the line under a picture.

use leptos::prelude::*;

use super::part;
use crate::model::Caption;

/// What the picture shows, then who made it.
#[component]
pub fn CaptionLine(
    /// The words; never blank.
    caption: Caption,
) -> impl IntoView {
    let words = |class, words: Option<&str>| {
        words.map(|words| view! { <span class=class>{words.to_owned()}</span> })
    };
    view! {
        <figcaption class=part::CAPTION>
            {words(part::CAPTION_TEXT, caption.text())} " "
            {words(part::CAPTION_CREDIT, caption.credit())}
        </figcaption>
    }
}
