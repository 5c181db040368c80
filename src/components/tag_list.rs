//! What the article is about.

use leptos::prelude::*;

use super::part;
use crate::edition::Edition;

/// The tags, side by side.
#[component]
pub fn TagList(
    /// The tags, in the publisher's order.
    tags: Vec<String>,
) -> impl IntoView {
    let label = Edition::current().words().tags;
    let is_empty = tags.is_empty();
    let tags: Vec<_> =
        tags.into_iter().map(|tag| view! { <li class=part::TAGS_TAG>{tag}</li> }).collect();
    (!is_empty).then(|| {
        view! {
            <ul class=part::TAGS aria-label=label>
                {tags}
            </ul>
        }
    })
}
