//! What stands above and below every page.

use leptos::prelude::*;

use super::part;
use crate::{edition::Edition, route::Route};

/// Where the text begins, for the skip link.
pub const TEXT_ID: &str = "baca-text";

/// The first stop of the keyboard: past the masthead, to the text.
#[component]
pub fn SkipLink() -> impl IntoView {
    let words = Edition::current().words();
    view! {
        <a class=part::SKIP href=format!("#{TEXT_ID}")>
            {words.skip_to_text}
        </a>
    }
}

/// The portal's name, as the way to its front, and the switch of the interface's language.
#[component]
pub fn Masthead(
    /// Sets the interface in the other language.
    on_language: Callback<()>,
) -> impl IntoView {
    let edition = Edition::current();
    let words = edition.words();
    let portal = edition.portal.as_ref();
    let name = portal.map(|portal| portal.name.clone()).unwrap_or_default();
    let tagline = portal.and_then(|portal| portal.tagline.clone()).unwrap_or_default();
    let other = edition.language.other();
    view! {
        <header class=part::MASTHEAD>
            <a class=part::MASTHEAD_NAME href=Route::Front.query() title=words.to_front>
                {name}
            </a>
            <p class=part::MASTHEAD_TAGLINE>{tagline}</p>
            <button
                type="button"
                class=part::MASTHEAD_LANGUAGE
                lang=other.tag()
                title=words.language_switch
                on:click=move |_| on_language.run(())
            >
                {words.other_language}
            </button>
        </header>
    }
}

/// Whose portal it is.
#[component]
pub fn Footer() -> impl IntoView {
    let edition = Edition::current();
    let name = edition.portal.as_ref().map(|portal| portal.name.clone()).unwrap_or_default();
    view! {
        <footer class=part::FOOTER>
            <a href=Route::Front.query()>{name}</a>
        </footer>
    }
}
