//! What stands above and below every page.

use leptos::prelude::*;

use super::part;
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    route::Route,
};

/// Where the text begins, for the skip link.
pub const TEXT_ID: &str = "baca-text";

/// The first stop of the keyboard: past the masthead, to the text.
#[component]
pub fn SkipLink() -> Tag {
    let words = Edition::current().words();
    tag("a").class(part::SKIP).set("href", format!("#{TEXT_ID}")).with(words.skip_to_text)
}

/// The portal's name, as the way to its front, and the switch of the interface's language.
#[component]
pub fn Masthead(
    /// Sets the interface in the other language.
    on_language: Callback<()>,
) -> Tag {
    let edition = Edition::current();
    let words = edition.words();
    let tagline = edition.portal.as_ref().and_then(|portal| portal.tagline.clone());
    let language = tag("button")
        .class(part::MASTHEAD_LANGUAGE)
        .set("type", "button")
        .set("lang", edition.language.other().tag())
        .set("title", words.language_switch)
        .on("click", on_language)
        .with(words.other_language);
    tag("header")
        .class(part::MASTHEAD)
        .with(portal_link(&edition).class(part::MASTHEAD_NAME))
        .with(tagline.map(|tagline| tag("p").class(part::MASTHEAD_TAGLINE).with(tagline)))
        .with(language)
}

/// Whose portal it is.
#[component]
pub fn Footer() -> Tag {
    tag("footer").class(part::FOOTER).with(portal_link(&Edition::current()))
}

fn portal_link(edition: &Edition) -> Tag {
    let name = edition.portal.as_ref().map(|portal| portal.name.clone()).unwrap_or_default();
    let href = edition.to(&Route::Front);
    tag("a").set("href", href).set("title", edition.words().to_front).with(name)
}
