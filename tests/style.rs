//! The style and the parts of a page know each other.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;

use support::{
    files::{self, files_under, shown},
    html,
};

/// Parts that look like what is around them. They are names for publishers' own styles, and for
/// tests.
const WITHOUT_STYLE: [&str; 6] =
    ["caption__credit", "caption__text", "paragraph", "portal", "published__updated", "shell"];

#[test]
fn every_part_has_a_style() {
    let styled = styled_classes();
    let missing: Vec<_> = parts().into_iter().filter(|part| !styled.contains(part)).collect();
    assert_eq!(missing, WITHOUT_STYLE);
}

#[test]
fn every_style_is_of_a_part() {
    let before_the_reader = classes_of_start_page().into_iter().chain(classes_of_glimpse());
    let known: BTreeSet<_> = parts().into_iter().chain(before_the_reader).collect();
    let unknown: Vec<_> = styled_classes().difference(&known).cloned().collect();
    assert!(
        unknown.is_empty(),
        "neither in part.rs nor in index.html nor in glimpse.js: {unknown:?}"
    );
}

#[test]
fn every_part_stands_on_some_page() {
    let sources = files_under("src", "rs");
    let code: String = sources.into_iter().map(files::text).collect();
    for (constant, _) in constants() {
        assert!(code.contains(&format!("part::{constant}")), "nothing uses part::{constant}");
    }
}

#[test]
fn the_start_page_lists_every_style_sheet() {
    let start_page = files::text("index.html");
    for path in files_under("style", "css") {
        let link = format!("href=\"{}\"", shown(&path));
        assert!(start_page.contains(&link), "index.html leaves out {}", shown(&path));
    }
}

/// The constants of `part.rs`: `("BODY", "body")`.
fn constants() -> Vec<(String, String)> {
    let source = files::text("src/components/part.rs");
    let constant = |line: &str| {
        let (constant, name) = line.trim().strip_suffix("\",")?.split_once(" = \"")?;
        Some((constant.to_owned(), name.to_owned()))
    };
    source.lines().filter_map(constant).collect()
}

fn parts() -> BTreeSet<String> {
    constants().into_iter().map(|(_, name)| name).collect()
}

fn classes_of_start_page() -> Vec<String> {
    let classes = html::values_of(&files::text("index.html"), "class");
    classes.iter().flat_map(|classes| classes.split(' ')).map(str::to_owned).collect()
}

/// The classes that only the script has which shows an article's top.
fn classes_of_glimpse() -> Vec<String> {
    let script = files::text("src/start/glimpse.js");
    let texts = script.split('"').skip(1).step_by(2);
    texts.filter(|text| text.starts_with("glimpse")).map(str::to_owned).collect()
}

fn styled_classes() -> BTreeSet<String> {
    let sheets = files_under("style", "css");
    sheets.into_iter().flat_map(|sheet| classes_in(&files::text(sheet))).collect()
}

/// The classes in the selectors of a style sheet.
fn classes_in(css: &str) -> BTreeSet<String> {
    let css = without_comments(css);
    let mut classes = BTreeSet::new();
    for (at, _) in css.match_indices('{') {
        let before = css.get(..at).unwrap_or_default();
        let selector = before.rsplit(['{', '}', ';']).next().unwrap_or_default();
        classes.extend(selector.split('.').skip(1).filter_map(class_name));
    }
    classes
}

/// A class begins with a letter; `.5rem` is a length.
fn class_name(text: &str) -> Option<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let name: String = text.chars().take_while(|letter| is_name(*letter)).collect();
    name.starts_with(|letter: char| letter.is_ascii_alphabetic()).then_some(name)
}

fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.filter_map(|piece| piece.split_once("*/"));
    first + &rest.map(|(_, code)| code).collect::<String>()
}
