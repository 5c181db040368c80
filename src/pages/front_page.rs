//! The front: teasers by section; and the page of one section.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{FrontSkeleton, LoadFailed, More, Role, TeaserCard, more_teasers, part},
    edition::Edition,
    load::LoadState,
    markup::{Children, Tag, tag},
    model::{Panel, Portal, Teaser},
    route::Route,
};

/// What the tab says of the front, or of a section.
pub fn front_title(section: Option<&str>, portal: &Portal) -> String {
    match section {
        Some(section) => format!("{section} - {}", portal.name),
        None => portal.name.clone(),
    }
}

/// The front, however its load stands.
#[component]
pub fn FrontPage(
    /// How the load stands.
    state: LoadState<Arc<Panel>>,
    /// The section to show alone.
    section: Option<String>,
    /// What follows it.
    more: More,
    /// Fetches what follows.
    on_more: Callback<More>,
    /// Tries the load again.
    on_retry: Callback<()>,
) -> Tag {
    match state {
        LoadState::Loading => view! { <FrontSkeleton /> }.into_inner(),
        LoadState::Ready(panel) => {
            front(&panel, section).with_live(move || more_teasers(more.clone(), on_more))
        }
        LoadState::Failed(error) => view! { <LoadFailed error on_retry /> }.into_inner(),
    }
}

fn front(panel: &Panel, section: Option<String>) -> Tag {
    let sections = panel.by_section();
    let links: Vec<_> = sections
        .iter()
        .filter_map(|(name, _)| *name)
        .map(|name| section_link(name, section.as_deref() == Some(name)))
        .collect();
    let words = Edition::current().words();
    let links = tag("nav").class(part::SECTIONS).set("aria-label", words.sections).with(links);
    let shown: Children = match &section {
        None => front_sections(&sections),
        Some(section) => one_section(&sections, section),
    };
    tag("div").class(part::FRONT).with(links).with(title(section)).with(shown)
}

type Sections<'a> = [(Option<&'a str>, Vec<&'a Teaser>)];

/// Every section under its name. The first teaser of all leads the page.
fn front_sections(sections: &Sections<'_>) -> Children {
    let words = Edition::current().words();
    let section = |(index, (name, teasers)): (usize, &(Option<&str>, Vec<&Teaser>))| {
        let name = name.unwrap_or(words.no_section).to_owned();
        let title = tag("h2").class(part::SECTION_TITLE).with(name);
        let first = if index == 0 { Role::LeadTeaser } else { Role::Teaser };
        tag("section").class(part::SECTION).with(title).with(cards(teasers, "h3", first))
    };
    let empty = sections.is_empty().then(|| tag("p").with(words.section_empty));
    sections.iter().enumerate().map(section).collect::<Children>().with(empty)
}

/// One section's teasers; the page's title is its name.
fn one_section(sections: &Sections<'_>, section: &str) -> Children {
    let words = Edition::current().words();
    let found = sections.iter().find(|(name, _)| *name == Some(section));
    let (cards, empty) = match found {
        Some((_, teasers)) => (Some(cards(teasers, "h2", Role::LeadTeaser)), None),
        None => (None, Some(tag("p").with(words.section_empty))),
    };
    Children::default().with(tag("section").class(part::SECTION).with(cards).with(empty))
}

fn cards(teasers: &[&Teaser], heading: &'static str, first: Role) -> Tag {
    let card = |(index, teaser): (usize, &&Teaser)| {
        let teaser = Teaser::clone(teaser);
        let role = if index == 0 { first } else { Role::Teaser };
        view! { <TeaserCard teaser heading role /> }
    };
    let cards: Children = teasers.iter().enumerate().map(card).collect();
    tag("div").class(part::FRONT_TEASERS).with(cards)
}

/// The section's name; on the front, the portal's, which the masthead already shows.
fn title(section: Option<String>) -> Tag {
    let class = if section.is_some() { part::FRONT_TITLE } else { part::VISUALLY_HIDDEN };
    let of_portal = || Edition::current().portal.as_ref().map(|portal| portal.name.clone());
    let title = section.or_else(of_portal).unwrap_or_default();
    tag("h1").class(class).set("tabindex", "-1").with(title)
}

fn section_link(name: &str, is_open: bool) -> Tag {
    tag("a")
        .set("href", Edition::current().to(&Route::Section(name.to_owned())))
        .set_some("aria-current", is_open.then_some("page"))
        .with(name.to_owned())
}
