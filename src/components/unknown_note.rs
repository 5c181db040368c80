//! A block this build does not know.

use leptos::prelude::*;

use super::part;
use crate::edition::Edition;

/// An honest note in its place, with its words if it has any.
#[component]
pub fn UnknownNote(
    /// The type's name, for whoever inspects the page.
    kind: String,
    /// Its words.
    text: Option<String>,
) -> impl IntoView {
    let text = text.map(|text| view! { <p class=part::UNKNOWN_TEXT>{text}</p> });
    view! {
        <div class=part::UNKNOWN data-type=kind>
            {text}
            <p>{Edition::current().words().unknown_block}</p>
        </div>
    }
}
