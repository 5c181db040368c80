//! What every page stands in: masthead above, footer below.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::desk::{Desk, Page};
use crate::{
    browser::{document, history},
    components::{Footer, Masthead, SkipLink, TEXT_ID, part},
    markup::{Tag, tag},
    pages::{ArticlePage, FrontPage},
};

/// The whole reader.
#[component]
pub fn Shell(
    /// The element the reader stands in: only links within it are its own.
    root: HtmlElement,
) -> Tag {
    let desk = Desk::new();
    desk.visit(history::listen(&root, move |visit| desk.visit(visit)));
    let said = move || tag("span").with(desk.announcement.get());
    tag("div")
        .class(part::PORTAL)
        .with_live(move || shell(desk))
        .with(tag("p").class(part::VISUALLY_HIDDEN).set("role", "status").with_live(said))
}

fn shell(desk: Desk) -> Tag {
    let edition = desk.edition();
    document::set_language(edition.language.tag());
    provide_context(edition);
    let on_language = Callback::new(move |()| desk.switch_language());
    let main = tag("main").set("id", TEXT_ID).set("tabindex", "-1").with_live(move || page(desk));
    tag("div")
        .class(part::SHELL)
        .with(view! { <SkipLink /> })
        .with(view! { <Masthead on_language /> })
        .with(main)
        .with(view! { <Footer /> })
}

fn page(desk: Desk) -> Tag {
    let on_retry = Callback::new(move |()| desk.retry());
    match desk.page.get() {
        Page::Front { section, state, more } => {
            let on_more = Callback::new(move |more| desk.fetch_more(more));
            view! { <FrontPage state section more on_more on_retry /> }.into_inner()
        }
        Page::Article(state) => {
            let surroundings = desk.surroundings;
            view! { <ArticlePage state surroundings on_retry /> }.into_inner()
        }
    }
}
