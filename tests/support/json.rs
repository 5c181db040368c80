//! JSON to be spoilt: every place in it, and what does not belong there.

use serde_json::{Value, json};

/// What stands where something else should.
pub fn wrong_kinds() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(1e308),
        json!(""),
        json!(" "),
        json!("x"),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null, true, 7, {}]),
        json!({ "a": { "b": [{ "c": null }] } }),
        json!({ "type": "paragraph", "text": { "type": { "name": [{ "@value": 7 }] } } }),
    ]
}

/// Every place in a value, as JSON pointers. The whole is not among them.
pub fn places(value: &Value) -> Vec<String> {
    let under = |key: &str, value: &Value| {
        let within = places(value).into_iter().map(|place| format!("/{key}{place}"));
        std::iter::once(format!("/{key}")).chain(within).collect::<Vec<_>>()
    };
    match value {
        Value::Array(list) => {
            let indexed = list.iter().enumerate();
            indexed.flat_map(|(index, value)| under(&index.to_string(), value)).collect()
        }
        Value::Object(members) => {
            members.iter().flat_map(|(key, value)| under(key, value)).collect()
        }
        _ => Vec::new(),
    }
}

/// The value with something else in one place.
pub fn with(value: &Value, place: &str, new: &Value) -> Value {
    let mut spoilt = value.clone();
    if let Some(place) = spoilt.pointer_mut(place) {
        place.clone_from(new);
    }
    spoilt
}

/// So many lists within each other, and words in the innermost.
pub fn tower(height: usize) -> String {
    format!("{}\"dasar\"{}", "[".repeat(height), "]".repeat(height))
}
