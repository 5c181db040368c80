//! Each folder in `tests/fixtures` is one case: `article.json`, the `article.html` it must print,
//! and the `reading.txt` it must be read as, here and in a browser (`tests/browser.rs`).
//!
//! `BLESS=1 cargo test --test fixtures` rewrites the promises.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::{files, html, print, reading, reading_text};

const FIXTURES: &str = "tests/fixtures";

#[test]
fn every_fixture_prints_what_it_promises() {
    for case in files::folder(FIXTURES) {
        let article = reading(&files::text(case.join("article.json"))).value;
        let printed = html::one_element_a_line(&print::printed_article(article));
        files::assert_kept(&case.join("article.html"), &printed);
    }
}

#[test]
fn every_fixture_is_read_as_it_promises() {
    for case in files::folder(FIXTURES) {
        let read = reading_text(&reading(&files::text(case.join("article.json"))));
        files::assert_kept(&case.join("reading.txt"), &read);
    }
}

#[test]
fn the_browser_reads_every_fixture_too() {
    let cases = files::text("tests/support/cases.rs");
    for case in files::folder(FIXTURES) {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(cases.contains(&format!("\"{name}\"")), "tests/support/cases.rs leaves out {name}");
    }
}
