//! The pages of a static site, as they are printed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use std::sync::Arc;

use baca::{
    model::{ArticleId, Portal, Zone},
    prerender::{Prerender, Printed},
    route::Route,
    shelf::Shelf,
    wire,
};
use scraper::{Html, Selector};
use support::{article, files, html, panel};

const PORTAL: &str = r#"{ "name": "Warta", "tagline": "Portal uji" }"#;

fn prerender() -> Prerender {
    let at = |path: &str| wire::fetchable(path, "https://warta.example/").expect("an address");
    let portal: Portal = wire::parse_portal(PORTAL, "https://warta.example/content/portal.json")
        .expect("ours")
        .value;
    Prerender {
        portal: Arc::new(portal),
        portal_json: wire::PageJson::of(PORTAL),
        portal_address: at("content/portal.json"),
        site: at(""),
        shelf: Shelf::default(),
        scripts: r#"<script src="./first.js"></script>"#.to_owned(),
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
    for (printed, root) in [(printed_front(None), "./"), (printed_front(Some("Daerah")), "../")] {
        assert_eq!(printed.head, format!("<script src=\"{root}first.js\"></script>"));
    }
}

/// All that its `<body>` holds.
fn body(printed: &Printed) -> String {
    [printed.body.as_str(), printed.end.as_str()].concat()
}

/// As a browser has the page.
fn parsed(printed: &Printed) -> Html {
    Html::parse_document(&format!("<!doctype html><body>{}", body(printed)))
}

/// The words in an element, as they are.
fn text(page: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).next().expect("an element").text().collect()
}

#[test]
fn a_parser_moves_nothing_on_a_printed_page() {
    for case in files::folder("tests/fixtures") {
        let printed = printed_article(&files::text(case.join("article.json")));
        let shown = parsed(&printed).html();
        let (_, shown) = shown.split_once("<body>").expect("a body");
        assert_eq!(
            tags(shown),
            tags(&body(&printed)) + "</body></html>",
            "{}",
            files::shown(&case)
        );
    }
}

/// Where elements begin and end, without their attributes and words.
fn tags(html: &str) -> String {
    let tags = html.split('<').skip(1);
    let name = |tag: &str| tag.split([' ', '>']).next().unwrap_or_default().to_owned();
    tags.map(|tag| format!("<{}>", name(tag))).collect()
}

#[test]
fn a_printed_page_carries_its_portal_and_its_article() {
    let json = r#"{ "headline": "</script> & <b>", "body": ["a & b"], "image": "../b.webp" }"#;
    let page = parsed(&printed_article(json));
    assert_eq!(text(&page, "#baca-portal").replace(' ', ""), PORTAL.replace(' ', ""));
    let origin = wire::Origin::new("https://warta.example/", Zone::WIB);
    let found = wire::find_own(&text(&page, "#baca-page"), origin, wire::Wanted::Article);
    let carried = found.expect("ours").expect("JSON").article.expect("an article").expect("ours");
    assert_eq!(carried.value, article(json));
}

#[test]
fn a_printed_page_needs_no_exception_in_the_policy() {
    for case in ["every-block", "model-page", "related-inline"] {
        let text = files::text(format!("tests/fixtures/{case}/article.json"));
        let printed = printed_article(&text);
        assert!(html::values_of(&printed.body, "style").is_empty());
        let body = body(&printed);
        let mut scripts = html::elements(&body).into_iter().filter(|one| one.name == "script");
        let is_data = |one: &html::Element| one.attribute("type") == Some("application/json");
        assert!(scripts.all(|one| is_data(&one) || one.attribute("src").is_some()), "{body}");
        assert!(!body.contains("<!"));
    }
}

#[test]
fn files_of_the_site_are_seen_from_the_page() {
    let json = r#"{ "headline": "a", "body": [], "image": { "url": "../a.webp", "width": 4,
        "height": 3, "encoding": { "url": "../a.avif", "encodingFormat": "image/avif", "width": 8 } } }"#;
    let printed = printed_article(json);
    assert!(html::values_of(&printed.body, "src").contains(&"../content/a.webp".to_owned()));
    assert_eq!(html::values_of(&printed.body, "srcset"), ["../content/a.avif 8w"]);
    assert_eq!(html::values_of(&printed.end, "data-address"), ["../content/portal.json"]);
}
