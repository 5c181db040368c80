//! Somebody's words, set apart.

use leptos::prelude::*;

use super::{Inlines, part};
use crate::model::Inline;

/// A quotation, and whose words they are.
#[component]
pub fn Quote(
    /// The words.
    text: Vec<Inline>,
    /// Whose they are.
    source: Option<Vec<Inline>>,
) -> impl IntoView {
    let source = source.map(|inlines| {
        view! { <figcaption class=part::QUOTE_SOURCE><Inlines inlines /></figcaption> }
    });
    view! {
        <figure class=part::QUOTE>
            <blockquote class=part::QUOTE_TEXT><Inlines inlines=text /></blockquote>
            {source}
        </figure>
    }
}
