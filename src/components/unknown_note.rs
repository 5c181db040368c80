//! A block this build does not know.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
};

/// An honest note in its place, with its words if it has any.
#[component]
pub fn UnknownNote(
    /// The type's name, for whoever inspects the page.
    kind: String,
    /// Its words.
    text: Option<String>,
) -> Tag {
    let text = text.map(|text| tag("p").class(part::UNKNOWN_TEXT).with(text));
    let note = spoken(tag("p")).with(Edition::current().words().unknown_block);
    tag("div").class(part::UNKNOWN).set("data-type", kind).with(text).with(note)
}
