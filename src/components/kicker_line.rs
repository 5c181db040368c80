//! The line above the headline.

use leptos::prelude::*;

use super::part;
use crate::route::Route;

/// The section, as a link to its page, and the kicker.
#[component]
pub fn KickerLine(
    /// The section's name.
    section: Option<String>,
    /// The label.
    kicker: Option<String>,
) -> impl IntoView {
    let is_empty = section.is_none() && kicker.is_none();
    let section = section.map(|name| {
        let href = Route::Section(name.clone()).query();
        view! {
            <a class=part::SECTION href=href>
                {name}
            </a>
        }
    });
    let kicker = kicker.map(|kicker| view! { <span>{kicker}</span> });
    (!is_empty).then(|| view! { <p class=part::KICKER>{section} {kicker}</p> })
}
