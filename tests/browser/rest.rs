//! The rest of a page may stand a moment later than its top: then it is the same page.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::Relaxed},
};

use baca::markup::{Children, Rest, stand, tag};
use leptos::{prelude::*, task::tick};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    article,
    cases::{FIXTURES, Fixture, case},
    page::mounted_article,
};

#[wasm_bindgen_test]
fn the_top_of_an_article_stands_before_its_rest() {
    let rest = Rest::leave_out();
    let page = mounted_article(article(case("every-block")));
    assert!(page.find(".headline").is_some() && page.find(".paragraph").is_some());
    assert!(page.find(".copyright").is_none() && page.find(".table").is_none());
    drop(rest);
    assert!(page.find(".copyright").is_some() && page.find(".table").is_some());
}

#[wasm_bindgen_test]
async fn every_fixture_is_the_same_page_with_its_rest_a_moment_later() {
    for Fixture { name, article: json, .. } in FIXTURES {
        let at_once = mounted_article(article(json));
        let rest = Rest::leave_out();
        let later = mounted_article(article(json));
        drop(rest);
        tick().await;
        assert_eq!(later.place.inner_html(), at_once.place.inner_html(), "{name}");
    }
}

#[wasm_bindgen_test]
fn where_nothing_is_left_out_the_rest_stands_at_once() {
    drop(Rest::leave_out());
    let page = mounted_article(article(case("every-block")));
    assert!(page.find(".copyright").is_some());
}

#[wasm_bindgen_test]
async fn the_rest_follows_signals_as_long_as_its_page_stands() {
    let place = document().create_element("div").expect("an element");
    let number = ArcRwSignal::new(1);
    let followed = number.clone();
    let rest = Rest::leave_out();
    let view = move || {
        tag("div").with_rest(move || {
            let live = move || tag("i").with(followed.get().to_string());
            Children::default().with(tag("p").with_live(live))
        })
    };
    let standing = stand(&place, Box::new(view));
    drop(rest);
    number.set(2);
    tick().await;
    assert_eq!(place.text_content().as_deref(), Some("2"));
    drop(standing);
    assert_eq!(place.child_element_count(), 0);
}

#[wasm_bindgen_test]
fn the_rest_of_what_has_left_is_never_built() {
    let place = document().create_element("div").expect("an element");
    let is_built = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_built);
    let rest = Rest::leave_out();
    let view = move || {
        tag("div").with_rest(move || {
            told.store(true, Relaxed);
            Children::default()
        })
    };
    drop(stand(&place, Box::new(view)));
    drop(rest);
    assert!(!is_built.load(Relaxed));
}
