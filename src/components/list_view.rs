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
    let start = list.start.filter(|_| list.is_ordered).map(|start| start.to_string());
    tag(name).class(part::LIST).set_some("start", start).with(entries)
}

fn line(entry: ListEntry) -> Tag {
    tag("li").with(inlines(entry.text)).with(entry.within.map(lines))
}
