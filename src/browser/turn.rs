//! Whose turn it is: the program shares one thread with all else that the browser does.

use std::cell::Cell;

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen_futures::JsFuture;

use super::{clock, document};

/// The longest that work goes on before somebody else has a turn, in milliseconds. A task that
/// takes longer than 50 ms blocks (<https://web.dev/articles/tbt>); on a cheap phone, a single step
/// can take 40.
const LONGEST: f64 = 4.0;

thread_local! {
    static SINCE: Cell<f64> = const { Cell::new(0.0) };
}

/// To be called between two steps of long work: lets the browser do what waits, such as answering
/// somebody's touch, unless it has just done so.
pub async fn pass() {
    if clock::now() - SINCE.get() > LONGEST {
        turn().await;
        SINCE.set(clock::now());
    }
}

async fn turn() {
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

/// Calls back, with the time, in the frame after the one in which what is on the page is painted.
/// Never for a page that is not looked at.
pub fn after_paint(call_back: impl FnOnce(f64) + 'static) {
    if document::is_visible() {
        let second_frame = move || call_back(clock::now());
        request_animation_frame(move || request_animation_frame(second_frame));
    }
}

async fn called(ask: impl Fn(&Function)) {
    let call = Promise::new(&mut |go_on, _| ask(&go_on));
    let _never_refused = JsFuture::from(call).await;
}
