//! What the tests share: a portal, and the ways to read and to print an article.

#![allow(dead_code, reason = "each file of tests uses its own part of this one")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]

#[cfg(target_arch = "wasm32")]
pub mod cases;
#[cfg(not(target_arch = "wasm32"))]
pub mod chance;
#[cfg(not(target_arch = "wasm32"))]
pub mod contents;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
pub mod html;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;
#[cfg(target_arch = "wasm32")]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod print;
#[cfg(not(target_arch = "wasm32"))]
pub mod safety;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod source;

use std::{fmt::Debug, sync::Arc};

use baca::{
    components::{Surroundings, TextSize},
    edition::Edition,
    model::{Article, Language, Panel, Portal, Related, Zone},
    wire::{self, Origin, Reading},
};

/// Where the article of a test lies: in the folder of [`portal`]'s articles.
pub const BASE: &str = "https://warta.example/content/articles/uji.json";

const PORTAL_BASE: &str = "https://warta.example/content/portal.json";

/// The portal the tests stand in.
pub fn portal() -> Portal {
    let json = r#"{ "name": "Warta", "tagline": "Portal uji", "copyrightHolder": "Warta" }"#;
    wire::parse_portal(json, PORTAL_BASE).expect("a portal").value
}

/// The portal in a language.
pub fn edition(language: Language) -> Edition {
    Edition { portal: Some(Arc::new(portal())), language, ..Edition::default() }
}

/// An article that can be read, with what was wrong in it.
pub fn reading(json: &str) -> Reading<Article> {
    wire::parse_article(json, Origin::new(BASE, Zone::WIB)).expect("an article that can be read")
}

/// An article that can be read.
pub fn article(json: &str) -> Article {
    reading(json).value
}

/// Teasers that can be read.
pub fn panel(json: &str) -> Panel {
    wire::parse_panel(json, Origin::new(BASE, Zone::WIB)).expect("teasers that can be read").value
}

/// What was read, as text: a line for each field, each block of the body and each problem.
pub fn reading_text(Reading { value: article, problems }: &Reading<Article>) -> String {
    let fields: [(&str, &dyn Debug); 15] = [
        ("headline", &article.headline),
        ("kicker", &article.kicker),
        ("standfirst", &article.standfirst),
        ("language", &article.language),
        ("published", &article.published),
        ("updated", &article.updated),
        ("dateline", &article.dateline),
        ("section", &article.section),
        ("byline", &article.byline),
        ("initials", &article.initials),
        ("lead image", &article.lead_image),
        ("tags", &article.tags),
        ("related", &article.related),
        ("copyright", &article.copyright),
        ("original", &article.original),
    ];
    let fields = fields.map(|(name, value)| format!("{name}: {value:?}\n"));
    let blocks = article.body.iter().map(|block| format!("block: {block:?}\n"));
    let problems = problems.iter().map(|problem| format!("problem: {problem}\n"));
    fields.into_iter().chain(blocks).chain(problems).collect()
}

/// What stands around an article that has just arrived.
pub fn surroundings(related: Option<&Related>) -> Surroundings {
    Surroundings::of(related, TextSize::default())
}
