//! The front: teasers by section; and the page of one section.

use std::sync::Arc;

use leptos::{either::EitherOf3, prelude::*};

use crate::{
    components::{FrontSkeleton, LoadFailed, TeaserCard, part},
    edition::Edition,
    load::LoadState,
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
) -> impl IntoView {
    match state {
        LoadState::Loading => EitherOf3::A(view! { <FrontSkeleton /> }),
        LoadState::Ready(panel) => EitherOf3::B(view! { <Front panel section /> }),
        LoadState::Failed(error) => EitherOf3::C(view! { <LoadFailed error on_retry /> }),
    }
}

#[component]
fn Front(panel: Arc<Panel>, section: Option<String>) -> impl IntoView {
    let sections = panel.by_section();
    let names: Vec<_> = sections.iter().filter_map(|(name, _)| *name).map(section_link).collect();
    let shown: Vec<_> = sections
        .iter()
        .filter(|(name, _)| section.is_none() || *name == section.as_deref())
        .map(|(name, teasers)| section_view(*name, teasers, section.is_some()))
        .collect();
    let words = Edition::current().words();
    let is_empty = shown.is_empty();
    view! {
        <div class=part::FRONT>
            <FrontTitle section />
            <nav class=part::SECTIONS aria-label=words.sections>
                {names}
            </nav>
            {is_empty.then(|| view! { <p>{words.section_empty}</p> })}
            {shown}
        </div>
    }
}

/// The section's name; on the front, the portal's, which the masthead already shows.
#[component]
fn FrontTitle(section: Option<String>) -> impl IntoView {
    let class = if section.is_some() { part::FRONT_TITLE } else { "visually-hidden" };
    let of_portal = || Edition::current().portal.as_ref().map(|portal| portal.name.clone());
    let title = section.or_else(of_portal).unwrap_or_default();
    view! {
        <h1 class=class tabindex="-1">
            {title}
        </h1>
    }
}

fn section_link(name: &str) -> impl IntoView + use<> {
    view! { <a href=Route::Section(name.to_owned()).query()>{name.to_owned()}</a> }
}

fn section_view(name: Option<&str>, teasers: &[&Teaser], is_alone: bool) -> impl IntoView + use<> {
    let name = name.unwrap_or(Edition::current().words().no_section).to_owned();
    let title = (!is_alone).then(|| view! { <h2 class=part::SECTION_TITLE>{name}</h2> });
    let teasers: Vec<_> = teasers
        .iter()
        .map(|teaser| {
            let teaser = Teaser::clone(teaser);
            view! { <TeaserCard teaser /> }
        })
        .collect();
    view! {
        <section class=part::SECTION>
            {title} <div class=part::FRONT_TEASERS>{teasers}</div>
        </section>
    }
}
