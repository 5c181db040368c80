//! An article seen from outside.

use leptos::prelude::*;

use super::{Picture, Role, part, published_line::time};
use crate::{
    edition::Edition,
    markup::{Children, Tag, tag},
    model::Teaser,
};

/// A teaser. The headline is the link; the style stretches it over the whole card, so that the
/// card is one target but is read out as a headline.
#[component]
pub fn TeaserCard(
    /// The article.
    teaser: Teaser,
    /// The element of its headline, one level below the heading it stands under.
    heading: &'static str,
    /// What its picture is.
    role: Role,
) -> Tag {
    let headline = linked_headline(&teaser);
    let image = teaser
        .image
        .and_then(|figure| figure.image)
        .map(|image| tag("div").class(part::TEASER_IMAGE).with(view! { <Picture image role /> }));
    let text = tag("div")
        .class(part::TEASER_TEXT)
        .with(teaser.kicker.map(|kicker| tag("p").class(part::KICKER).with(kicker)))
        .with(tag(heading).class(part::TEASER_HEADLINE).with(headline))
        .with(teaser.standfirst.map(|text| tag("p").class(part::TEASER_STANDFIRST).with(text)))
        .with(teaser.published.map(|moment| time(&moment).class(part::TEASER_PUBLISHED)));
    tag("article").class(part::TEASER).with(image).with(text)
}

/// Another article's headline, as a link where it leads somewhere.
pub(super) fn linked_headline(teaser: &Teaser) -> Children {
    let headline = teaser.headline.clone();
    match Edition::current().teaser_href(teaser) {
        Some(href) => Children::default().with(tag("a").set("href", href).with(headline)),
        None => Children::default().with(headline),
    }
}
