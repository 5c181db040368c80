//! What every page stands in: masthead above, footer below.

use leptos::prelude::*;

use crate::{
    components::{Footer, Masthead, SkipLink, TEXT_ID, part},
    markup::{Tag, tag},
};

/// The whole reader: the shell, and where `browser/document.rs` tells screen readers that a page is
/// here.
pub fn portal(shell: impl Fn() -> Tag + Send + 'static) -> Tag {
    let said = tag("p").class(part::VISUALLY_HIDDEN).set("role", "status");
    tag("div").class(part::PORTAL).with_live(shell).with(said)
}

/// A page between masthead and footer.
pub fn shell(page: impl Fn() -> Tag + Send + 'static, on_language: Callback<()>) -> Tag {
    tag("div")
        .class(part::SHELL)
        .with(view! { <SkipLink /> })
        .with(view! { <Masthead on_language /> })
        .with(tag("main").set("id", TEXT_ID).set("tabindex", "-1").with_live(page))
        .with(view! { <Footer /> })
}
