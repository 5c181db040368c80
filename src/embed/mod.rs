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

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortSignal, HtmlElement};

use crate::{
    apart::{Apart, apart},
    browser::fetch::Errand,
    markup,
};
use guest::{Guest, Seat};
use tell::Tell;

/// Shows in `place` what the settings ask for, and tells what happens: `load`, `error`, `timing`,
/// each with its details. Returns a function that ends all of it and frees what it held.
#[wasm_bindgen]
pub fn mount(place: HtmlElement, settings: &JsValue, tell: Function) -> JsValue {
    markup::name_parts();
    let (errand, seat) = (Errand::default(), Seat::default());
    let tell = Tell::new(tell);
    let guest = arrive(place, settings.clone(), tell.clone(), errand.signal(), Rc::clone(&seat));
    spawn_local(async move {
        match guest.await {
            Ok(arrive) => arrive.await,
            Err(error) => tell.error(&error),
        }
    });
    Closure::once_into_js(move || {
        drop(errand);
        seat.take();
    })
}

apart! { opening:
    fn arrive(
        place: HtmlElement,
        settings: JsValue,
        tell: Tell,
        leaving: AbortSignal,
        seat: Seat
    ) -> Apart<()> {
        let settings = Settings::read(&settings);
        Box::pin(Guest { place, settings, tell, leaving, seat }.arrive())
    }
}
