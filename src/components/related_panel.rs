//! Part 11: where to read on.

use leptos::{html, prelude::*};

use super::{TeaserCard, part, skeleton::TeaserSkeletons};
use crate::{edition::Edition, load::LoadState, model::Panel, still::IntoStill};

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
    let words = Edition::current().words();
    let title = move || match related.get() {
        LoadState::Ready(Panel { title: Some(title), .. }) => title,
        _ => words.related.to_owned(),
    };
    let teasers = move || match related.get() {
        LoadState::Loading => view! { <TeaserSkeletons count=3 /> }.still(),
        LoadState::Ready(panel) => view! { <Teasers panel /> }.still(),
        LoadState::Failed(_) => {
            view! { <p class=part::RELATED_NOTE>{words.related_failed}</p> }.still()
        }
    };
    view! {
        <section class=part::RELATED node_ref=seat aria-labelledby="baca-related">
            <h2 class=part::RELATED_TITLE id="baca-related">
                {title}
            </h2>
            <div class=part::RELATED_TEASERS>{teasers}</div>
        </section>
    }
}

#[component]
fn Teasers(panel: Panel) -> impl IntoView {
    panel.teasers.into_iter().map(|teaser| view! { <TeaserCard teaser /> }).collect::<Vec<_>>()
}
