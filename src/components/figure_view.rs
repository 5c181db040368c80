//! A picture in the body.

use leptos::prelude::*;

use super::{CaptionLine, Picture, Role, part};
use crate::model::Figure;

/// A picture with its caption, or the caption alone.
#[component]
pub fn FigureView(
    /// The picture and its caption.
    figure: Figure,
) -> impl IntoView {
    let picture = figure.image.map(|image| view! { <Picture image role=Role::Body /> });
    let caption = figure.caption.map(|caption| view! { <CaptionLine caption /> });
    view! { <figure class=part::FIGURE>{picture} {caption}</figure> }
}
