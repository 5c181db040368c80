//! The reader in the browser: one page at a time, from its address to the screen.

mod carried;
mod desk;
mod opening;
mod shell;

use std::sync::Arc;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use crate::{browser::history, markup};
use carried::Carried;
use desk::Desk;
use shell::reader;

/// The element of `index.html` that the reader fills, or takes over.
const PLACE: &str = "baca";

/// Starts the reader. `src/start.js` calls it, and tells the person before it when it fails; on a
/// printed page, `src/page.js` does.
///
/// # Panics
/// The page has no element with the id `baca`: there is nowhere to show anything, and the
/// start script shows its own words.
#[wasm_bindgen]
#[expect(clippy::expect_used, reason = "the only way to tell the start script")]
pub fn start() {
    let place = document().get_element_by_id(PLACE).and_then(|place| place.dyn_into().ok());
    let place: HtmlElement = place.expect("index.html has an element with the id `baca`");
    let carried = Carried::with(&place);
    let root = carried.as_ref().map(|carried| Arc::clone(&carried.root));
    let desk = Desk::new(carried);
    let first = history::listen(&place, root, move |visit| desk.visit(visit));
    if desk.open_carried(first.clone()) {
        markup::take_over(&place, Box::new(move || reader(desk))).forget();
        // The page was printed in the portal's language.
        desk.recall_language();
        desk.await_related();
    } else {
        place.set_text_content(None);
        let begin = move || {
            desk.recall_language();
            desk.visit(first);
            reader(desk)
        };
        markup::stand(&place, Box::new(begin)).forget();
    }
}
