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

/// Builds what a front shows once its teasers are here.
pub type FrontView = Arc<dyn Fn() -> Tag + Send + Sync>;

/// The front, or a section of it, however its load stands.
///
/// What it shows once it is here is a value: the part of the program that has it is fetched with
/// the teasers, and a page that was printed of an article needs none of it.
#[component]
pub fn FrontPage(
    /// How the load stands.
    state: LoadState<FrontView>,
    /// Tries the load again.
    on_retry: Callback<()>,
) -> Tag {
    match state {
        LoadState::Loading => view! { <FrontSkeleton /> }.into_inner(),
        LoadState::Ready(view) => view(),
        LoadState::Failed(error) => view! { <LoadFailed error on_retry /> }.into_inner(),
    }
}

/// Teasers by section, or those of one section alone, and the way to what follows them.
pub fn front_view(mut panel: Panel, section: Option<String>, on_more: Callback<More>) -> FrontView {
    let more = More::at(std::mem::take(&mut panel.next));
    Arc::new(move || {
        let more = more.clone();
        front(&panel, section.clone()).with_live(move || more_teasers(more.clone(), on_more))
    })
}

fn front(panel: &Panel, section: Option<String>) -> Tag {
    let sections = panel.by_section();
    let names = panel.section_names().into_iter();
    let links: Vec<_> =
        names.map(|name| section_link(name, section.as_deref() == Some(name))).collect();
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
