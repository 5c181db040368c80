//! Whatever a publisher's file holds, the reader does not panic, and shows all that is right.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use baca::{
    model::{Article, Block, Inline, Zone, plain_text},
    wire::{self, Origin, WireError},
};
use serde_json::{Value, json};
use support::{
    BASE, article, files,
    html::{count, words},
    json::{places, tower, with, wrong_kinds},
    print::printed_article,
    reading,
};

fn fixture(case: &str) -> String {
    files::text(format!("tests/fixtures/{case}/article.json"))
}

fn fixture_value(case: &str) -> Value {
    serde_json::from_str(&fixture(case)).expect("JSON")
}

fn refusal(json: &str) -> WireError {
    wire::parse_article(json, Origin::new(BASE, Zone::WIB)).expect_err("nothing to be read")
}

/// The paths of what was wrong.
fn problems(json: &str) -> Vec<String> {
    reading(json).problems.into_iter().map(|problem| problem.path).collect()
}

fn paragraph(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph(text) => Some(plain_text(text)),
        _ => None,
    }
}

#[test]
fn a_text_cut_off_anywhere_is_refused() {
    let whole = fixture("every-block");
    let whole = whole.trim_end().as_bytes();
    for end in 0..whole.len() {
        let cut = String::from_utf8_lossy(&whole[..end]);
        let refused = wire::parse_article(&cut, Origin::new(BASE, Zone::WIB)).is_err();
        assert!(refused, "{end} bytes were read");
    }
}

#[test]
fn a_field_of_the_wrong_kind_costs_only_itself() {
    let right = fixture_value("every-key");
    let read = |value: &Value| article(&value.to_string());
    for field in right.as_object().expect("an object").keys().filter(|key| *key != "headline") {
        for wrong in wrong_kinds() {
            let spoilt = with(&right, &format!("/{field}"), &wrong);
            let (kept, all) = (without(read(&spoilt), field), without(read(&right), field));
            assert_eq!(kept, all, "{field}: {wrong}");
            printed_article(read(&spoilt));
        }
    }
}

/// The article without what a key says.
fn without(mut article: Article, key: &str) -> Article {
    match key {
        "kicker" => article.kicker = None,
        "description" => article.standfirst = None,
        "inLanguage" => article.language = None,
        "datePublished" => article.published = None,
        "dateModified" => article.updated = None,
        "dateline" => article.dateline = None,
        "articleSection" => article.section = None,
        "author" => article.byline.clear(),
        "initials" => article.initials = None,
        "image" => article.lead_image = None,
        "body" => article.body.clear(),
        "keywords" => article.tags.clear(),
        "related" => article.related = None,
        "copyrightHolder" => article.copyright.holder = None,
        "copyrightYear" => article.copyright.year = None,
        "copyrightNotice" => article.copyright.notice = None,
        "url" => article.original = None,
        _ => {}
    }
    article
}

#[test]
fn whatever_stands_in_any_place_the_headline_is_shown() {
    for case in ["every-block", "every-inline", "every-key", "nested-list"] {
        let right = fixture_value(case);
        for place in places(&right).iter().filter(|place| *place != "/headline") {
            for wrong in wrong_kinds() {
                let read = article(&with(&right, place, &wrong).to_string());
                assert_eq!(read.headline, right["headline"], "{case}{place}: {wrong}");
                assert_eq!(count(&printed_article(read), "h1"), 1, "{case}{place}: {wrong}");
            }
        }
    }
}

#[test]
fn an_article_without_a_headline_is_unreadable_and_says_so() {
    for json in [
        r#"{ "@type": "NewsArticle" }"#,
        r#"{ "headline": null }"#,
        r#"{ "headline": "" }"#,
        r#"{ "headline": " \t\u00a0\n" }"#,
        r#"{ "headline": true }"#,
        r#"{ "headline": [] }"#,
        r#"{ "headline": {} }"#,
        &format!(r#"{{ "headline": {} }}"#, tower(500)),
    ] {
        assert_eq!(refusal(json).path, "headline", "{json}");
    }
}

#[test]
fn what_has_no_known_shape_is_refused_and_told_what_was_looked_for() {
    for json in ["null", "true", "7", "\"Judul\"", "[]", "[7]", "[[{}]]", "{}", "{\"a\":1}"] {
        let what = refusal(json).what;
        assert!(what.contains("looked for schema.org (`@type`, `headline`)"), "{json}: {what}");
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for text in ["", " ", "Judul", "{", "{\"headline\":'a'}", "{\"headline\":\"a\"}x", "NaN", "\0"]
    {
        assert_eq!(refusal(text).path, "", "{text:?}");
    }
}

#[test]
fn nulls_and_blanks_are_as_good_as_nothing() {
    let right = fixture_value("every-key");
    let alone = article(r#"{ "headline": "Judul Berita" }"#);
    for nothing in [json!(null), json!(""), json!(" \t\n\u{a0}")] {
        let mut value = right.clone();
        let members = value.as_object_mut().expect("an object");
        for (_, value) in members.iter_mut().filter(|(key, _)| *key != "headline") {
            value.clone_from(&nothing);
        }
        assert_eq!(article(&value.to_string()), alone, "{nothing}");
    }
}

#[test]
fn space_around_words_is_not_shown() {
    let read =
        article("\u{feff} \n{ \"headline\": \"\\n Judul\\u00a0 \", \"dateline\": \" A \" }\n");
    assert_eq!((read.headline.as_str(), read.dateline.as_deref()), ("Judul", Some("A")));
}

#[test]
fn of_duplicate_keys_the_last_counts() {
    let read =
        article(r#"{ "headline": "Lama", "kicker": "a", "headline": "Baru", "kicker": null }"#);
    assert_eq!((read.headline.as_str(), read.kicker), ("Baru", None));
}

#[test]
fn a_time_without_an_offset_is_the_portals_and_reported() {
    let json = r#"{ "headline": "Jam", "datePublished": "2026-11-20T08:15:00" }"#;
    let reading = wire::parse_article(json, Origin::new(BASE, Zone::WITA)).expect("an article");
    assert_eq!(reading.value.published.map(|moment| moment.zone()), Some(Zone::WITA));
    assert_eq!(problems(json), ["datePublished"]);
}

#[test]
fn a_time_that_cannot_be_is_left_out_and_reported() {
    for time in ["2026-02-31T08:15:00+07:00", "2026-11-20T24:00:00Z", "31 Februari 2026", "0", "-"]
    {
        let json = json!({ "headline": "Jam", "datePublished": time }).to_string();
        assert_eq!(article(&json).published, None, "{time}");
        assert_eq!(problems(&json), ["datePublished"], "{time}");
    }
}

#[test]
fn the_last_and_the_first_moment_of_the_calendar_are_printed() {
    for time in ["9999-12-31T23:59:59-23:59", "0000-01-01T00:00:00+23:59"] {
        let json = json!({ "headline": "Batas", "datePublished": time }).to_string();
        assert_eq!(count(&printed_article(article(&json)), "time"), 1, "{time}");
    }
}

#[test]
fn a_shape_that_cannot_be_is_none() {
    for (width, height) in [
        (json!(1e308), json!(900)),
        (json!(0), json!(0)),
        (json!(-1600), json!(900)),
        (json!(4_294_967_296_u64), json!(900)),
        (json!("lebar"), json!("99999999999999999999")),
        (json!(0.4), json!(900)),
    ] {
        let picture = json!({ "url": "a.jpg", "width": width, "height": height });
        let read = article(&json!({ "headline": "Gambar", "image": picture }).to_string());
        let image = read.lead_image.and_then(|figure| figure.image).expect("the picture");
        assert_eq!(image.size, None, "{picture}");
    }
}

#[test]
fn a_year_that_cannot_be_leaves_that_of_the_publication() {
    for year in [json!(0), json!(-2024), json!(1e300), json!(99_999), json!("abad ini"), json!([])]
    {
        let published = "2026-11-20T08:15:00+07:00";
        let json =
            json!({ "headline": "Tahun", "copyrightYear": year, "datePublished": published });
        let printed = words(&printed_article(article(&json.to_string())));
        assert!(printed.contains("Copyright © 2026 Warta"), "{year}");
    }
}

#[test]
fn an_article_related_to_itself_is_printed_once() {
    let itself = json!({ "headline": "Cermin", "url": "uji.json" });
    let json = json!({ "headline": "Cermin", "related": [itself], "url": "uji.json" }).to_string();
    assert_eq!(count(&printed_article(article(&json)), "h1"), 1);
}

#[test]
fn an_empty_body_is_a_body() {
    let read = article(r#"{ "headline": "Kosong", "body": [], "dateline": "SURABAYA" }"#);
    assert!(words(&printed_article(read)).contains("SURABAYA"));
}

#[test]
fn a_lone_surrogate_costs_one_letter() {
    let read = article(r#"{ "headline": "a\ud800b", "body": ["\udc00"] }"#);
    assert_eq!(read.headline, "a\u{fffd}b");
    assert_eq!(read.body, [Block::Paragraph(vec![Inline::Text("\u{fffd}".to_owned())])]);
}

#[test]
fn control_and_direction_characters_are_words_like_others() {
    let odd = "a\0b\u{1}\u{7f}\u{85}\u{200f}\u{202e}c\u{2066}d\u{feff}e\u{fffe}\u{10ffff}f";
    let json = json!({ "headline": odd, "author": odd, "body": [odd] }).to_string();
    let printed = words(&printed_article(article(&json)));
    assert_eq!(printed.matches(odd).count(), 3);
}

#[test]
fn of_several_pictures_the_first_that_can_be_read_is_shown() {
    let pictures = r#"[{ "url": "data:,", "caption": "Ditolak" }, { "url": "b.jpg" }]"#;
    let read = article(&format!(r#"{{ "headline": "Gambar", "image": {pictures} }}"#));
    assert!(read.lead_image.is_some_and(|figure| figure.image.is_some()));
}

#[test]
fn a_number_beyond_all_numbers_costs_only_itself() {
    let json =
        r#"{ "dateline": "\"1e999", "copyrightYear": 1e999, "headline": "Besar", "a": [-1E+999] }"#;
    let read = article(json);
    assert_eq!((read.copyright.year, read.dateline.as_deref()), (None, Some("\"1e999")));
}

#[test]
fn a_whole_number_is_shown_to_its_last_digit() {
    for number in [3_578_012_345_678_901_u64, 72_057_594_037_929, 9_007_199_254_740_991] {
        let json = json!({ "headline": "NIK", "body": [number] }).to_string();
        assert_eq!(paragraph(&article(&json).body[0]), Some(number.to_string()));
    }
}

#[test]
fn a_strange_graph_beside_the_headline_costs_nothing() {
    assert_eq!(article(r#"{ "headline": "Tetap", "@graph": 7 }"#).headline, "Tetap");
}

#[test]
fn a_language_that_is_no_tag_is_left_out() {
    for language in ["bahasa Indonesia", "Indonesian", "-", "7", "i", "id_ID\" onload=\"", "a-"] {
        let json = json!({ "headline": "a", "inLanguage": language }).to_string();
        assert_eq!(article(&json).language, None, "{language}");
    }
    for language in ["id", "en-GB", "zh-Hant-TW", "de-1996", "ban"] {
        let json = json!({ "headline": "a", "inLanguage": language }).to_string();
        assert_eq!(article(&json).language.as_deref(), Some(language));
    }
}

#[test]
fn whatever_is_left_out_is_reported() {
    for (key, value) in
        [("inLanguage", json!("bahasa Indonesia")), ("copyrightYear", json!(99_999))]
    {
        let json = json!({ "headline": "Lapor", key: value }).to_string();
        assert_eq!(problems(&json), [key]);
    }
}
