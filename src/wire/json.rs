//! JSON text as a tree of plain values.
//!
//! In the browser the text goes through `JSON.parse`, natively through `serde_json`; both end in
//! the same [`Json`], which `tests/browser.rs` checks.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as parser;
#[cfg(not(target_arch = "wasm32"))]
use native as parser;

use std::borrow::Cow;

use super::WireError;

/// How deep values may nest. What lies deeper is read over, so that a tower of brackets costs
/// neither the stack nor the rest of the article. `serde_json` by itself refuses at 128.
const MAX_DEPTH: u8 = 100;

/// Any JSON value. Natively its words are those of the text that was read, where nothing in them is
/// escaped: with a copy of each, ten thousand pages were made in 0.50 s in place of 0.47 (ten
/// pairs, in memory).
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'t> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Json<'t>>),
    /// An object: keys and values as written.
    Object(Vec<Member<'t>>),
    /// Something that nests deeper than is read.
    TooDeep,
}

/// A key of an object, and what stands under it.
pub(super) type Member<'t> = (Cow<'t, str>, Json<'t>);

impl<'t> Json<'t> {
    /// The value under a key; of duplicates the last, as `JSON.parse` has it.
    pub fn get(&self, key: &str) -> Option<&Json<'t>> {
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

/// Line ends and tabs within strings, which JSON forbids and page templates write all the same,
/// as the spaces they would be shown as. `None` where there are none.
fn without_controls(text: &str) -> Option<String> {
    text.contains(char::is_control).then(|| text.replace(char::is_control, " "))
}

/// Reads JSON text.
///
/// # Errors
/// The text is not JSON; the error says where it breaks off, and when it looks like a web page.
pub fn parse_json(text: &str) -> Result<Json<'_>, WireError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let parsed = parser::parse(text).or_else(|reason| match without_controls(text) {
        Some(mended) => parser::parse_apart(&mended),
        None => Err(reason),
    });
    parsed.map_err(|reason| {
        let what = match text.chars().next() {
            None => "the answer is empty".to_owned(),
            Some('<') => format!("expected JSON, found a web page or XML ({reason})"),
            Some(_) => format!("not JSON: {reason}"),
        };
        WireError::whole(what)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Json<'_> {
        Json::Text(words.into())
    }

    #[test]
    fn of_duplicate_keys_the_last_counts() {
        let json = parse_json(r#"{"headline":"lama","headline":"baru"}"#).expect("JSON");
        assert_eq!(json.get("headline"), Some(&text("baru")));
    }

    #[test]
    fn a_line_end_within_a_string_is_a_space() {
        let json = parse_json("{\"headline\":\n\"Banjir\tdi\nSurabaya\"}").expect("JSON");
        assert_eq!(json.get("headline"), Some(&text("Banjir di Surabaya")));
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
        let text = format!(r#"{{"tower":{tower},"headline":"tetap"}}"#);
        let json = parse_json(&text).expect("JSON");
        assert_eq!(json.get("headline"), Some(&self::text("tetap")));
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
