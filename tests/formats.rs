//! Each folder in `tests/formats` is one case: a `source.…` as somebody's system writes it, the
//! `reading.txt` that each of its articles must be read as, and the `teasers.txt` that it must be
//! on a front page. `answered-…` has no source of its own: it is what a real WordPress answered,
//! in `tests/wordpress/answers`.
//!
//! `BLESS=1 cargo test --test formats` rewrites the promises. Read them as a newsroom would.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use baca::{
    model::{Format, Zone},
    wire::{Origin, Text},
};
use support::{
    BASE,
    files::{assert_kept, folder, path},
    source::{articles, teasers},
};

const CASES: &str = "tests/formats";
const ANSWERS: &str = "tests/wordpress/answers";

#[test]
fn every_case_is_read_as_it_promises() {
    for case in cases() {
        assert_kept(&case.join("reading.txt"), &articles(&source(&case)));
    }
}

#[test]
fn every_case_stands_on_a_front_page_as_it_promises() {
    for case in cases() {
        assert_kept(&case.join("teasers.txt"), &teasers(&source(&case)));
    }
}

/// Nothing in it tells whose it is: only whoever asked knows.
#[test]
fn an_empty_answer_of_a_wordpress_is_an_article_that_is_not_there() {
    let origin = Origin { format: Some(Format::WordPress), ..Origin::new(BASE, Zone::WIB) };
    let text = Text::parse("[]", origin).expect("JSON");
    assert_eq!(text.articles().expect_err("none").status, Some(404));
    assert_eq!(text.panel().expect("an empty list").value.teasers, []);
}

/// `categories.json` and `site.json` are no articles: `wire::parse_category` and the tool read
/// them.
#[test]
fn every_answer_of_the_real_wordpress_is_a_case() {
    let is_case = |answer: &PathBuf| {
        let name = answer.file_stem().unwrap_or_default().to_string_lossy();
        name == "categories"
            || name == "site"
            || path(&format!("{CASES}/answered-{name}/reading.txt")).exists()
    };
    let forgotten: Vec<_> = folder(ANSWERS).into_iter().filter(|it| !is_case(it)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

/// Bytes, for not every feed is UTF-8.
fn source(case: &Path) -> Vec<u8> {
    let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (within, stem) = match name.strip_prefix("answered-") {
        Some(answer) => (path(ANSWERS), answer),
        None => (case.to_owned(), "source"),
    };
    let mut kinds = ["json", "xml", "html"].iter();
    let found = kinds.find_map(|kind| fs::read(within.join(format!("{stem}.{kind}"))).ok());
    found.unwrap_or_else(|| panic!("{name} has no source"))
}

fn cases() -> Vec<PathBuf> {
    folder(CASES).into_iter().filter(|path| path.is_dir()).collect()
}
