//! JSON, written.

use serde_json::{Map, Value};

/// An object in the making.
#[derive(Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// An object of a schema.org type.
    pub(super) fn of_type(name: &str) -> Self {
        Self::default().with("@type", name)
    }

    /// The object with a key more.
    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// The object with a key more, if there is a value.
    pub(super) fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// The object with a list more, unless it is empty.
    pub(super) fn with_list<V: Into<Value>>(self, key: &str, values: Vec<V>) -> Self {
        let is_some = !values.is_empty();
        self.with_some(key, is_some.then_some(values))
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

/// JSON that may stand in a `<script>`: nothing in it ends the element, nor a line of a script.
pub(super) fn in_script(value: &Value) -> String {
    let text = value.to_string();
    if !text.contains(is_escaped) {
        return text;
    }
    let mut written = String::with_capacity(text.len() + 64);
    for letter in text.chars() {
        if is_escaped(letter) {
            written.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            written.push(letter);
        }
    }
    written
}

fn is_escaped(letter: char) -> bool {
    matches!(letter, '<' | '>' | '&' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_ends_the_element_it_stands_in() {
        let value = Value::from("</script><!--\u{2028}&");
        let written = in_script(&value);
        assert!(!written.contains(['<', '>', '&', '\u{2028}']), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), value);
    }
}
