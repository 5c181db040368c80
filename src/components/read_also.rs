//! Part 9: a link to another article between paragraphs.

use leptos::prelude::*;

use super::{foreign::spoken, part, teaser_card::linked_headline};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    model::Teaser,
};

/// "Baca juga: …"
#[component]
pub fn ReadAlso(
    /// The other article.
    teaser: Teaser,
) -> Tag {
    let label = format!("{}: ", Edition::current().words().read_also);
    let label = spoken(tag("span").class(part::READ_ALSO_LABEL)).with(label);
    tag("p").class(part::READ_ALSO).with(label).with(linked_headline(&teaser))
}
