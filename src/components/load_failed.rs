//! What stands in a page's place when it did not come.

use leptos::prelude::*;

use super::part;
use crate::{edition::Edition, load::LoadError, route::Route};

/// What happened, what to do, and the next steps: retry where it helps, and the front.
#[component]
pub fn LoadFailed(
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = Edition::current().words();
    let [title, advice] = words.failure(&error);
    let retry = error.can_retry().then(|| {
        view! {
            <button type="button" class=part::RETRY on:click=move |_| on_retry.run(())>
                {words.retry}
            </button>
        }
    });
    view! {
        <section class=part::ERROR data-error=error.name() role="alert">
            <h1 class=part::ERROR_TITLE tabindex="-1">
                {title}
            </h1>
            <p class=part::ERROR_ADVICE>{advice}</p>
            <p class=part::ERROR_STEPS>{retry} <a href=Route::Front.query()>{words.to_front}</a></p>
        </section>
    }
}
