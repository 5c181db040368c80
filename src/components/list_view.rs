//! A list in the body.

use leptos::prelude::*;

use super::{inlines::inlines, part};
use crate::{
    markup::{Tag, tag},
    model::{List, ListEntry},
};

/// A numbered or a plain list, with the lists within it.
#[component]
pub fn ListView(
    /// The list.
    list: List,
) -> Tag {
    lines(list)
}

fn lines(list: List) -> Tag {
    let name = if list.is_ordered { "ol" } else { "ul" };
    let entries: Vec<_> = list.entries.into_iter().map(line).collect();
    tag(name).class(part::LIST).with(entries)
}

fn line(entry: ListEntry) -> Tag {
    tag("li").with(inlines(entry.text)).with(entry.within.map(lines))
}
