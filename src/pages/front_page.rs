//! The front: teasers by section; and the page of one section.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{FrontSkeleton, LoadFailed, TeaserCard, part},
    edition::Edition,
    load::LoadState,
    markup::{Children, Tag, tag},
    model::{Panel, Teaser},
    route::Route,
};

/// The front, however its load stands.
#[component]
pub fn FrontPage(
    /// How the load stands.
    state: LoadState<Arc<Panel>>,
    /// The section to show alone.
    section: Option<String>,
    /// Tries the load again.
    on_retry: Callback<()>,
) -> Tag {
    match state {
        LoadState::Loading => view! { <FrontSkeleton /> }.into_inner(),
        LoadState::Ready(panel) => front(&panel, section),
        LoadState::Failed(error) => view! { <LoadFailed error on_retry /> }.into_inner(),
    }
}

fn front(panel: &Panel, section: Option<String>) -> Tag {
    let sections = panel.by_section();
    let names: Vec<_> = sections.iter().filter_map(|(name, _)| *name).map(section_link).collect();
    let shown: Vec<_> = sections
        .iter()
        .filter(|(name, _)| section.is_none() || *name == section.as_deref())
        .map(|(name, teasers)| section_tag(*name, teasers, section.is_some()))
        .collect();
    let words = Edition::current().words();
    let empty = shown.is_empty().then(|| tag("p").with(words.section_empty));
    let names = tag("nav").class(part::SECTIONS).set("aria-label", words.sections).with(names);
    tag("div").class(part::FRONT).with(title(section)).with(names).with(empty).with(shown)
}

/// The section's name; on the front, the portal's, which the masthead already shows.
fn title(section: Option<String>) -> Tag {
    let class = if section.is_some() { part::FRONT_TITLE } else { part::VISUALLY_HIDDEN };
    let of_portal = || Edition::current().portal.as_ref().map(|portal| portal.name.clone());
    let title = section.or_else(of_portal).unwrap_or_default();
    tag("h1").class(class).set("tabindex", "-1").with(title)
}

fn section_link(name: &str) -> Tag {
    tag("a").set("href", Route::Section(name.to_owned()).query()).with(name.to_owned())
}

fn section_tag(name: Option<&str>, teasers: &[&Teaser], is_alone: bool) -> Tag {
    let name = name.unwrap_or(Edition::current().words().no_section).to_owned();
    let title = (!is_alone).then(|| tag("h2").class(part::SECTION_TITLE).with(name));
    let teasers: Children = teasers
        .iter()
        .map(|teaser| {
            let teaser = Teaser::clone(teaser);
            view! { <TeaserCard teaser /> }
        })
        .collect();
    let teasers = tag("div").class(part::FRONT_TEASERS).with(teasers);
    tag("section").class(part::SECTION).with(title).with(teasers)
}
