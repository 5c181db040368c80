//! Part 11: where to read on.

use leptos::prelude::*;

use super::{Role, TeaserCard, foreign::spoken, part, skeleton::teaser_skeletons};
use crate::{
    edition::Edition,
    load::LoadState,
    markup::{Children, Tag, tag},
    model::Panel,
};

/// The related panel. It keeps its space while it loads, and when it fails it says so there:
/// an optional part may not spoil the article.
#[component]
pub fn RelatedPanel(
    /// The teasers.
    related: RwSignal<LoadState<Panel>>,
) -> Tag {
    tag("section")
        .class(part::RELATED)
        .set("aria-labelledby", "baca-related")
        .with_live(move || related.with(title))
        .with_live(move || related.with(teasers))
}

fn title(related: &LoadState<Panel>) -> Tag {
    let given = match related {
        LoadState::Ready(panel) => panel.title.clone(),
        LoadState::Loading | LoadState::Failed(_) => None,
    };
    let heading = tag("h2").class(part::RELATED_TITLE).set("id", "baca-related");
    match given {
        Some(title) => heading.with(title),
        None => spoken(heading).with(Edition::current().words().related),
    }
}

fn teasers(related: &LoadState<Panel>) -> Tag {
    let teasers: Children = match related {
        LoadState::Loading => teaser_skeletons(5),
        LoadState::Ready(panel) => {
            let teasers = panel.teasers.iter().cloned();
            teasers
                .map(|teaser| view! { <TeaserCard teaser heading="h3" role=Role::Teaser /> })
                .collect()
        }
        LoadState::Failed(_) => {
            let words = Edition::current().words();
            let note = spoken(tag("p").class(part::RELATED_NOTE)).with(words.related_failed);
            Children::default().with(note)
        }
    };
    tag("div").class(part::RELATED_TEASERS).with(teasers)
}
