//! The line above the headline.

use leptos::prelude::*;

use super::part;
use crate::{
    markup::{Tag, tag},
    route::Route,
};

/// The section, as a link to its page, and the kicker.
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
        let href = Route::Section(name.clone()).query();
        tag("a").class(part::KICKER_SECTION).set("href", href).with(name)
    });
    let kicker = kicker.map(|kicker| tag("span").with(kicker));
    Some(tag("p").class(part::KICKER).with(section).with(" ").with(kicker))
}
