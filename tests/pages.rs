//! Every state of every page, as `tests/pages/` promises it.
//!
//! `BLESS=1 cargo test --test pages` rewrites the promises.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::sync::Arc;

use baca::{
    load::{LoadError, LoadState},
    model::{Article, Language, Panel},
    pages::{ArticlePage, FrontPage, front_view},
    route::Route,
};
use leptos::prelude::*;
use support::{files, html, panel, print::printed_in, surroundings};

const LANGUAGES: [Language; 2] = [Language::Indonesian, Language::English];

fn errors() -> [LoadError; 6] {
    [
        LoadError::Offline,
        LoadError::NotFound,
        LoadError::Private,
        LoadError::ServerTrouble { status: 503 },
        LoadError::TimedOut,
        LoadError::Unreadable { reason: "body[3]: salah".to_owned() },
    ]
}

fn article_page(language: Language, state: LoadState<Arc<Article>>) -> String {
    printed_in(language, move || {
        let on_retry = Callback::new(|()| ());
        view! { <ArticlePage state surroundings=surroundings(None) on_retry /> }
    })
}

fn front_page(language: Language, state: LoadState<Panel>, section: Option<&str>) -> String {
    let section = section.map(str::to_owned);
    printed_in(language, move || {
        let on_retry = Callback::new(|()| ());
        let view = |panel| front_view(panel, section, Callback::new(|_| ()));
        let state = match state {
            LoadState::Loading => LoadState::Loading,
            LoadState::Ready(panel) => LoadState::Ready(view(panel)),
            LoadState::Failed(error) => LoadState::Failed(error),
        };
        view! { <FrontPage state on_retry /> }
    })
}

fn front() -> LoadState<Panel> {
    LoadState::Ready(panel(&files::text("tests/pages/front.json")))
}

fn assert_kept(name: &str, printed: &str) {
    let promise = files::path(&format!("tests/pages/{name}.html"));
    files::assert_kept(&promise, &html::one_element_a_line(printed));
}

#[test]
fn every_failure_is_told_as_promised() {
    for language in LANGUAGES {
        for error in errors() {
            let name = format!("{}.{}", error.name(), language.tag());
            assert_kept(&name, &article_page(language, LoadState::Failed(error)));
        }
    }
}

#[test]
fn a_failure_of_the_front_is_told_like_any_other() {
    for error in errors() {
        let of_article = article_page(Language::English, LoadState::Failed(error.clone()));
        assert_eq!(front_page(Language::English, LoadState::Failed(error), None), of_article);
    }
}

#[test]
fn a_failure_offers_to_retry_only_where_it_helps() {
    for error in errors() {
        let printed = article_page(Language::Indonesian, LoadState::Failed(error.clone()));
        assert_eq!(html::count(&printed, "button") == 1, error.can_retry(), "{error:?}");
    }
}

#[test]
fn a_failure_is_announced_and_leads_on() {
    for error in errors() {
        let printed = article_page(Language::Indonesian, LoadState::Failed(error));
        assert_eq!(html::values_of(&printed, "role"), ["alert"]);
        assert_eq!(html::values_of(&printed, "href"), ["?"]);
        assert_eq!(html::count(&printed, "h1"), 1);
    }
}

#[test]
fn readers_are_not_told_the_reason_meant_for_the_newsroom() {
    let error = LoadError::Unreadable { reason: "body[3]: salah".to_owned() };
    let printed = article_page(Language::Indonesian, LoadState::Failed(error));
    assert!(!printed.contains("body[3]"));
}

#[test]
fn an_article_on_its_way_keeps_its_place() {
    assert_kept("article-loading", &article_page(Language::Indonesian, LoadState::Loading));
}

#[test]
fn a_front_on_its_way_keeps_its_place() {
    assert_kept("front-loading", &front_page(Language::Indonesian, LoadState::Loading, None));
}

#[test]
fn the_front_shows_its_sections() {
    assert_kept("front", &front_page(Language::Indonesian, front(), None));
}

#[test]
fn the_front_speaks_english() {
    assert_kept("front.en", &front_page(Language::English, front(), None));
}

#[test]
fn a_section_shows_its_own_teasers_alone() {
    let printed = front_page(Language::Indonesian, front(), Some("Daerah"));
    assert_eq!(html::elements_of_class(&printed, "teaser").len(), 2);
    assert_kept("section", &printed);
}

#[test]
fn a_section_nobody_wrote_for_says_so() {
    assert_kept("section-empty", &front_page(Language::Indonesian, front(), Some("Olahraga")));
}

#[test]
fn a_section_without_a_name_is_the_front() {
    for query in ["?rubrik=", "?rubrik=%20"] {
        assert_eq!(Route::from_query(query), Route::Front);
    }
}

#[test]
fn every_page_has_one_title() {
    for section in [None, Some("Daerah"), Some("Olahraga")] {
        let printed = front_page(Language::Indonesian, front(), section);
        assert_eq!(html::count(&printed, "h1"), 1, "{section:?}");
    }
}

#[test]
fn no_heading_skips_a_level() {
    for section in [None, Some("Daerah"), Some("Olahraga")] {
        let printed = front_page(Language::Indonesian, front(), section);
        let elements = html::elements(&printed);
        let levels = elements.iter().filter_map(|element| level_of(&element.name));
        let steps: Vec<_> = levels.clone().zip(levels.skip(1)).collect();
        assert!(steps.iter().all(|(above, below)| *below <= above + 1), "{section:?}: {steps:?}");
    }
}

fn level_of(name: &str) -> Option<u32> {
    name.strip_prefix('h')?.parse().ok()
}

#[test]
fn the_front_fetches_one_picture_before_the_others() {
    let printed = front_page(Language::Indonesian, front(), None);
    assert_eq!(html::values_of(&printed, "fetchpriority").len(), 1);
}

#[test]
fn the_section_that_is_open_is_told_from_the_others() {
    let printed = front_page(Language::Indonesian, front(), Some("Daerah"));
    assert_eq!(html::values_of(&printed, "aria-current"), ["page"]);
}

#[test]
fn the_front_without_teasers_says_so() {
    let empty = LoadState::Ready(Panel::default());
    let printed = html::words(&front_page(Language::Indonesian, empty, None));
    assert!(printed.contains("Belum ada berita"), "{printed}");
}
