//! Whatever a hostile file holds, nothing of it runs, and its words are shown as words.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use baca::{
    model::Zone,
    wire::{self, Origin, parse_json},
};
use serde_json::{Value, json};
use support::{
    BASE, article,
    chance::Chance,
    files, html,
    json::{places, with, wrong_kinds},
    print::printed_article,
    safety::dangers,
};

/// Addresses that run, or that reach into the reader's machine.
const HOSTILE_ADDRESSES: [&str; 20] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \t\n javascript:alert(1)",
    "\u{1}\u{1f}javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript\r:alert(1)",
    "javascript\t:alert(1)",
    "javascript://lain.example/%0aalert(1)",
    "javascript:\u{a0}alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "vbscript:msgbox(1)",
    "VB\tSCRIPT:msgbox(1)",
    "blob:https://warta.example/1",
    "filesystem:https://warta.example/1",
    "file:///etc/passwd",
    "about:srcdoc",
    "view-source:https://warta.example/",
    "intent://scan/#Intent;scheme=zxing;end",
];

/// Texts that look like a script only to those who do not read by the standard. They may stay
/// addresses, of nothing that runs.
const HARMLESS_ADDRESSES: [&str; 5] = [
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "java%73cript:alert(1)",
    "/javascript:alert(1)",
    "\u{ff4a}avascript:alert(1)",
];

/// Each place an address can stand in; `ADDRESS` stands for it.
const PLACES_OF_ADDRESSES: [&str; 16] = [
    r#""url": ADDRESS"#,
    r#""author": { "name": "kata", "url": ADDRESS }"#,
    r#""image": ADDRESS"#,
    r#""image": { "url": ADDRESS, "caption": "kata" }"#,
    r#""image": { "contentUrl": ADDRESS, "creditText": "kata" }"#,
    r#""image": { "url": "a.jpg", "encoding": { "url": ADDRESS, "encodingFormat": "image/avif", "width": 480 } }"#,
    r#""related": ADDRESS"#,
    r#""related": [{ "headline": "kata", "url": ADDRESS }]"#,
    r#""related": [{ "headline": "kata", "url": "a.json", "image": ADDRESS }]"#,
    r#""body": [{ "type": "paragraph", "text": [{ "type": "link", "text": "kata", "href": ADDRESS }] }]"#,
    r#""body": [{ "type": "list", "items": [[{ "type": "link", "text": "kata", "href": ADDRESS }]] }]"#,
    r#""body": [{ "type": "table", "rows": [[[{ "type": "link", "text": "kata", "href": ADDRESS }]]] }]"#,
    r#""body": [{ "type": "figure", "image": { "url": ADDRESS, "caption": "kata" } }]"#,
    r#""body": [{ "type": "gallery", "images": [ADDRESS], "caption": "kata" }]"#,
    r#""body": [{ "type": "embed", "url": ADDRESS, "title": "kata" }]"#,
    r#""body": [{ "type": "read-also", "headline": "kata", "url": ADDRESS }]"#,
];

const MARKUP: &str = "kata<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>&amp;&lt;";

/// What random changes put in.
const HOSTILE_PIECES: [&str; 16] = [
    "javascript:alert(1)",
    "data:text/html,x",
    "<script>",
    "</p><img src=x onerror=alert(1)>",
    "\\\"><b>",
    "\\u0000",
    "\\ud800",
    "\\u202e",
    "null",
    "1e308",
    "-1",
    "[[[[",
    "]]",
    "{}",
    "\"type\":",
    "\u{feff}",
];

fn fixture(case: &str) -> String {
    files::text(format!("tests/fixtures/{case}/article.json"))
}

fn article_with(place: &str, address: &str) -> String {
    let field = place.replace("ADDRESS", &json!(address).to_string());
    format!(r#"{{ "headline": "Alamat", {field} }}"#)
}

#[test]
fn a_hostile_address_is_dropped_wherever_it_stands() {
    for place in PLACES_OF_ADDRESSES {
        for address in HOSTILE_ADDRESSES {
            let reading = support::reading(&article_with(place, address));
            let read = format!("{:?}", reading.value);
            assert!(!reading.problems.is_empty(), "{place}: {address:?} is not reported");
            assert!(!read.contains("alert") && !read.contains("Intent"), "{place}: {read}");
            assert_eq!(dangers(&printed_article(reading.value)), [""; 0], "{place}: {address:?}");
        }
    }
}

#[test]
fn the_words_around_a_hostile_address_are_kept() {
    for place in PLACES_OF_ADDRESSES.into_iter().filter(|place| place.contains("kata")) {
        for address in HOSTILE_ADDRESSES {
            let printed = printed_article(article(&article_with(place, address)));
            assert!(html::words(&printed).contains("kata"), "{place}: {address:?}");
        }
    }
}

#[test]
fn what_only_looks_like_a_script_leads_to_no_script() {
    for place in PLACES_OF_ADDRESSES {
        for address in HARMLESS_ADDRESSES {
            let printed = printed_article(article(&article_with(place, address)));
            assert_eq!(dangers(&printed), [""; 0], "{place}: {address:?}");
        }
    }
}

#[test]
fn an_address_in_disguise_is_dropped_wherever_it_stands() {
    for place in PLACES_OF_ADDRESSES {
        let json = article_with(place, "https://bank.example@evil.example/a");
        assert!(!printed_article(article(&json)).contains("evil.example/"), "{place}");
    }
}

/// A panel's teasers come from a file of their own too.
#[test]
fn a_hostile_address_on_the_front_is_dropped() {
    for address in HOSTILE_ADDRESSES {
        let teaser = json!({ "headline": "kata", "url": address, "image": address });
        let panel = support::panel(&json!([teaser]).to_string());
        assert_eq!(panel.teasers.len(), 1);
        assert!(
            panel.teasers.iter().all(|teaser| teaser.address.is_none() && teaser.image.is_none())
        );
    }
}

#[test]
fn an_embed_loads_nothing_before_it_is_asked_for() {
    let printed = printed_article(article(&fixture("embed-each-provider")));
    assert_eq!(html::count(&printed, "iframe") + html::count(&printed, "img"), 0);
}

#[test]
fn markup_in_any_text_is_printed_as_text() {
    for case in ["every-key", "every-block", "every-inline", "related-inline"] {
        let mut right: Value = serde_json::from_str(&fixture(case)).expect("JSON");
        // Without a `body` it would count as a web page's, whose texts hold references.
        right.as_object_mut().expect("an object").entry("body").or_insert(json!([]));
        for place in places_of_words(&right) {
            let [harmless, hostile] = ["kata", MARKUP]
                .map(|words| article(&with(&right, &place, &json!(words)).to_string()))
                .map(printed_article);
            assert_eq!(shape(&harmless), shape(&hostile), "{case}{place}");
            let is_shown = html::words(&hostile).contains(MARKUP)
                || html::values_of(&hostile, "alt").iter().any(|alt| alt == MARKUP)
                || html::values_of(&hostile, "title").iter().any(|title| title == MARKUP);
            assert!(is_shown, "{case}{place}");
        }
    }
}

/// The places of plain text: everything that is neither an address nor a choice among a few.
fn places_of_words(value: &Value) -> Vec<String> {
    let not_words = [
        "@context",
        "@type",
        "type",
        "url",
        "href",
        "encodingFormat",
        "inLanguage",
        "articleBody",
        "datePublished",
        "dateModified",
    ];
    let is_words = |place: &String| {
        let key = place.rsplit('/').next().unwrap_or_default();
        let is_text = value.pointer(place).is_some_and(Value::is_string);
        // A picture may be a bare address; a related teaser does not show its section.
        is_text
            && !not_words.contains(&key)
            && !place.contains("/images/")
            && !place.ends_with("0/articleSection")
    };
    places(value).into_iter().filter(is_words).collect()
}

/// The elements with the names of their attributes.
fn shape(printed: &str) -> Vec<(String, Vec<String>)> {
    let names = |element: html::Element| {
        let attributes = element.attributes.into_iter().map(|(name, _)| name).collect();
        (element.name, attributes)
    };
    html::elements(printed).into_iter().map(names).collect()
}

#[test]
fn two_thousand_damaged_files_do_no_harm() {
    let sample = fixture("every-block") + &fixture("every-inline");
    let whole = fixture("every-block");
    let mut chance = Chance::seeded(1991);
    for round in 0..2_000 {
        let mut bytes = whole.as_bytes().to_vec();
        for _ in 0..=chance.below(3) {
            damage(&mut bytes, sample.as_bytes(), &mut chance);
        }
        assert_harmless(&String::from_utf8_lossy(&bytes), round);
    }
}

#[test]
fn two_thousand_files_of_exchanged_values_do_no_harm() {
    let cases = ["every-key", "every-block", "every-inline", "related-inline", "nested-list"];
    let values = cases.map(|case| serde_json::from_str::<Value>(&fixture(case)).expect("JSON"));
    let mut pieces = wrong_kinds();
    pieces.extend(HOSTILE_PIECES.map(Value::from));
    for value in &values {
        pieces.extend(places(value).iter().filter_map(|place| value.pointer(place).cloned()));
    }
    let mut chance = Chance::seeded(2021);
    for round in 0..2_000 {
        let mut value = chance.one_of(&values).clone();
        for _ in 0..=chance.below(4) {
            let places = places(&value);
            let place: &String = chance.one_of(&places);
            value = with(&value, place, chance.one_of(&pieces));
        }
        assert_harmless(&value.to_string(), round);
    }
}

/// Exchanges some bytes for one, none, twice themselves, something hostile, or other bytes.
fn damage(bytes: &mut Vec<u8>, sample: &[u8], chance: &mut Chance) {
    let at = chance.below(bytes.len());
    let end = (at + chance.below(4)).min(bytes.len());
    let new = match chance.below(5) {
        0 => vec![u8::try_from(chance.below(256)).unwrap_or_default()],
        1 => Vec::new(),
        2 => bytes.get(at..end).unwrap_or_default().repeat(2),
        3 => chance.one_of(&HOSTILE_PIECES).as_bytes().to_vec(),
        _ => {
            let from = chance.below(sample.len());
            sample.get(from..from + 8).unwrap_or_default().to_vec()
        }
    };
    drop(bytes.splice(at..end, new));
}

fn assert_harmless(json: &str, round: usize) {
    let Ok(reading) = wire::parse_article(json, Origin::new(BASE, Zone::WIB)) else { return };
    let printed = printed_article(reading.value);
    assert_eq!(dangers(&printed), [""; 0], "round {round}: {json}");
    assert_eq!(html::count(&printed, "h1"), 1, "round {round}: {json}");
}

#[test]
fn damaged_files_are_still_read_often_enough_to_be_a_test() {
    let whole = fixture("every-block");
    let mut chance = Chance::seeded(1991);
    let is_read = |_: &usize| {
        let mut bytes = whole.as_bytes().to_vec();
        damage(&mut bytes, whole.as_bytes(), &mut chance);
        parse_json(&String::from_utf8_lossy(&bytes)).is_ok()
    };
    let read = (0..200).filter(is_read).count();
    assert!(read > 60, "{read} of 200");
}
