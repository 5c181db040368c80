//! What stands in a page's place while it loads: grey shapes of its final size.

use leptos::prelude::*;

use super::part;
use crate::{
    edition::Edition,
    markup::{Children, Tag, tag},
};

/// An article's place: headline, lead picture, lines of text.
#[component]
pub fn ArticleSkeleton() -> Tag {
    skeleton().with(shape(part::SKELETON_TITLE)).with(shape(part::SKELETON_PICTURE)).with(lines(12))
}

/// The front's place: teasers.
#[component]
pub fn FrontSkeleton() -> Tag {
    skeleton().with(tag("div").class(part::FRONT_TEASERS).with(teaser_skeletons(9)))
}

/// The places of so many teasers.
pub(super) fn teaser_skeletons(count: usize) -> Children {
    let teaser = |_| {
        let text = tag("div").class(part::TEASER_TEXT).with(lines(3));
        let picture = tag("div").class(part::TEASER_IMAGE).with(shape(part::SKELETON_PICTURE));
        tag("div").class(part::TEASER).with(picture).with(text)
    };
    (0..count).map(teaser).collect()
}

/// "Memuat…" is said to screen readers, as the page's heading until it has its own; to the eye
/// the shapes say it.
fn skeleton() -> Tag {
    let words = Edition::current().words();
    let said = tag("div")
        .class(part::VISUALLY_HIDDEN)
        .set("role", "status")
        .with(tag("h1").with(words.loading));
    tag("div").class(part::SKELETON).with(said)
}

fn lines(count: usize) -> Children {
    (0..count).map(|_| shape(part::SKELETON_LINE)).collect()
}

fn shape(class: &'static str) -> Tag {
    tag("div").class(class).set("aria-hidden", "true")
}
