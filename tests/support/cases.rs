//! The fixtures inside the test itself, for a browser has no files.

/// A fixture.
pub struct Fixture {
    /// Its folder.
    pub name: &'static str,
    /// Its `article.json`.
    pub article: &'static str,
    /// Its `reading.txt`.
    pub reading: &'static str,
    /// Its `article.html`.
    pub printed: &'static str,
}

macro_rules! fixtures {
    ($($name:literal),+ $(,)?) => {
        [$(Fixture {
            name: $name,
            article: include_str!(concat!("../fixtures/", $name, "/article.json")),
            reading: include_str!(concat!("../fixtures/", $name, "/reading.txt")),
            printed: include_str!(concat!("../fixtures/", $name, "/article.html")),
        }),+]
    };
}

/// Every fixture; `tests/fixtures.rs` sees to it.
pub const FIXTURES: [Fixture; 33] = fixtures![
    "addresses",
    "article-body",
    "author-as-text",
    "caption-without-credit",
    "credit-alone",
    "embed-each-provider",
    "english-article",
    "every-block",
    "every-inline",
    "every-key",
    "headline-alone",
    "html-in-plain-text",
    "json-ld-graph",
    "lone-surrogates",
    "model-page",
    "nested-list",
    "no-language",
    "numbers-as-text",
    "other-zone",
    "picture-that-names-no-shape",
    "refused-link-keeps-its-words",
    "refused-picture-keeps-its-caption",
    "related-at-an-address",
    "related-inline",
    "right-to-left",
    "table-without-head",
    "too-deep",
    "two-authors",
    "unknown-block",
    "updated",
    "updated-at-publication",
    "whole-day",
    "wrong-kinds",
];

/// The `article.json` of a fixture.
pub fn case(name: &str) -> &'static str {
    let fixture = FIXTURES.iter().find(|fixture| fixture.name == name);
    fixture.expect("a fixture of that name").article
}
