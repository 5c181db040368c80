//! One page fades into the next, where the browser can do that, nobody has asked for less motion,
//! and there is time for it: <https://drafts.csswg.org/css-view-transitions-1/>.

use std::cell::Cell;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{clock, document::is_visible};

/// How long a page is looked at, at the least, by somebody who may like to see it fade, in
/// milliseconds. Who goes on sooner is leafing: a fade is in their way, and costs two thirds as
/// much script as all else of the change.
const LOOK: f64 = 1_000.0;

thread_local! {
    /// When the last change was made.
    static LAST: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// Makes a change of the page, and comes back once it is made.
pub async fn transition(change: impl Future<Output = ()> + 'static) {
    let document = JsValue::from(document());
    let start = get(&document, "startViewTransition").and_then(|start| start.dyn_into().ok());
    let has_time = !is_leafing();
    let is_welcome = |_: &Function| has_time && is_visible() && is_motion_welcome();
    let Some(start) = start.filter(is_welcome) else {
        return change.await;
    };
    let change = Closure::once_into_js(move || {
        future_to_promise(async {
            change.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    if let Ok(transition) = start.call1(&document, &change) {
        changed(&transition).await;
    }
}

/// Waits for the change, not for what is seen of it: that may end early, which is no error to
/// anybody.
async fn changed(transition: &JsValue) {
    let promise = |name| get(transition, name).unwrap_or_default();
    let seen = Array::of2(&promise("ready"), &promise("finished"));
    let _heard = Promise::all_settled(&seen);
    let _never_refused = JsFuture::from(Promise::resolve(&promise("updateCallbackDone"))).await;
}

/// Whether the page before came only just now.
fn is_leafing() -> bool {
    let now = clock::now();
    now - LAST.replace(now) < LOOK
}

fn is_motion_welcome() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| !query.matches())
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
