//! A picture in the body.

use leptos::prelude::*;

use super::{CaptionLine, Picture, Role, part};
use crate::{
    markup::{Tag, tag},
    model::Figure,
};

/// A picture with its caption, or the caption alone.
#[component]
pub fn FigureView(
    /// The picture and its caption.
    figure: Figure,
) -> Tag {
    let picture = figure.image.map(|image| view! { <Picture image role=Role::Body /> });
    let caption = figure.caption.map(|caption| view! { <CaptionLine caption /> });
    tag("figure").class(part::FIGURE).with(picture).with(caption)
}
