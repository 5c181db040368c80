//! Waiting until something is near the visible part of the page.

use std::rc::Rc;

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

/// Calls back with each of some elements whenever it comes near; at once where the browser cannot
/// tell.
pub fn when_near(elements: &Array, call_back: Rc<dyn Fn(Element)>) -> Option<Wait> {
    let wait = observe(elements, Rc::clone(&call_back));
    if wait.is_none() {
        elements.iter().for_each(|element| call_back(element.unchecked_into()));
    }
    wait
}

fn observe(elements: &Array, call_back: Rc<dyn Fn(Element)>) -> Option<Wait> {
    let call_back = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let entries = entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>);
        for entry in entries.filter(IntersectionObserverEntry::is_intersecting) {
            call_back(entry.target());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let listener = call_back.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(listener, &options).ok()?;
    elements.iter().for_each(|element| observer.observe(element.unchecked_ref()));
    Some(Wait { observer, _call_back: call_back })
}
