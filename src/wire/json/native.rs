//! JSON text natively: `serde_json`.

use std::{borrow::Cow, fmt};

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::{Json, MAX_DEPTH, Member};

pub(super) fn parse(text: &str) -> Result<Json<'_>, String> {
    match mend_lone_surrogates(text) {
        Cow::Borrowed(text) => parse_numbers(text),
        Cow::Owned(mended) => parse_numbers(&mended).map(Json::apart),
    }
}

/// As [`parse`], of a text that is about to go.
pub(super) fn parse_apart(text: &str) -> Result<Json<'static>, String> {
    parse(text).map(Json::apart)
}

fn parse_numbers(text: &str) -> Result<Json<'_>, String> {
    let parsed = serde_json::from_str(text).or_else(|error| match error.to_string() {
        reason if reason.starts_with("number out of range") => {
            let mended = mend_endless_numbers(text);
            serde_json::from_str(&mended).map(Json::apart)
        }
        _ => Err(error),
    });
    parsed.map_err(|error| error.to_string())
}

impl Json<'_> {
    /// The same, by itself: the text it was read from may go.
    fn apart(self) -> Json<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Json::Null => Json::Null,
            Json::Bool(truth) => Json::Bool(truth),
            Json::Number(number) => Json::Number(number),
            Json::Text(text) => Json::Text(own(text)),
            Json::List(values) => Json::List(values.into_iter().map(Json::apart).collect()),
            Json::Object(members) => {
                let apart = |(key, value): Member<'_>| (own(key), value.apart());
                Json::Object(members.into_iter().map(apart).collect())
            }
            Json::TooDeep => Json::TooDeep,
        }
    }
}

/// Writes `1e308` for each number beyond all numbers, such as `1e999`, which browsers read as
/// infinity. `serde_json` refuses the whole text instead.
fn mend_endless_numbers(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => text_length(rest),
            '-' | '0'..='9' => number_length(rest),
            other => other.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        let is_endless = token.parse::<f64>().is_ok_and(f64::is_infinite);
        mended.push_str(match first {
            '-' if is_endless => "-1e308",
            '0'..='9' if is_endless => "1e308",
            _ => token,
        });
        rest = after;
    }
    mended
}

fn number_length(json: &str) -> usize {
    let is_number = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    json.find(|c| !is_number(c)).unwrap_or(json.len())
}

/// The length of a text with its quotes.
fn text_length(json: &str) -> usize {
    let mut is_escaped = true;
    let end = json.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(json.len(), |end| end + 1)
}

/// Writes U+FFFD for each `\ud800`…`\udfff` escape that has no partner, as browsers show it.
/// `serde_json` refuses the whole text instead.
fn mend_lone_surrogates(text: &str) -> Cow<'_, str> {
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
        let (copied, skipped) = if kept == 0 { ("\\ufffd", 6) } else { escape_parts(escape, kept) };
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

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        AtDepth(0).deserialize(deserializer)
    }
}

/// Reads one value that stands so many brackets deep.
#[derive(Clone, Copy)]
struct AtDepth(u8);

impl<'de> DeserializeSeed<'de> for AtDepth {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        if self.0 < MAX_DEPTH {
            return deserializer.deserialize_any(self);
        }
        IgnoredAny::deserialize(deserializer).map(|_| Json::TooDeep)
    }
}

impl<'de> Visitor<'de> for AtDepth {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles in a browser")]
    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles in a browser")]
    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(value.to_owned().into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json<'de>, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(AtDepth(self.0 + 1))? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = object.next_key_seed(self)? {
            let value = object.next_value_seed(AtDepth(self.0 + 1))?;
            // Nothing else is a key.
            if let Json::Text(key) = key {
                members.push((key, value));
            }
        }
        Ok(Json::Object(members))
    }
}
