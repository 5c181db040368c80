//! One fact about one block of the body at a time.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use baca::{
    components::EmbedFacade,
    model::{Block, Language},
};
use leptos::prelude::*;
use serde_json::json;
use support::{
    article, files,
    html::{assert_in_order, count, elements_of_class, values_of, words},
    print::{printed_article, printed_in},
};

fn fixture(case: &str) -> String {
    printed_article(article(&files::text(format!("tests/fixtures/{case}/article.json"))))
}

fn page(json: &str) -> String {
    printed_article(article(json))
}

#[test]
fn a_picture_keeps_its_space_before_it_arrives() {
    let printed = fixture("model-page");
    assert_eq!(values_of(&printed, "viewbox"), ["0 0 1600 900"]);
    assert_eq!(values_of(&printed, "style"), [""; 0]);
    assert!(words(&printed).contains("Memuat…"));
}

#[test]
fn only_the_lead_picture_is_fetched_at_once() {
    let lead = fixture("model-page");
    assert_eq!(
        (values_of(&lead, "fetchpriority"), values_of(&lead, "loading")),
        (vec!["high".to_owned()], vec![])
    );
    let body = fixture("every-block");
    assert_eq!(values_of(&body, "loading").len(), count(&body, "img"));
}

#[test]
fn every_picture_has_a_description_even_if_it_is_empty() {
    for case in ["every-block", "related-inline", "picture-that-names-no-shape"] {
        let printed = fixture(case);
        assert_eq!(values_of(&printed, "alt").len(), count(&printed, "img"), "{case}");
    }
}

#[test]
fn the_better_formats_come_first() {
    assert_eq!(values_of(&fixture("model-page"), "srcset").len(), 2);
    assert!(
        values_of(&fixture("model-page"), "type")
            .starts_with(&["image/avif".to_owned(), "image/webp".to_owned()])
    );
}

#[test]
fn the_dateline_opens_the_first_paragraph() {
    assert!(words(&fixture("model-page")).contains("SURABAYA - Jembatan apung"));
}

#[test]
fn a_dateline_before_a_picture_stands_alone() {
    let printed = page(
        r#"{ "headline": "a", "dateline": "SURABAYA", "body": [{ "type": "divider" }, "Air naik." ] }"#,
    );
    assert_in_order(&printed, &["dateline", "divider"]);
    assert!(!words(&printed).contains("SURABAYA -"));
}

#[test]
fn an_article_of_this_portal_opens_in_the_reader() {
    let printed = fixture("model-page");
    let links = values_of(&printed, "href");
    assert!(links.contains(&"?baca=perahu-berhenti".to_owned()), "{links:?}");
    assert!(links.contains(&"https://lain.example/tarif".to_owned()), "{links:?}");
}

#[test]
fn read_also_stands_twice_on_the_model_page() {
    assert_eq!(words(&fixture("model-page")).matches("Baca juga: ").count(), 2);
}

#[test]
fn a_table_can_be_scrolled_by_keyboard_and_has_a_name() {
    for (case, name) in [("every-block", "Harga"), ("table-without-head", "Tabel")] {
        let scrolled = elements_of_class(&fixture(case), "table__scroll");
        let scrolled = scrolled.first().expect("a table");
        assert_eq!(
            (scrolled.attribute("tabindex"), scrolled.attribute("aria-label")),
            (Some("0"), Some(name))
        );
    }
}

#[test]
fn an_embed_names_its_site_and_leads_there() {
    let read = article(
        r#"{ "headline": "a", "body": [{ "type": "embed", "url": "https://x.com/warta/status/1" }] }"#,
    );
    let Some(Block::Embed(embed)) = read.body.into_iter().next() else { panic!("an embed") };
    let printed = printed_in(Language::English, move || view! { <EmbedFacade embed /> });
    assert!(words(&printed).contains("X can learn of your visit"), "{printed}");
    assert_eq!(values_of(&printed, "href"), ["https://x.com/warta/status/1"]);
}

#[test]
fn a_block_nobody_knows_is_shown_by_its_words() {
    let printed = words(&fixture("unknown-block"));
    assert!(
        printed.contains("Peta banjir")
            && printed.contains("Bagian ini belum dapat ditampilkan di sini.")
    );
}

#[test]
fn a_link_within_a_link_is_only_words() {
    let link = r#"{ "type": "link", "href": "a", "text": ["luar ", { "type": "link", "href": "b", "text": "dalam" }] }"#;
    let printed = page(&format!(
        r#"{{ "headline": "a", "body": [{{ "type": "paragraph", "text": [{link}] }}] }}"#
    ));
    assert_eq!(count(&printed, "a"), 1);
    assert!(words(&printed).contains("luar dalam"));
}

/// The frame an embed would load.
fn frame(page: &str) -> Option<String> {
    let embed = json!({ "type": "embed", "url": page });
    match article(&json!({ "headline": "a", "body": [embed] }).to_string()).body.into_iter().next()
    {
        Some(Block::Embed(embed)) => Some(embed.frame.as_str().to_owned()),
        _ => None,
    }
}

#[test]
fn a_channel_at_youtube_is_no_video() {
    for page in ["https://www.youtube.com/KompasTV", "https://www.youtube.com/feed"] {
        assert_eq!(frame(page), None);
    }
    assert!(frame("https://youtu.be/a1B2-c3_d4E").is_some());
}

/// Without its query such an address is another one's, or none.
#[test]
fn a_page_at_facebook_that_its_path_does_not_name_is_a_link() {
    for page in [
        "https://www.facebook.com/wartacontoh",
        "https://www.facebook.com/watch/?v=1208846153327904",
        "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
    ] {
        assert_eq!(frame(page), None);
    }
    for post in ["posts/12", "videos/12", "photos/12"] {
        assert!(frame(&format!("https://www.facebook.com/wartacontoh/{post}")).is_some());
    }
}
