//! A list in the body.

use leptos::prelude::*;

use super::{Inlines, part};
use crate::{
    model::{List, ListEntry},
    still::{IntoStill, Still},
};

/// A numbered or a plain list, with the lists within it.
#[component]
pub fn ListView(
    /// The list.
    list: List,
) -> impl IntoView {
    lines(list)
}

/// Lists nest, so their type is erased: a type that contains itself cannot be written down.
fn lines(list: List) -> Still {
    let entries: Vec<_> = list.entries.into_iter().map(line).collect();
    if list.is_ordered {
        view! { <ol class=part::LIST>{entries}</ol> }.still()
    } else {
        view! { <ul class=part::LIST>{entries}</ul> }.still()
    }
}

fn line(entry: ListEntry) -> impl IntoView {
    view! { <li><Inlines inlines=entry.text /> {entry.within.map(lines)}</li> }
}
