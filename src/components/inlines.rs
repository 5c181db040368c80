//! The words inside a block.

use crate::{
    edition::Edition,
    markup::{Children, IntoChildren, Tag, tag},
    model::Inline,
};

/// A run of words with its marks and links.
pub fn inlines(inlines: Vec<Inline>) -> Children {
    run(inlines, &Edition::current())
}

fn run(inlines: Vec<Inline>, edition: &Edition) -> Children {
    let mut children = Children::default();
    for inline in inlines {
        match inline {
            Inline::Text(text) => text.add_to(&mut children),
            marked => mark(marked, edition).add_to(&mut children),
        }
    }
    children
}

fn mark(inline: Inline, edition: &Edition) -> Option<Tag> {
    Some(match inline {
        Inline::Text(_) => return None,
        Inline::Strong(text) => tag("strong").with(run(text, edition)),
        Inline::Emphasis(text) => tag("em").with(run(text, edition)),
        Inline::Link { to, text } => {
            tag("a").set("href", edition.href(&to)).with(run(text, edition))
        }
        Inline::Break => tag("br"),
        Inline::Abbreviation { short, expansion } => {
            tag("abbr").set("title", expansion).with(short)
        }
    })
}
