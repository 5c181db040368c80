//! The page's title, language, focus and scroll.

use js_sys::Array;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Whether the reader is looking at this page.
pub fn is_visible() -> bool {
    !document().hidden()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets the language of the page.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        let _refused = root.set_attribute("lang", tag);
    }
}

/// Sets the size of the text where `first.js`, or `start/glimpse.js`, did before the program was
/// here.
pub fn set_text_size(name: &str) {
    if let Some(root) = document().document_element() {
        let _refused = root.set_attribute("data-text-size", name);
    }
}

/// The first element of a class.
pub fn first_of_class(class: &str) -> Option<Element> {
    document().query_selector(&format!(".{class}")).ok()?
}

/// All elements that a selector selects.
pub fn all(selector: &str) -> Array {
    let all = document().query_selector_all(selector);
    all.map(|all| Array::from(&all)).unwrap_or_default()
}

/// Moves the focus to an element, without scrolling there.
pub fn focus(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _refused = element.focus_with_options(&options);
    }
}

/// Moves the focus to the headline, so that screen readers and the keyboard begin there.
pub fn focus_headline() {
    if let Some(headline) = document().query_selector("h1").ok().flatten() {
        focus(headline);
    }
}

/// Has screen readers say something, where `pages/shell.rs` has the place for it.
pub fn announce(words: &str) {
    let place = document().query_selector(".portal > [role=status]");
    if let Some(place) = place.ok().flatten() {
        place.set_text_content(Some(words));
    }
}

/// How far the page is scrolled down, in CSS pixels.
pub fn scroll_position() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "whole pixels will do")]
    window().scroll_y().map_or(0, |position| position as i32)
}

/// Scrolls to a position, at once.
pub fn scroll_to(position: i32) {
    window().scroll_to_with_x_and_y(0.0, position.into());
}
