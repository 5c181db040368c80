//! Part 1: the headline.

use leptos::prelude::*;

use super::part;

/// The one `h1` of the page. It takes the focus when the page opens, so that screen readers
/// begin there.
#[component]
pub fn Headline(
    /// The words.
    text: String,
) -> impl IntoView {
    view! {
        <h1 class=part::HEADLINE tabindex="-1">
            {text}
        </h1>
    }
}
