//! The teasers that follow those on a page, once the reader asks for them.

use leptos::prelude::*;

use super::{Role, TeaserCard, part};
use crate::{
    edition::Edition,
    markup::{Children, Tag, tag},
    model::{Address, Teaser},
};

/// How what follows stands. Copies are the same.
#[derive(Clone)]
pub struct More(ArcRwSignal<MoreState>);

/// How what follows a list of teasers stands.
#[derive(Clone)]
pub enum MoreState {
    /// There is nothing more.
    Nothing,
    /// It lies at these addresses.
    Offered(Vec<Address>),
    /// It was asked for.
    Loading,
    /// It did not come; it lies at these addresses.
    Failed(Vec<Address>),
    /// It is here, and something may follow it in turn.
    Here(Vec<Teaser>, More),
}

impl More {
    /// What lies at some addresses.
    pub fn at(addresses: Vec<Address>) -> Self {
        let is_offered = !addresses.is_empty();
        Self(ArcRwSignal::new(match is_offered {
            true => MoreState::Offered(addresses),
            false => MoreState::Nothing,
        }))
    }

    /// Where it lies, if it may be asked for: then it counts as asked for.
    pub fn ask(&self) -> Option<Vec<Address>> {
        let addresses = match self.0.get_untracked() {
            MoreState::Offered(addresses) | MoreState::Failed(addresses) => addresses,
            MoreState::Nothing | MoreState::Loading | MoreState::Here(..) => return None,
        };
        self.0.set(MoreState::Loading);
        Some(addresses)
    }

    /// Says how it stands now.
    pub fn set(&self, state: MoreState) {
        self.0.set(state);
    }
}

/// What follows: a button, or in its place the teasers it brought, and a button again. What is on
/// the page already stays as it is.
pub(crate) fn more_teasers(more: More, on_more: Callback<More>) -> Tag {
    let words = Edition::current().words();
    let ask = {
        let more = more.clone();
        Callback::new(move |()| on_more.run(more.clone()))
    };
    match more.0.get() {
        MoreState::Nothing => tag("div").set("hidden", ""),
        MoreState::Offered(_) => button(words.more, ask),
        MoreState::Loading => button(words.loading, ask).set("aria-busy", "true"),
        MoreState::Failed(_) => {
            let note = tag("p").class(part::MORE_NOTE).set("role", "alert").with(words.more_failed);
            // As `here` does, it takes the focus of the button before.
            tag("div").set("tabindex", "-1").with(note).with(button(words.retry, ask))
        }
        MoreState::Here(teasers, next) => here(teasers, next, on_more),
    }
}

fn button(words: &'static str, ask: Callback<()>) -> Tag {
    tag("button").class(part::MORE).set("type", "button").on("click", ask).with(words)
}

/// It takes the focus from the button it stands in place of, so that the keyboard goes on there.
fn here(teasers: Vec<Teaser>, next: More, on_more: Callback<More>) -> Tag {
    let card = |teaser| view! { <TeaserCard teaser heading="h3" role=Role::Teaser /> };
    let cards: Children = teasers.into_iter().map(card).collect();
    let title = tag("h2").class(part::SECTION_TITLE).with(Edition::current().words().more_title);
    let cards = tag("div").class(part::FRONT_TEASERS).with(cards);
    tag("div")
        .class(part::MORE_TEASERS)
        .set("tabindex", "-1")
        .with(tag("section").class(part::SECTION).with(title).with(cards))
        .with_live(move || more_teasers(next.clone(), on_more))
}
