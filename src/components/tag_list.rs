//! What the article is about.

use leptos::prelude::*;

use super::part;
use crate::{
    edition::Edition,
    markup::{Tag, tag},
};

/// The tags, side by side.
#[component]
pub fn TagList(
    /// The tags, in the publisher's order.
    tags: Vec<String>,
) -> Option<Tag> {
    let label = Edition::current().words().tags;
    let tags: Vec<_> =
        tags.into_iter().map(|name| tag("li").class(part::TAGS_TAG).with(name)).collect();
    let list = || tag("ul").class(part::TAGS).set("aria-label", label);
    (!tags.is_empty()).then(|| list().with(tags))
}
