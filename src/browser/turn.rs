//! Whose turn it is: the program shares one thread with all else that the browser does.

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

use super::document;

/// Lets the browser do what waits, such as answering somebody's touch. A task that takes longer than
/// 50 ms blocks (<https://web.dev/articles/tbt>), and on a cheap phone that is soon.
pub async fn turn() {
    called(|go_on| {
        let _refused = window().set_timeout_with_callback(go_on);
    })
    .await;
}

/// Waits until what is on the page has been painted. A page that is not looked at is not painted.
pub async fn painted() {
    if document::is_visible() {
        called(|go_on| {
            let _refused = window().request_animation_frame(go_on);
        })
        .await;
    }
    turn().await;
}

async fn called(ask: impl Fn(&Function)) {
    let call = Promise::new(&mut |go_on, _| ask(&go_on));
    let _never_refused = JsFuture::from(call).await;
}
