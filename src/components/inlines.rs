//! The words inside a block.

use leptos::prelude::*;

use crate::{edition::Edition, model::Inline};

/// A run of words with its marks and links.
#[component]
pub fn Inlines(
    /// The words.
    inlines: Vec<Inline>,
) -> impl IntoView {
    run(inlines, &Edition::current())
}

fn run(inlines: Vec<Inline>, edition: &Edition) -> Vec<AnyView> {
    inlines.into_iter().map(|inline| words(inline, edition)).collect()
}

/// Marks nest, so their type is erased: a type that contains itself cannot be written down.
fn words(inline: Inline, edition: &Edition) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Strong(text) => view! { <strong>{run(text, edition)}</strong> }.into_any(),
        Inline::Emphasis(text) => view! { <em>{run(text, edition)}</em> }.into_any(),
        Inline::Link { to, text } => {
            view! { <a href=edition.href(&to)>{run(text, edition)}</a> }.into_any()
        }
        Inline::Break => view! { <br /> }.into_any(),
        Inline::Abbreviation { short, expansion } => {
            view! { <abbr title=expansion>{short}</abbr> }.into_any()
        }
    }
}
