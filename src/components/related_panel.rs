//! Part 11: where to read on.

use leptos::{html, prelude::*};

use super::{TeaserCard, part, skeleton::teaser_skeletons};
use crate::{
    edition::Edition,
    load::LoadState,
    markup::{Children, Tag, tag},
    model::Panel,
};

/// The panel's place on the page, for those who wait until it is near.
pub type RelatedSeat = NodeRef<html::Section>;

/// The related panel. It keeps its space while it loads, and when it fails it says so there:
/// an optional part may not spoil the article.
#[component]
pub fn RelatedPanel(
    /// The teasers.
    related: RwSignal<LoadState<Panel>>,
    /// The panel's place.
    seat: RelatedSeat,
) -> impl IntoView {
    view! {
        <section class=part::RELATED node_ref=seat aria-labelledby="baca-related">
            {move || related.with(title)}
            {move || related.with(teasers)}
        </section>
    }
}

fn title(related: &LoadState<Panel>) -> Tag {
    let given = match related {
        LoadState::Ready(panel) => panel.title.clone(),
        LoadState::Loading | LoadState::Failed(_) => None,
    };
    let title = given.unwrap_or_else(|| Edition::current().words().related.to_owned());
    tag("h2").class(part::RELATED_TITLE).set("id", "baca-related").with(title)
}

fn teasers(related: &LoadState<Panel>) -> Tag {
    let teasers: Children = match related {
        LoadState::Loading => teaser_skeletons(3),
        LoadState::Ready(panel) => {
            let teasers = panel.teasers.iter().cloned();
            teasers.map(|teaser| view! { <TeaserCard teaser /> }).collect()
        }
        LoadState::Failed(_) => {
            let words = Edition::current().words();
            let note = tag("p").class(part::RELATED_NOTE).with(words.related_failed);
            Children::default().with(note)
        }
    };
    tag("div").class(part::RELATED_TEASERS).with(teasers)
}
