//! Parts 3 and 4: the picture at the top, and what stands there until it arrives.

use leptos::prelude::*;

use super::{CaptionLine, Picture, Role, part};
use crate::{
    markup::{Tag, tag},
    model::Figure,
};

/// The lead picture with its caption. Without an `alt` of its own it is described by the
/// headline, as on the model page.
#[component]
pub fn LeadImage(
    /// The picture and its caption.
    figure: Figure,
    /// The article's headline.
    headline: String,
) -> Tag {
    let picture = figure.image.map(|image| {
        view! { <Picture image fallback_alt=Some(headline) role=Role::Lead /> }
    });
    let caption = figure.caption.map(|caption| view! { <CaptionLine caption /> });
    tag("figure").class(part::LEAD_IMAGE).with(picture).with(caption)
}
