//! The browser's clock, and its record of what took how long (User Timing).

use js_sys::{Function, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds since the navigation to this page began.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Writes a span into User Timing, where the publisher's own measurements can read it.
pub fn record(name: &str, start: f64, end: f64) {
    // A browser without User Timing level 3 throws here; the page does not need it.
    let _refused = try_record(name, start, end);
}

fn try_record(name: &str, start: f64, end: f64) -> Result<(), JsValue> {
    let performance = JsValue::from(window().performance());
    let options = Object::new();
    Reflect::set(&options, &"start".into(), &start.into())?;
    Reflect::set(&options, &"end".into(), &end.into())?;
    let measure: Function = Reflect::get(&performance, &"measure".into())?.dyn_into()?;
    measure.call2(&performance, &name.into(), &options)?;
    Ok(())
}
