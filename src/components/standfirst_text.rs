//! The sentence or two under the headline.

use leptos::prelude::*;

use super::part;

/// What the article is about, before it begins.
#[component]
pub fn StandfirstText(
    /// The words.
    text: String,
) -> impl IntoView {
    view! { <p class=part::STANDFIRST>{text}</p> }
}
