//! The JSON Schemas say what the contract says, and nothing that the wire cannot read.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use serde_json::Value;
use support::{
    files, reading,
    schema::{broken, json, validator},
};

#[test]
fn the_schema_describes_every_key_of_the_contract() {
    let schema = json(&files::text("schema/article.schema.json"));
    let contract = files::text("docs/contracts/article.md");
    let table = section(&contract, "## The article");
    for key in first_column(table).flat_map(quoted) {
        assert!(schema["properties"].get(key).is_some(), "the schema leaves out `{key}`");
    }
}

#[test]
fn the_schema_describes_every_block_and_inline_of_the_contract() {
    let schema = files::text("schema/article.schema.json");
    let contract = files::text("docs/contracts/article.md");
    let blocks = first_column(section(&contract, "## Blocks"));
    let inlines = first_column(section(&contract, "## Inline"));
    // These two have no other keys to describe.
    let bare = ["divider", "break", "type"];
    for kind in blocks.chain(inlines).flat_map(quoted).filter(|kind| !bare.contains(kind)) {
        assert!(
            schema.contains(&format!(r#""const": "{kind}""#)),
            "the schema leaves out `{kind}`"
        );
    }
}

#[test]
fn every_property_of_the_schema_is_described() {
    let schema = json(&files::text("schema/article.schema.json"));
    assert_eq!(undescribed(&schema, "#"), [""; 0]);
}

#[test]
fn the_schema_refers_to_nothing_outside_its_folder() {
    for path in files::files_under("schema", "json") {
        let schema = files::text(&path);
        let references = schema.split(r#""$ref": ""#).skip(1);
        for reference in references.filter_map(|rest| rest.split('"').next()) {
            assert!(!reference.contains("//"), "{}: {reference}", files::shown(&path));
        }
    }
}

#[test]
fn a_picture_in_the_contract_is_one_by_the_schema() {
    let contract = files::text("docs/contracts/article.md");
    let picture = json_block(section(&contract, "## A picture"));
    let article = format!(r#"{{ "headline": "Uji", "image": {picture} }}"#);
    assert_eq!(broken(&validator("article"), &json(&article)), [""; 0]);
}

#[test]
fn the_panel_in_the_contract_is_one_by_the_schema() {
    let contract = files::text("docs/contracts/article.md");
    // The contract cuts addresses short.
    let panel = json_block(section(&contract, "## Teasers")).replace('…', "a");
    assert_eq!(broken(&validator("panel"), &json(&panel)), [""; 0]);
}

#[test]
fn what_the_contract_does_not_know_is_allowed() {
    let article = r#"{ "headline": "Uji", "wordCount": 7, "isAccessibleForFree": true,
        "body": [{ "type": "kuis", "text": 7 }, [{ "type": "kedip" }]] }"#;
    let without_list = article.replace(r#", [{ "type": "kedip" }]"#, "");
    assert_eq!(broken(&validator("article"), &json(&without_list)), [""; 0]);
    assert_ne!(broken(&validator("article"), &json(article)), [""; 0], "a list is no block");
}

#[test]
fn the_schema_refuses_what_readers_would_leave_out() {
    let validator = validator("article");
    for wrong in [
        r"{}",
        r#"{ "headline": " " }"#,
        r#"{ "headline": 7 }"#,
        r#"{ "headline": "a", "kicker": true }"#,
        r#"{ "headline": "a", "datePublished": "kemarin" }"#,
        r#"{ "headline": "a", "author": [{ "jobTitle": "tanpa nama" }] }"#,
        r#"{ "headline": "a", "copyrightYear": 0 }"#,
        r#"{ "headline": "a", "url": "javascript:alert(1)" }"#,
        r#"{ "headline": "a", "url": "java\tscript:alert(1)" }"#,
        r#"{ "headline": "a", "image": "data:image/png;base64,AA" }"#,
        r#"{ "headline": "a", "image": { "url": "mailto:a@warta.example" } }"#,
        r#"{ "headline": "a", "image": { "url": "a.jpg", "encoding": [{ "url": "a.avif" }] } }"#,
        r#"{ "headline": "a", "related": { "name": "tanpa daftar" } }"#,
        r#"{ "headline": "a", "body": [{ "text": "tanpa jenis" }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "paragraph" }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "subheading", "text": "b", "level": 1 }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "list", "items": [{ "list": {} }] }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "table", "rows": ["b"] }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "read-also", "headline": "b" }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "quote", "text": [{ "type": "link", "text": "b" }] }] }"#,
    ] {
        assert!(!validator.is_valid(&json(wrong)), "{wrong}");
    }
}

#[test]
fn the_schema_allows_what_readers_show() {
    let validator = validator("article");
    for right in [
        r#"{ "headline": "a", "author": "Sari", "keywords": "b, c", "image": "a.jpg" }"#,
        r#"{ "headline": "a", "url": "mailto:a@warta.example", "related": "../b.json?c=d:e" }"#,
        r#"{ "headline": "a", "datePublished": "2026-11-20", "dateModified": "2026-11-20 08:15" }"#,
        r#"{ "headline": "a", "body": ["b", { "type": "list", "items": ["c", ["d", { "type": "break" }], { "text": "e", "list": { "items": [] } }] }] }"#,
        r#"{ "headline": "a", "body": [{ "type": "table", "head": [[]], "rows": [["b", ""]] }] }"#,
    ] {
        assert_eq!(broken(&validator, &json(right)), [""; 0], "{right}");
        reading(right);
    }
}

/// The part of a document under a heading.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, after) = document.split_once(heading).expect("the heading");
    after.split("\n## ").next().unwrap_or_default()
}

fn json_block(section: &str) -> &str {
    let (_, after) = section.split_once("```json").expect("a block of JSON");
    after.split("```").next().unwrap_or_default()
}

fn first_column(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next())
}

/// What stands between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The properties without a description. What an `if` asks for needs none.
fn undescribed(schema: &Value, at: &str) -> Vec<String> {
    let Value::Object(members) = schema else { return Vec::new() };
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let missing = properties.filter(|(_, property)| property.get("description").is_none());
    let here = missing.map(|(name, _)| format!("{at}/{name}"));
    let within = members.iter().filter(|(key, _)| *key != "if").flat_map(|(key, value)| {
        let at = format!("{at}/{key}");
        match value {
            Value::Array(list) => list.iter().flat_map(|value| undescribed(value, &at)).collect(),
            value => undescribed(value, &at),
        }
    });
    here.chain(within).collect()
}
