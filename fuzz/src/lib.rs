//! What every target holds the reader to: it never panics, and no address leads where none may.

#[path = "../../tests/support/contents.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod contents;

use baca::{
    model::{Format, Zone},
    wire::{Origin, Text},
};

/// Where the texts lie.
pub const BASE: &str = "https://warta.example/content/articles/uji.json";

/// Reads a text in every way there is, and asserts that nothing in it does harm. Gives back the
/// words of its articles.
pub fn assert_harmless(text: &str, format: Option<Format>) -> String {
    let origin = Origin { format, ..Origin::new(BASE, Zone::WIB) };
    let Ok(read) = Text::parse(text, origin) else { return String::new() };
    let mut words = String::new();
    for article in read.articles().unwrap_or_default().into_iter().flatten() {
        assert_eq!(contents::strange_addresses(&article.value), [""; 0]);
        assert!(!article.value.headline.trim().is_empty());
        words.push_str(&contents::words(&article.value));
    }
    if let Ok(panel) = read.panel() {
        assert_eq!(contents::strange_addresses_of_panel(&panel.value), [""; 0]);
    }
    for (address, _) in read.addresses() {
        assert!(["http", "mailto:", "tel:"].iter().any(|it| address.as_str().starts_with(it)));
    }
    words
}
