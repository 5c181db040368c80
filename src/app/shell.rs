//! What every page stands in: masthead above, footer below.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::desk::{Desk, Page};
use crate::{
    browser::{document, history},
    components::{Footer, Masthead, SkipLink, TEXT_ID},
    pages::{ArticlePage, FrontPage},
    still::{IntoStill, Still},
};

/// The whole reader.
#[component]
pub fn Shell(
    /// The element the reader stands in: only links within it are its own.
    root: HtmlElement,
) -> impl IntoView {
    let desk = Desk::new();
    desk.remember_text_size();
    desk.surroundings.related_seat.on_load(move |seat| desk.await_related(&seat));
    desk.visit(history::listen(&root, move |visit| desk.visit(visit)));
    let on_language = Callback::new(move |()| desk.switch_language());
    let shell = move || {
        let edition = desk.edition();
        document::set_language(edition.language.tag());
        provide_context(edition);
        view! {
            <SkipLink />
            <Masthead on_language />
            <main id=TEXT_ID tabindex="-1">
                {move || page(desk)}
            </main>
            <Footer />
        }
        .still()
    };
    view! {
        {shell}
        <p class="visually-hidden" role="status">
            {move || desk.announcement.get()}
        </p>
    }
}

fn page(desk: Desk) -> Still {
    let on_retry = Callback::new(move |()| desk.retry());
    match desk.page.get() {
        Page::Front { section, state } => view! { <FrontPage state section on_retry /> }.still(),
        Page::Article(state) => {
            let surroundings = desk.surroundings;
            view! { <ArticlePage state surroundings on_retry /> }.still()
        }
    }
}
