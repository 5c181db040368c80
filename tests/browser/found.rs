//! A page that is there already is taken over as it stands; what does not match is built anew.

use baca::{
    components::{ArticleView, TextSize},
    markup::{self, Children, Standing, tag},
    model::{Article, Language},
};
use leptos::{prelude::*, task::tick};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::support::{
    article,
    cases::{FIXTURES, Fixture, case},
    edition,
    page::{mounted_article, run},
    surroundings,
};

/// An article on the page, as it is printed.
async fn printed(article: Article) -> Element {
    let built = mounted_article(article);
    tick().await;
    let place = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&place).expect("a place on the page");
    place.set_inner_html(&built.place.inner_html());
    place.set_id("found");
    run("for (const node of found.querySelectorAll('*')) node.wasHere = true");
    place
}

async fn taken_over(place: &Element, article: Article) -> Standing {
    let view = move || {
        edition(Language::Indonesian).provide();
        let surroundings = surroundings(article.related.as_ref());
        view! { <ArticleView article surroundings /> }.into_inner()
    };
    markup::take_over(place, Box::new(view), tick).await
}

/// How many elements were not there before.
fn count_of_new() -> Option<f64> {
    run("return [...found.querySelectorAll('*')].filter((node) => !node.wasHere).length").as_f64()
}

#[wasm_bindgen_test]
async fn every_fixture_is_taken_over_as_it_stands() {
    for Fixture { name, article: json, .. } in FIXTURES {
        let place = printed(article(json)).await;
        let before = place.inner_html();
        let standing = taken_over(&place, article(json)).await;
        assert_eq!((place.inner_html(), count_of_new()), (before, Some(0.0)), "{name}");
        drop(standing);
        place.remove();
    }
}

#[wasm_bindgen_test]
async fn what_is_taken_over_follows_and_listens() {
    let json = case("every-block");
    let place = printed(article(json)).await;
    let _standing = taken_over(&place, article(json)).await;
    run("found.querySelector('[data-size=larger]').click()");
    run("found.querySelector('.embed__show').click()");
    tick().await;
    let size = run("return found.querySelector('.article').dataset.textSize").as_string();
    assert_eq!(size.as_deref(), Some(TextSize::Larger.name()));
    assert!(place.query_selector(".embed__frame").expect("a selector").is_some());
    place.remove();
}

#[wasm_bindgen_test]
async fn what_somebody_changed_is_built_anew_in_its_place() {
    let json = case("every-block");
    for change in [
        "found.querySelector('.headline').remove()",
        "found.querySelector('.body').prepend(document.createElement('aside'))",
        "found.querySelector('.paragraph').replaceChildren(document.createElement('font'))",
        "found.querySelector('.article').append('words')",
        "found.replaceChildren()",
    ] {
        let place = printed(article(json)).await;
        let words = place.text_content();
        run(change);
        let standing = taken_over(&place, article(json)).await;
        assert_eq!(place.text_content(), words, "{change}");
        assert_eq!(place.query_selector("aside, font").expect("a selector"), None, "{change}");
        drop(standing);
        place.remove();
    }
}

#[wasm_bindgen_test]
async fn what_was_taken_over_leaves_like_anything_built() {
    let json = r#"{ "headline": "Air surut", "body": ["Semalam."] }"#;
    let place = printed(article(json)).await;
    drop(taken_over(&place, article(json)).await);
    assert_eq!(place.child_element_count(), 0);
    place.remove();
}

#[wasm_bindgen_test]
async fn what_changes_while_it_is_taken_over_is_built_anew() {
    let list = |number: usize| {
        let items =
            (0..100).map(|_| tag("li").with_live(move || tag("i").with(number.to_string())));
        tag("ul").with(items.collect::<Children>())
    };
    let place = document().create_element("div").expect("an element");
    place.set_inner_html(&format!("<div><ul>{}</ul></div>", "<li><i>1</i></li>".repeat(100)));
    let number = ArcRwSignal::new(1);
    let shown = number.clone();
    let view = move || tag("div").with_live(move || list(shown.get()));
    let give_way = async || {
        number.set(2);
        tick().await;
    };
    let _standing = markup::take_over(&place, Box::new(view), give_way).await;
    assert_eq!(place.text_content(), Some("2".repeat(100)));
    assert_eq!(place.child_element_count(), 1);
}

#[wasm_bindgen_test]
async fn what_leaves_just_after_it_has_changed_is_not_shown_once_more() {
    let place = document().create_element("div").expect("an element");
    let outer = ArcRwSignal::new(1);
    let (inner, is_first) = (StoredValue::new(None), outer.clone());
    let view = move || {
        let outer = outer.clone();
        tag("div").with_live(move || {
            outer.track();
            tag("div").with_live(move || {
                let own = RwSignal::new(1);
                inner.update_value(|inner| *inner = inner.or(Some(own)));
                tag("p").with_live(move || tag("i").with(own.get().to_string()))
            })
        })
    };
    let _standing = markup::stand(&place, Box::new(view));
    is_first.set(2);
    inner.get_value().expect("a signal").set(2);
    tick().await;
    tick().await;
    assert_eq!(place.text_content().as_deref(), Some("1"));
}
