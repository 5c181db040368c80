//! One page fades into the next, where the browser can do that and nobody has asked for less motion:
//! <https://drafts.csswg.org/css-view-transitions-1/>.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::document::is_visible;

/// Makes a change of the page, and comes back once it is made.
pub async fn transition(change: impl Future<Output = ()> + 'static) {
    let document = JsValue::from(document());
    let start = get(&document, "startViewTransition").and_then(|start| start.dyn_into().ok());
    let Some(start) = start.filter(|_: &Function| is_visible() && is_motion_welcome()) else {
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

/// Waits for the change, not for what is seen of it: that may end early, which is no error to anybody.
async fn changed(transition: &JsValue) {
    let promise = |name| get(transition, name).unwrap_or_default();
    let seen = Array::of2(&promise("ready"), &promise("finished"));
    let _heard = Promise::all_settled(&seen);
    let _never_refused = JsFuture::from(Promise::resolve(&promise("updateCallbackDone"))).await;
}

fn is_motion_welcome() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| !query.matches())
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
