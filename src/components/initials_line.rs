//! Part 10: the desk's initials.

use leptos::prelude::*;

use super::part;

/// "(msd)"
#[component]
pub fn InitialsLine(
    /// The code, without brackets.
    initials: String,
) -> impl IntoView {
    view! { <p class=part::INITIALS>{format!("({initials})")}</p> }
}
