//! The line above the headline.

use leptos::prelude::*;

use super::part;
use crate::{
    edition::Edition,
    markup::{Tag, tag},
};

/// The section, as a link to its page if it has one, and the kicker.
#[component]
pub fn KickerLine(
    /// The section's name.
    section: Option<String>,
    /// The label.
    kicker: Option<String>,
) -> Option<Tag> {
    if section.is_none() && kicker.is_none() {
        return None;
    }
    let section = section.map(|name| {
        let href = Edition::current().section_href(&name);
        let element = if href.is_some() { "a" } else { "span" };
        tag(element).class(part::KICKER_SECTION).set_some("href", href).with(name)
    });
    let kicker = kicker.map(|kicker| tag("span").with(kicker));
    Some(tag("p").class(part::KICKER).with(section).with(" ").with(kicker))
}
