//! The words inside a block.

use leptos::prelude::*;

use crate::{
    edition::Edition,
    model::Inline,
    still::{IntoStill, Still},
};

/// A run of words with its marks and links.
#[component]
pub fn Inlines(
    /// The words.
    inlines: Vec<Inline>,
) -> impl IntoView {
    run(inlines, &Edition::current())
}

fn run(inlines: Vec<Inline>, edition: &Edition) -> Vec<Still> {
    inlines.into_iter().map(|inline| words(inline, edition)).collect()
}

/// Marks nest, so their type is erased: a type that contains itself cannot be written down.
fn words(inline: Inline, edition: &Edition) -> Still {
    match inline {
        Inline::Text(text) => text.still(),
        Inline::Strong(text) => view! { <strong>{run(text, edition)}</strong> }.still(),
        Inline::Emphasis(text) => view! { <em>{run(text, edition)}</em> }.still(),
        Inline::Link { to, text } => {
            view! { <a href=edition.href(&to)>{run(text, edition)}</a> }.still()
        }
        Inline::Break => view! { <br /> }.still(),
        Inline::Abbreviation { short, expansion } => {
            view! { <abbr title=expansion>{short}</abbr> }.still()
        }
    }
}
