//! JSON text in the browser: `JSON.parse`, which costs nothing to download.

use js_sys::{Array, Error, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::{Json, MAX_DEPTH, Member};

// What comes out of JavaScript is a copy in any case.
pub(super) use self::parse as parse_apart;

pub(super) fn parse(text: &str) -> Result<Json<'static>, String> {
    match JSON::parse(text) {
        Ok(value) => Ok(json(&value, 0)),
        Err(error) => Err(Error::from(error).message().into()),
    }
}

fn json(value: &JsValue, depth: u8) -> Json<'static> {
    if depth == MAX_DEPTH {
        Json::TooDeep
    } else if let Some(text) = value.as_string() {
        Json::Text(text.into())
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(truth) = value.as_bool() {
        Json::Bool(truth)
    } else if value.is_null() {
        Json::Null
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Json::List(list.iter().map(|value| json(&value, depth + 1)).collect())
    } else {
        let members = Object::entries(value.unchecked_ref());
        Json::Object(members.iter().map(|member| entry(&member.into(), depth + 1)).collect())
    }
}

fn entry(member: &Array, depth: u8) -> Member<'static> {
    (member.get(0).as_string().unwrap_or_default().into(), json(&member.get(1), depth))
}
