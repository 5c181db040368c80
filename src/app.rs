//! The reader in the browser: one page at a time, from its address to the screen.

mod ahead;
mod arrival;
mod carried;
mod desk;
mod grown;
mod loading;
mod opening;
mod page;
mod related_errand;
mod request;
mod shell;

use leptos::{prelude::document, task::tick};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use crate::{
    browser::{
        history::{self, History},
        turn,
    },
    markup,
};
use carried::Carried;
use desk::Desk;
use opening::{Opened, Opening};
use shell::reader;

/// The element of `index.html` that the reader fills, or takes over.
const PLACE: &str = "baca";

/// Starts the reader: takes the printed page over, or builds the page from nothing. `src/start.js`
/// calls it, and tells the person before it when it fails; on a printed page, `src/printed/page.js`
/// does.
///
/// A printed page is read meanwhile: whatever waits may have its turn between two steps.
///
/// # Errors
/// The page is a printed front, and what shows one did not come: as it is printed, it leads on.
///
/// # Panics
/// The page has no element with the id `baca`: there is nowhere to show anything, and the
/// start script shows its own words.
#[wasm_bindgen]
#[expect(clippy::expect_used, reason = "the only way to tell the start script")]
pub async fn start() -> Result<(), JsValue> {
    markup::set_up();
    let place = document().get_element_by_id(PLACE).and_then(|place| place.dyn_into().ok());
    let place: HtmlElement = place.expect("index.html has an element with the id `baca`");
    let carried = Carried::with(&place).await;
    if carried.as_ref().is_some_and(Carried::is_front) {
        request::arrive().await.map_err(|error| JsValue::from_str(error.name()))?;
    }
    let desk = Desk::new(carried);
    turn::pass().await;
    let history = History::here(desk.root());
    turn::pass().await;
    let opening = desk.opening(history.visit());
    match page_carried(&opening).await {
        Some(opened) if desk.root().is_some() => take_over(place, history, opening, opened).await,
        opened => begin(place, opening, opened).await,
    }
    Ok(())
}

/// The page, if the page of the browser carries it.
async fn page_carried(opening: &Opening) -> Option<Opened> {
    match opening.carried_article().await {
        None if opening.carries_front() => request::carried_front_of(opening.clone()).await,
        opened => opened,
    }
}

/// Takes the printed page over.
async fn take_over(place: HtmlElement, history: History, opening: Opening, opened: Opened) {
    let desk = opening.desk;
    opening.lay_out(opened.page, opened.related);
    turn::pass().await;
    markup::take_over(&place, Box::new(move || reader(desk)), turn::pass).await.forget();
    // Only now: until all of it is taken over, its links are the browser's.
    listen(&place, history, desk);
    // The page was printed in the portal's language; in another one it is built anew.
    desk.recall_language();
    tick().await;
    desk.await_near();
}

/// Builds the page from nothing: the article that it carries, or what is asked for.
async fn begin(place: HtmlElement, opening: Opening, opened: Option<Opened>) {
    let desk = opening.desk;
    // From here on nothing is missed. Before, the reader may have gone back.
    let history = History::here(desk.root());
    let first = history.visit();
    listen(&place, history, desk);
    desk.recall_language();
    desk.hang_curtain(move || {
        place.set_text_content(None);
        markup::stand(&place, Box::new(move || reader(desk))).forget();
    });
    match opened {
        Some(opened) if desk.is_open(&first.route) => opening.show_first(opened).await,
        _ => desk.visit(first),
    }
}

fn listen(place: &HtmlElement, history: History, desk: Desk) {
    history.listen(place, move |visit| desk.visit(visit));
    history::listen_for_signs(place, move |link, sign| desk.heed(link, sign));
}
