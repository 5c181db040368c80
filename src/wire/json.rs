//! JSON text as a tree of plain values.
//!
//! In the browser the text goes through `JSON.parse`, natively through `serde_json`; both end in
//! the same [`Json`], by the same `Deserialize`. `tests/browser.rs` compares them.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::WireError;

/// How deep values may nest. What lies deeper is read over, so that a tower of brackets costs
/// neither the stack nor the rest of the article. `serde_json` by itself refuses at 128.
const MAX_DEPTH: u8 = 100;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object: keys and values as written.
    Object(Vec<(String, Json)>),
    /// Something that nests deeper than is read.
    TooDeep,
}

impl Json {
    /// The value under a key; of duplicates the last, as `JSON.parse` has it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Self::Object(members) => {
                members.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// What kind of value it is, in words for a problem report.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::TooDeep => "something nested too deep",
        }
    }
}

/// Reads JSON text.
///
/// # Errors
/// The text is not JSON; the error says where it breaks off, and when it looks like a web page.
pub fn parse_json(text: &str) -> Result<Json, WireError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    parser::parse(text).map_err(|reason| {
        let what = match text.chars().next() {
            None => "the answer is empty".to_owned(),
            Some('<') => format!("expected JSON, found a web page or XML ({reason})"),
            Some(_) => format!("not JSON: {reason}"),
        };
        WireError { path: String::new(), what }
    })
}

#[cfg(target_arch = "wasm32")]
mod parser {
    use super::Json;
    use wasm_bindgen::JsValue;

    pub(super) fn parse(text: &str) -> Result<Json, String> {
        let value = js_sys::JSON::parse(text).map_err(|error| reason(&error))?;
        serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())
    }

    fn reason(error: &JsValue) -> String {
        js_sys::Error::from(error.clone()).message().into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod parser {
    use super::Json;

    pub(super) fn parse(text: &str) -> Result<Json, String> {
        serde_json::from_str(&mend_lone_surrogates(text)).map_err(|error| error.to_string())
    }

    /// Writes U+FFFD for each `\ud800`…`\udfff` escape that has no partner, as browsers show it.
    /// `serde_json` refuses the whole text instead.
    fn mend_lone_surrogates(text: &str) -> std::borrow::Cow<'_, str> {
        if !text.contains("\\ud") && !text.contains("\\uD") {
            return text.into();
        }
        let mut mended = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('\\') {
            let (before, escape) = rest.split_at(at);
            let kept = match (code_unit(escape), escape.get(6..).and_then(code_unit)) {
                (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
                (Some(0xd800..=0xdfff), _) => 0,
                // A backslash and what it escapes, which may be another backslash.
                _ => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
            };
            let (copied, skipped) =
                if kept == 0 { ("\\ufffd", 6) } else { escape_parts(escape, kept) };
            mended.push_str(before);
            mended.push_str(copied);
            rest = escape.get(skipped..).unwrap_or_default();
        }
        mended.push_str(rest);
        mended.into()
    }

    fn escape_parts(escape: &str, length: usize) -> (&str, usize) {
        (escape.get(..length).unwrap_or(escape), length)
    }

    /// The code unit of a `\uXXXX` escape at the start of the text.
    fn code_unit(text: &str) -> Option<u16> {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        AtDepth(0).deserialize(deserializer)
    }
}

/// Reads one value that stands so many brackets deep.
#[derive(Clone, Copy)]
struct AtDepth(u8);

impl<'de> DeserializeSeed<'de> for AtDepth {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        if self.0 < MAX_DEPTH {
            return deserializer.deserialize_any(self);
        }
        IgnoredAny::deserialize(deserializer).map(|_| Json::TooDeep)
    }
}

impl<'de> Visitor<'de> for AtDepth {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles in a browser")]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles in a browser")]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(AtDepth(self.0 + 1))? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = object.next_key()? {
            members.push((key, object.next_value_seed(AtDepth(self.0 + 1))?));
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Json {
        Json::Text(words.to_owned())
    }

    #[test]
    fn of_duplicate_keys_the_last_counts() {
        let json = parse_json(r#"{"headline":"lama","headline":"baru"}"#).expect("JSON");
        assert_eq!(json.get("headline"), Some(&text("baru")));
    }

    #[test]
    fn a_lone_surrogate_becomes_a_replacement_character() {
        assert_eq!(parse_json(r#""a\ud800b""#), Ok(text("a\u{fffd}b")));
        assert_eq!(parse_json(r#""\uDC00\ud83d\ude00\ud83d""#), Ok(text("\u{fffd}😀\u{fffd}")));
    }

    #[test]
    fn an_escaped_backslash_before_u_is_no_escape() {
        assert_eq!(parse_json(r#""\\ud800""#), Ok(text("\\ud800")));
    }

    #[test]
    fn a_tower_of_brackets_is_read_over() {
        let tower = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        let json = parse_json(&format!(r#"{{"tower":{tower},"headline":"tetap"}}"#)).expect("JSON");
        assert_eq!(json.get("headline"), Some(&text("tetap")));
    }

    #[test]
    fn a_web_page_is_called_a_web_page() {
        let error = parse_json("<!doctype html><title>Masuk</title>").expect_err("not JSON");
        assert!(error.to_string().starts_with("expected JSON, found a web page"), "{error}");
    }

    #[test]
    fn an_empty_answer_is_called_empty() {
        assert_eq!(parse_json("\u{feff} \n").expect_err("empty").what, "the answer is empty");
    }
}
