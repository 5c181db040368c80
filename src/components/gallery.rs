//! Several pictures under one caption.

use leptos::prelude::*;

use super::{FigureView, part};
use crate::{
    edition::Edition,
    markup::{Children, Tag, tag},
    model::Figure,
};

/// A row of pictures to leaf through.
#[component]
pub fn Gallery(
    /// The pictures.
    figures: Vec<Figure>,
    /// What they show together.
    caption: Option<String>,
) -> Tag {
    let label = caption.clone().unwrap_or_else(|| Edition::current().words().gallery.to_owned());
    let pictures: Children =
        figures.into_iter().map(|figure| view! { <FigureView figure /> }).collect();
    let pictures = sideways(part::GALLERY_PICTURES, label).with(pictures);
    let caption = caption.map(|text| tag("figcaption").class(part::CAPTION).with(text));
    tag("figure").class(part::GALLERY).with(pictures).with(caption)
}

/// Something that scrolls sideways by itself. It takes the focus: otherwise the keyboard could
/// not scroll it.
pub(super) fn sideways(class: &'static str, label: String) -> Tag {
    tag("div").class(class).set("role", "group").set("aria-label", label).set("tabindex", "0")
}
