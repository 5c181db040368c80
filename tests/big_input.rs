//! However long, wide or deep a publisher's file is, the reader reads it to its end.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use baca::model::{Block, plain_text};
use serde_json::json;
use support::{
    article,
    html::{elements_of_class, words},
    json::tower,
    print::printed_article,
    reading,
};

fn paragraph(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph(text) => Some(plain_text(text)),
        _ => None,
    }
}

#[test]
fn an_article_of_five_megabytes_is_read() {
    let blocks = vec!["Banjir surut pelan-pelan. ".repeat(20); 10_000];
    let json = json!({ "headline": "Panjang", "body": blocks }).to_string();
    assert!(json.len() > 5_000_000);
    assert_eq!(article(&json).body.len(), 10_000);
}

#[test]
fn ten_thousand_blocks_are_printed() {
    let blocks = vec![json!({ "type": "paragraph", "text": "Surut." }); 10_000];
    let json = json!({ "headline": "Banyak", "body": blocks }).to_string();
    let printed = printed_article(article(&json));
    assert_eq!(elements_of_class(&printed, "paragraph").len(), 10_000);
}

#[test]
fn a_paragraph_of_a_megabyte_is_printed_whole() {
    let long = "banjir ".repeat(150_000);
    let json = json!({ "headline": "Sekali Napas", "body": [long] }).to_string();
    assert!(words(&printed_article(article(&json))).contains(long.trim_end()));
}

#[test]
fn five_hundred_authors_are_all_named() {
    let authors: Vec<_> = (0..500).map(|number| format!("Penulis {number}")).collect();
    let json = json!({ "headline": "Bersama", "author": authors }).to_string();
    let printed = words(&printed_article(article(&json)));
    assert!(authors.iter().all(|author| printed.contains(author)));
}

#[test]
fn words_nested_too_deep_keep_the_words_around_them() {
    let body = format!(
        r#"["Sebelum.", {{ "type": "paragraph", "text": ["Awal ", {}] }}, "Sesudah."]"#,
        tower(500)
    );
    let read = article(&format!(r#"{{ "headline": "Dalam", "body": {body} }}"#));
    let texts: Vec<_> = read.body.iter().filter_map(paragraph).collect();
    assert_eq!(texts, ["Sebelum.", "Awal …", "Sesudah."]);
}

#[test]
fn lists_nested_too_deep_keep_the_blocks_around_them() {
    let open = r#"{ "type": "list", "items": [{ "text": "a", "list": "#.repeat(500);
    let list = format!("{open}null{}", "}]}".repeat(500));
    let read =
        article(&format!(r#"{{ "headline": "Dalam", "body": ["Sebelum.", {list}, "Sesudah."] }}"#));
    assert_eq!(read.body.len(), 3);
    assert!(words(&printed_article(read)).contains("Sesudah."));
}

#[test]
fn an_unknown_field_nested_too_deep_costs_nothing() {
    let json = format!(r#"{{ "a": {}, "headline": "Tetap", "b": {} }}"#, tower(500), tower(50_000));
    assert_eq!(article(&json), article(r#"{ "headline": "Tetap" }"#));
}

#[test]
fn reports_end_before_they_are_longer_than_the_article() {
    let json = json!({ "headline": "Salah", "body": vec![true; 100_000] }).to_string();
    assert!(reading(&json).problems.len() <= 100);
}
