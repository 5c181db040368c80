//! Several pictures under one caption.

use leptos::prelude::*;

use super::{FigureView, part};
use crate::{edition::Edition, model::Figure};

/// A row of pictures to leaf through.
#[component]
pub fn Gallery(
    /// The pictures.
    figures: Vec<Figure>,
    /// What they show together.
    caption: Option<String>,
) -> impl IntoView {
    let label = caption.clone().unwrap_or_else(|| Edition::current().words().gallery.to_owned());
    let pictures: Vec<_> =
        figures.into_iter().map(|figure| view! { <FigureView figure /> }).collect();
    let caption = caption.map(|text| view! { <figcaption class=part::CAPTION>{text}</figcaption> });
    view! {
        <figure class=part::GALLERY>
            // It scrolls sideways, so it takes the focus: otherwise the keyboard could not reach it.
            <div class=part::GALLERY_PICTURES role="group" aria-label=label tabindex="0">
                {pictures}
            </div>
            {caption}
        </figure>
    }
}
