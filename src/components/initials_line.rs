//! Part 10: the desk's initials.

use leptos::prelude::*;

use super::part;
use crate::markup::{Tag, tag};

/// "(msd)"
#[component]
pub fn InitialsLine(
    /// The code, without brackets.
    initials: String,
) -> Tag {
    tag("p").class(part::INITIALS).with(format!("({initials})"))
}
