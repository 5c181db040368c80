//! Which format a text is in, told by the text itself.

use super::{WireError, json::Json};
use crate::model::Format;

/// Keys that only schema.org's articles and Baca's own have.
const NATIVE: [&str; 9] = [
    "@context",
    "@graph",
    "@type",
    "headline",
    "itemListElement",
    "articleBody",
    "body",
    "datePublished",
    "dateline",
];

/// The format of a JSON value; of a list, that of its first object.
///
/// # Errors
/// No format known here looks so; the error says what was looked for.
pub(super) fn detect(json: &Json<'_>) -> Result<Format, WireError> {
    let first = match json {
        Json::List(values) => values.iter().find(|value| matches!(value, Json::Object(_))),
        value => Some(value),
    };
    match first {
        Some(object @ Json::Object(_)) => format_of(object).ok_or_else(|| unknown("an object")),
        Some(other) => Err(unknown(other.kind())),
        None => Err(unknown("a list without objects")),
    }
}

fn format_of(object: &Json<'_>) -> Option<Format> {
    let has = |key: &str| object.get(key).is_some();
    let is_rendered =
        |key: &str| object.get(key).is_some_and(|value| value.get("rendered").is_some());
    let is_json_feed = match object.get("version") {
        Some(Json::Text(version)) => version.contains("jsonfeed.org/version/"),
        _ => false,
    };
    if is_json_feed || has("content_html") || has("content_text") {
        Some(Format::JsonFeed)
    } else if is_rendered("title") || is_rendered("content") || (has("code") && has("message")) {
        Some(Format::WordPress)
    } else if NATIVE.iter().any(|key| has(key)) {
        Some(Format::Native)
    } else if matches!(object.get("items"), Some(Json::List(_))) {
        Some(Format::JsonFeed)
    } else {
        None
    }
}

fn unknown(found: &str) -> WireError {
    WireError::whole(format!(
        "{found}, in no format known here; looked for schema.org (`@type`, `headline`), WordPress \
         (`title.rendered`), JSON Feed (`version`, `items`), RSS (`<rss>`, `<rdf:RDF>`) and Atom \
         (`<feed>`)"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::parse_json;

    fn detected(text: &str) -> Option<Format> {
        detect(&parse_json(text).expect("JSON")).ok()
    }

    #[test]
    fn each_format_is_told_by_its_keys() {
        for (text, format) in [
            (r#"{"@context":"https://schema.org"}"#, Format::Native),
            (r#"{"@context":"http://schema.org","@graph":[]}"#, Format::Native),
            (r#"{"@type":"NewsArticle"}"#, Format::Native),
            (r#"{"headline":"a"}"#, Format::Native),
            (r#"[7,{"headline":"a"}]"#, Format::Native),
            (r#"{"itemListElement":[]}"#, Format::Native),
            (r#"{"title":{"rendered":"a"},"content":{"rendered":"b"}}"#, Format::WordPress),
            (r#"[{"title":{"rendered":"a"}}]"#, Format::WordPress),
            (r#"{"content":{"rendered":"b"}}"#, Format::WordPress),
            (r#"{"code":"rest_no_route","message":"a","data":{"status":404}}"#, Format::WordPress),
            (r#"{"version":"https://jsonfeed.org/version/1","items":[]}"#, Format::JsonFeed),
            (r#"{"version":"https://jsonfeed.org/version/1.1","title":"a"}"#, Format::JsonFeed),
            (r#"{"items":[]}"#, Format::JsonFeed),
            (r#"{"id":"1","content_html":"<p>a</p>"}"#, Format::JsonFeed),
            (r#"[{"id":"1","content_text":"a"}]"#, Format::JsonFeed),
        ] {
            assert_eq!(detected(text), Some(format), "{text}");
        }
    }

    #[test]
    fn another_shape_is_none() {
        for text in [
            "{}",
            "[]",
            "7",
            "null",
            "[[]]",
            r#"{"title":"a"}"#,
            r#"{"items":7}"#,
            r#"{"code":7}"#,
            r#"{"message":"a"}"#,
            r#"{"version":"1","a":[]}"#,
            r#"{"title":{"raw":"a"}}"#,
        ] {
            assert_eq!(detected(text), None, "{text}");
        }
    }

    #[test]
    fn the_error_says_what_was_looked_for() {
        let error = detect(&Json::Number(7.0)).expect_err("no format").to_string();
        for sought in ["a number", "headline", "title.rendered", "version", "<rss>", "<feed>"] {
            assert!(error.contains(sought), "{error}");
        }
    }
}
