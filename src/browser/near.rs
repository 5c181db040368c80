//! Waiting until something is near the visible part of the page.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How near is near: about a screen ahead of the reader.
const MARGIN: &str = "600px";

/// A wait. Dropping it ends it.
pub struct Wait {
    observer: IntersectionObserver,
    _call_back: Closure<dyn FnMut(Array)>,
}

impl Drop for Wait {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back whenever the element comes near; at once where the browser cannot tell.
pub fn when_near(element: &Element, call_back: impl Fn() + Clone + 'static) -> Option<Wait> {
    let wait = observe(element, call_back.clone());
    if wait.is_none() {
        call_back();
    }
    wait
}

fn observe(element: &Element, call_back: impl Fn() + 'static) -> Option<Wait> {
    let call_back = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let mut entries = entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>);
        if entries.any(|entry| entry.is_intersecting()) {
            call_back();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let listener = call_back.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(listener, &options).ok()?;
    observer.observe(element);
    Some(Wait { observer, _call_back: call_back })
}
