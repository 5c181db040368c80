//! Answers that `start/early.js` asked for before the program was here.

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortController;

/// Where `start/early.js` keeps them, by their addresses.
const KEPT: &str = "bacaEarly";

/// A request that is under way, or over.
pub struct Early {
    /// Ends it.
    pub controller: AbortController,
    /// Its answer.
    pub answer: Promise,
}

/// The request for an address, once: who asks again asks anew.
pub fn take(address: &str) -> Option<Early> {
    let kept = Reflect::get(&window(), &KEPT.into()).ok()?;
    let early = get(&kept, address)?;
    Reflect::set(&kept, &address.into(), &JsValue::UNDEFINED).ok()?;
    Some(Early {
        controller: get(&early, "controller")?.unchecked_into(),
        answer: get(&early, "answer")?.dyn_into().ok()?,
    })
}

/// Forgets what was not taken: it is on the page, and whoever asks again wants to know what is new.
pub fn forget() {
    let _refused = Reflect::set(&window(), &KEPT.into(), &JsValue::UNDEFINED);
}

fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(object, &key.into()).ok().filter(JsValue::is_object)
}
