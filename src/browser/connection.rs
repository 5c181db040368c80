//! What the browser tells of the connection (mostly by the Network Information API), where it tells
//! anything.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Whether whoever reads asks to be sent no more than needed.
pub fn saves_data() -> bool {
    told("saveData").is_truthy()
}

/// Whether it is no faster than mobile networks of the second generation.
pub fn is_slow() -> bool {
    told("effectiveType").as_string().is_some_and(|kind| kind.ends_with("2g"))
}

/// Whether there is a connection at all, as far as the browser knows.
pub fn is_online() -> bool {
    part(&navigator(), "onLine").is_truthy()
}

fn told(what: &str) -> JsValue {
    part(&part(&navigator(), "connection"), what)
}

fn navigator() -> JsValue {
    part(&window(), "navigator")
}

fn part(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
