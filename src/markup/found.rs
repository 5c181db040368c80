//! A page that was printed beforehand: the walk over what stands there, element by element, in step
//! with what would be built.
//!
//! Names and order are compared, words and attributes are not: page and program are of one version,
//! and what the page carries is what it was printed of. What does not match (an extension or a
//! translator was here first) is built anew in its place, so that the end is the same article.

use std::cell::{Cell, RefCell};

use leptos::tachys::renderer::{
    Rndr,
    types::{Element, Node},
};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlImageElement};

use super::walk::Walk;

/// How far the walk over what stands in an element has come.
pub(super) struct Found {
    next: RefCell<Option<Node>>,
    walk: Walk,
}

thread_local! {
    static IS_TOLD: Cell<bool> = const { Cell::new(false) };
}

impl Found {
    /// Begins with the first that stands in an element.
    pub(super) fn within(parent: &Element, walk: Walk) -> Self {
        Self { next: RefCell::new(parent.first_child()), walk }
    }

    /// Where the walk stands.
    pub(super) fn next(&self) -> Option<Node> {
        self.next.borrow().clone()
    }

    /// The element of this name, if it is next, with the walk, which goes on behind it.
    pub(super) fn element(&self, name: &str) -> Option<(Element, &Walk)> {
        let found = self.next().and_then(|node| node.dyn_into::<Element>().ok());
        let found = found.filter(|element| element.matches(name).unwrap_or(false));
        self.pass(found.is_some());
        Some((found?, &self.walk))
    }

    /// Whether a text is next; the walk goes on behind it.
    pub(super) fn text(&self) -> bool {
        let is_text = self.next().is_some_and(|node| node.node_type() == Node::TEXT_NODE);
        self.pass(is_text);
        is_text
    }

    /// Removes what is left.
    pub(super) fn remove_rest(&self) {
        while let Some(node) = self.next() {
            self.pass(true);
            tell_mismatch();
            Rndr::remove(&node);
        }
    }

    fn pass(&self, is_found: bool) {
        if is_found {
            let next = self.next().and_then(|node| node.next_sibling());
            self.next.replace(next);
        } else {
            tell_mismatch();
        }
    }
}

/// Tells the console, once.
fn tell_mismatch() {
    if !IS_TOLD.replace(true) {
        let words = "[baca] the printed page was changed before the program was here; mended";
        web_sys::console::warn_1(&words.into());
    }
}

/// A picture that came, or failed, before anybody listened says so again.
pub(super) fn tell_arrival(element: &Element) {
    let Some(picture) = element.dyn_ref::<HtmlImageElement>() else { return };
    if picture.complete() {
        let name = if picture.natural_width() > 0 { "load" } else { "error" };
        let _unheard = Event::new(name).map(|event| picture.dispatch_event(&event));
    }
}
