//! The whole reader, following what is on the desk.

use leptos::prelude::*;

use super::{desk::Desk, page::Page};
use crate::{
    browser::document,
    markup::Tag,
    pages::{self, ArticlePage, FrontPage},
};

/// The whole reader.
pub fn reader(desk: Desk) -> Tag {
    pages::portal(move || shell(desk))
}

fn shell(desk: Desk) -> Tag {
    let edition = desk.edition();
    document::set_language(edition.language.tag());
    edition.provide();
    pages::shell(move || page(desk), Callback::new(move |()| desk.switch_language()))
}

fn page(desk: Desk) -> Tag {
    let on_retry = Callback::new(move |()| desk.retry());
    match desk.page.get() {
        Page::Front(state) => view! { <FrontPage state on_retry /> }.into_inner(),
        Page::Article(state) => {
            let surroundings = desk.surroundings;
            view! { <ArticlePage state surroundings on_retry /> }.into_inner()
        }
    }
}
