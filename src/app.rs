//! The reader in the browser: one page at a time, from its address to the screen.

mod ahead;
mod arrival;
mod carried;
mod desk;
mod loading;
mod opening;
mod page;
mod related_errand;
mod request;
mod shell;

use std::sync::Arc;

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
    let Some(carried) = Carried::with(&place).await else {
        begin(place, Desk::new(None), History::here(None));
        return Ok(());
    };
    if carried.is_front() {
        request::arrive().await.map_err(|error| JsValue::from_str(error.name()))?;
    }
    let root = Arc::clone(&carried.root);
    let desk = Desk::new(Some(carried));
    turn::pass().await;
    let history = History::here(Some(root));
    turn::pass().await;
    if desk.open_carried(history.visit()).await {
        take_over(place, desk, history).await;
    } else {
        begin(place, desk, history);
    }
    Ok(())
}

/// Builds the page from nothing.
fn begin(place: HtmlElement, desk: Desk, history: History) {
    let first = history.visit();
    listen(&place, history, desk);
    desk.recall_language();
    desk.begin(first, move || {
        place.set_text_content(None);
        markup::stand(&place, Box::new(move || reader(desk))).forget();
    });
}

/// Takes the printed page over: what it shows is on the desk.
async fn take_over(place: HtmlElement, desk: Desk, history: History) {
    turn::pass().await;
    markup::take_over(&place, Box::new(move || reader(desk)), turn::pass).await.forget();
    // Only now: until all of it is taken over, its links are the browser's.
    listen(&place, history, desk);
    // The page was printed in the portal's language; in another one it is built anew.
    desk.recall_language();
    tick().await;
    desk.await_near();
}

fn listen(place: &HtmlElement, history: History, desk: Desk) {
    history.listen(place, move |visit| desk.visit(visit));
    history::listen_for_signs(place, move |link, sign| desk.heed(link, sign));
}
