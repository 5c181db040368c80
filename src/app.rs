//! The reader in the browser: one page at a time, from its address to the screen.

mod desk;
mod opening;
mod shell;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use shell::Shell;

/// The element of `index.html` that the reader fills.
const ROOT: &str = "baca";

/// Starts the reader. `src/start.js` calls it, and tells the person before it when it fails.
///
/// # Panics
/// The page has no element with the id `baca`: there is nowhere to show anything, and the
/// start script shows its own words.
#[wasm_bindgen]
#[expect(clippy::expect_used, reason = "the only way to tell the start script")]
pub fn start() {
    let root = document().get_element_by_id(ROOT).and_then(|root| root.dyn_into().ok());
    let root: HtmlElement = root.expect("index.html has an element with the id `baca`");
    root.set_text_content(None);
    let listened = root.clone();
    mount_to(root, move || view! { <Shell root=listened /> }).forget();
}
