//! An article, or the related panel alone, on somebody else's page: what the elements
//! `<baca-berita>` and `<baca-berita-terkait>` mount into their shadow roots.
//!
//! `element.js` has what Rust cannot write, a class, and all that needs no WebAssembly: when to
//! load, what to show meanwhile, the links. It hands over a place, [`Settings`] and a function
//! to be told what happens; nothing here touches anything else of the page.

mod entry;
mod guest;
mod settings;
mod tell;

pub use settings::Settings;

use js_sys::Function;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use crate::{browser::fetch::Errand, markup};
use guest::Guest;

/// Shows in `place` what the settings ask for, and tells what happens: `load`, `error`, `timing`,
/// each with its details. Returns a function that ends all of it and frees what it held.
#[wasm_bindgen]
pub fn mount(place: HtmlElement, settings: &JsValue, tell: Function) -> JsValue {
    markup::name_parts();
    let errand = Errand::default();
    let guest = Guest::new(place, Settings::read(settings), tell, errand.signal());
    let seat = guest.seat();
    guest.arrive();
    Closure::once_into_js(move || {
        drop(errand);
        seat.take();
    })
}
