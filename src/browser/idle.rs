//! Waiting until the browser has nothing better to do.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Waits until the browser is idle, or does not tell.
pub async fn idle() {
    let wait = Promise::new(&mut |resolve, _| {
        if window().request_idle_callback(&resolve).is_err() {
            // Safari has no such call.
            let _refused = window().set_timeout_with_callback(&resolve);
        }
    });
    let _never_fails = JsFuture::from(wait).await;
}
