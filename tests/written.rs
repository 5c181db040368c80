//! What is written down for a printed page is read again as it was.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use std::{fs, path::PathBuf};

use baca::{
    model::{Address, Article, Panel, Zone},
    wire::{self, Origin, Text, Wanted, Writer},
};
use support::{BASE, article, files, reading};

fn site() -> Address {
    wire::fetchable("/", BASE).expect("an address")
}

fn written(article: &Article) -> String {
    Writer { base: &site() }.article(article)
}

/// As the program in the browser reads it, by what reads Baca's own format alone.
fn read_again(text: &str) -> Article {
    let site = site();
    let origin = Origin::new(site.as_str(), Zone::WIB);
    let found = wire::find_own(text, origin, Wanted::Article).expect("ours").expect("an article");
    found.article.expect("an article").expect("a headline").value
}

fn panel_read_again(text: &str) -> Panel {
    let site = site();
    let origin = Origin::new(site.as_str(), Zone::WIB);
    let found = wire::find_own(text, origin, Wanted::Teasers).expect("ours").expect("teasers");
    found.teasers.expect("teasers").value
}

fn assert_kept(article: &Article, name: &str) {
    let text = written(article);
    assert_eq!(read_again(&text), *article, "{name}: {text}");
}

#[test]
fn every_fixture_is_read_again_as_it_was() {
    for case in files::folder("tests/fixtures") {
        let article = reading(&files::text(case.join("article.json"))).value;
        assert_kept(&article, &files::shown(&case));
    }
}

#[test]
fn every_sample_is_read_again_as_it_was() {
    for sample in files::folder("content/articles") {
        assert_kept(&article(&files::text(&sample)), &files::shown(&sample));
    }
}

#[test]
fn articles_of_every_format_are_read_again_as_they_were() {
    let mut compared = 0;
    for source in sources() {
        let text = wire::decoded(fs::read(&source).expect("a source"), None);
        let Ok(text) = Text::parse(&text, Origin::new(BASE, Zone::WIB)) else { continue };
        for reading in text.articles().into_iter().flatten().flatten() {
            assert_kept(&reading.value, &files::shown(&source));
            compared += 1;
        }
    }
    assert!(compared > 80, "{compared}");
}

#[test]
fn teasers_of_every_format_are_read_again_as_they_were() {
    let mut compared = 0;
    for source in sources() {
        let text = wire::decoded(fs::read(&source).expect("a source"), None);
        let Ok(text) = Text::parse(&text, Origin::new(BASE, Zone::WIB)) else { continue };
        let Ok(panel) = text.panel() else { continue };
        let text = Writer { base: &site() }.panel(&panel.value);
        assert_eq!(panel_read_again(&text), panel.value, "{}", files::shown(&source));
        compared += 1;
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn sections_to_lead_to_are_read_again_as_they_were() {
    let sections = vec!["Daerah".to_owned(), "Teluk & Sambri".to_owned()];
    let panel = Panel { sections, ..Panel::default() };
    let text = Writer { base: &site() }.panel(&panel);
    assert_eq!(panel_read_again(&text), panel);
}

fn sources() -> Vec<PathBuf> {
    let cases = ["json", "xml", "html"].map(|kind| files::files_under("tests/formats", kind));
    let answers = files::folder("tests/wordpress/answers");
    cases.concat().into_iter().chain(answers).collect()
}

#[test]
fn nothing_written_can_end_the_script_it_stands_in() {
    let article = article(r#"{ "headline": "</script><!--\u2028", "body": [] }"#);
    let text = written(&article);
    assert!(!text.contains(['<', '\u{2028}']), "{text}");
    assert_eq!(read_again(&text), article);
}

#[test]
fn an_address_of_the_site_is_seen_from_its_root() {
    let article =
        article(r#"{ "headline": "a", "body": [], "image": "../pictures/a.webp", "url": "/a:b" }"#);
    let text = written(&article);
    assert!(text.contains(r#""content/pictures/a.webp""#) && text.contains("https://warta"));
}
