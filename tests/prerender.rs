//! The pages of a static site, as they are printed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use std::sync::Arc;

use baca::{
    model::{ArticleId, Portal},
    prerender::{Prerender, Printed},
    route::Route,
    shelf::Shelf,
    wire,
};
use support::{article, files, html, panel};

const PORTAL: &str = r#"{ "name": "Warta", "tagline": "Portal uji" }"#;

fn prerender() -> Prerender {
    let at = |path: &str| wire::fetchable(path, "https://warta.example/").expect("an address");
    let portal: Portal = wire::parse_portal(PORTAL, "https://warta.example/content/portal.json")
        .expect("ours")
        .value;
    Prerender {
        portal: Arc::new(portal),
        portal_text: PORTAL.to_owned(),
        portal_address: at("content/portal.json"),
        site: at(""),
        shelf: Shelf::default(),
        scripts: r#"<script src="./choices.js"></script>"#.to_owned(),
    }
}

fn printed_article(json: &str) -> Printed {
    prerender().article(&ArticleId::new("uji").expect("an id"), article(json))
}

fn printed_front(section: Option<&str>) -> Printed {
    prerender().front(section, panel(&files::text("tests/pages/front.json")))
}

#[test]
fn a_printed_page_is_the_whole_reader() {
    let printed = printed_article(r#"{ "headline": "Air surut", "body": ["Semalam."] }"#);
    assert_eq!((printed.title.as_str(), printed.language), ("Air surut - Warta", "id"));
    for class in ["masthead", "headline", "footer", "paragraph"] {
        assert_eq!(html::elements_of_class(&printed.body, class).len(), 1, "{class}");
    }
}

#[test]
fn a_printed_page_needs_no_script_to_lead_on() {
    for (printed, root) in [(printed_front(None), "./"), (printed_front(Some("Daerah")), "../")] {
        let links = html::values_of(&printed.body, "href");
        assert!(links.contains(&format!("{root}{}", Route::Section("Daerah".to_owned()).file())));
        assert!(links.iter().all(|link| !link.starts_with('?')), "{links:?}");
    }
}

#[test]
fn what_is_not_found_is_said_at_any_address() {
    let printed = prerender().not_found();
    assert_eq!(printed.root, "/");
    assert!(html::values_of(&printed.body, "href").contains(&"/".to_owned()));
}

#[test]
fn the_scripts_lie_at_the_root() {
    assert_eq!(printed_front(None).head, r#"<script src="./choices.js"></script>"#);
    assert_eq!(printed_front(Some("Daerah")).head, r#"<script src="../choices.js"></script>"#);
}
