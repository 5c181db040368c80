//! What stands in a page's place when it did not come.

use leptos::prelude::*;

use super::part;
use crate::{
    edition::Edition,
    load::LoadError,
    markup::{Tag, tag},
    route::Route,
};

/// What happened, what to do, and the next steps: retry where it helps, and the front.
#[component]
pub fn LoadFailed(
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    on_retry: Callback<()>,
) -> Tag {
    let edition = Edition::current();
    let words = edition.words();
    let [title, advice] = words.failure(&error);
    let retry = || tag("button").class(part::RETRY).set("type", "button").with(words.retry);
    let retry = error.can_retry().then(|| retry().on("click", on_retry));
    let to_front = tag("a").set("href", edition.to(&Route::Front)).with(words.to_front);
    tag("section")
        .class(part::ERROR)
        .set("data-error", error.name())
        .set("role", "alert")
        .with(tag("h1").class(part::ERROR_TITLE).set("tabindex", "-1").with(title))
        .with(tag("p").class(part::ERROR_ADVICE).with(advice))
        .with(tag("p").class(part::ERROR_STEPS).with(retry).with(" ").with(to_front))
}
