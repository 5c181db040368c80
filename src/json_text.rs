//! JSON in the making: text that may stand within a page's `<script>`.
//!
//! A tree of values would be built, sorted, printed and searched for what may not stand there; of
//! ten thousand pages that is a fifth of the time.

use std::fmt::{Display, Write};

/// The place of one value in the text.
#[must_use]
pub struct Place<'a>(&'a mut String);

/// A list in the making.
pub struct List<'a> {
    text: &'a mut String,
    is_empty: bool,
}

/// An object in the making.
pub struct Object<'a> {
    text: &'a mut String,
    is_empty: bool,
}

/// The text of the value that is put into its place.
pub fn json(write: impl FnOnce(Place<'_>)) -> String {
    let mut text = String::with_capacity(4_000);
    write(Place(&mut text));
    text
}

impl Place<'_> {
    /// A text.
    pub fn text(self, words: &str) {
        self.0.push('"');
        push_escaped(self.0, words);
        self.0.push('"');
    }

    /// A number, `true` or `false`.
    pub fn plain(self, value: impl Display) {
        // Writing into a text never fails.
        let _ = write!(self.0, "{value}");
    }

    /// An object, of what is put into it.
    pub fn object(self, members: impl FnOnce(&mut Object<'_>)) {
        self.0.push('{');
        members(&mut Object { text: self.0, is_empty: true });
        self.0.push('}');
    }

    /// A list, each value put into its place.
    pub fn list<T>(self, values: impl IntoIterator<Item = T>, mut each: impl FnMut(Place<'_>, T)) {
        self.list_of(|list| values.into_iter().for_each(|value| each(list.place(), value)));
    }

    /// A list, of what is put into it.
    pub fn list_of(self, values: impl FnOnce(&mut List<'_>)) {
        self.0.push('[');
        values(&mut List { text: self.0, is_empty: true });
        self.0.push(']');
    }
}

impl List<'_> {
    /// The place of its next value.
    pub fn place(&mut self) -> Place<'_> {
        part(self.text, &mut self.is_empty);
        Place(self.text)
    }
}

impl Object<'_> {
    /// The place of a value under a key, in which nothing is to be escaped.
    pub fn at(&mut self, key: &'static str) -> Place<'_> {
        part(self.text, &mut self.is_empty);
        self.text.push('"');
        self.text.push_str(key);
        self.text.push_str("\":");
        Place(self.text)
    }

    /// The place of a value under a key of others.
    pub fn at_any(&mut self, key: &str) -> Place<'_> {
        part(self.text, &mut self.is_empty);
        Place(self.text).text(key);
        self.text.push(':');
        Place(self.text)
    }

    /// A text under a key.
    pub fn text(&mut self, key: &'static str, words: &str) -> &mut Self {
        self.at(key).text(words);
        self
    }

    /// A text under a key, if there is one.
    pub fn some_text(&mut self, key: &'static str, words: Option<impl AsRef<str>>) -> &mut Self {
        if let Some(words) = words {
            self.text(key, words.as_ref());
        }
        self
    }

    /// A number under a key, if there is one.
    pub fn some_number(&mut self, key: &'static str, number: Option<impl Display>) -> &mut Self {
        if let Some(number) = number {
            self.at(key).plain(number);
        }
        self
    }

    /// A list under a key, unless it is empty.
    pub fn some_list<T>(
        &mut self,
        key: &'static str,
        values: impl IntoIterator<Item = T>,
        each: impl FnMut(Place<'_>, T),
    ) -> &mut Self {
        let mut values = values.into_iter().peekable();
        if values.peek().is_some() {
            self.at(key).list(values, each);
        }
        self
    }
}

/// What comes next stands behind a comma, unless it is the first.
fn part(text: &mut String, is_empty: &mut bool) {
    if !*is_empty {
        text.push(',');
    }
    *is_empty = false;
}

/// `<` would end the script, or begin a comment in it; U+2028 and U+2029 end a line of one.
fn push_escaped(text: &mut String, words: &str) {
    if !may_hold_escaped(words.as_bytes()) {
        text.push_str(words);
        return;
    }
    let mut rest = words;
    while let Some(at) = rest.bytes().position(is_suspect) {
        let (plain, suspect) = rest.split_at(at);
        text.push_str(plain);
        let mut letters = suspect.chars();
        if let Some(letter) = letters.next() {
            push_letter(text, letter);
        }
        rest = letters.as_str();
    }
    text.push_str(rest);
}

/// By the bytes, all of them, which compilers look at many at once: most texts hold nothing that is
/// escaped. 0xA8 and 0xA9 end U+2028 and U+2029; quotation marks, which begin as these, end
/// otherwise.
fn may_hold_escaped(words: &[u8]) -> bool {
    let is_low = words.iter().fold(false, |found, byte| found | is_escaped(*byte));
    let ends = words.iter().zip(words.iter().skip(2));
    is_low
        || ends.fold(false, |found, (one, third)| found | (*one == 0xe2 && *third & 0xfe == 0xa8))
}

fn is_escaped(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | b'<') || byte < b' '
}

/// Whether a byte is, or begins, what may have to be escaped: 0xE2 begins U+2028, and `”`.
fn is_suspect(byte: u8) -> bool {
    is_escaped(byte) || byte == 0xe2
}

fn push_letter(text: &mut String, letter: char) {
    match letter {
        '"' => text.push_str("\\\""),
        '\\' => text.push_str("\\\\"),
        '\n' => text.push_str("\\n"),
        '<' | '\u{2028}' | '\u{2029}' | '\0'..' ' => {
            let _ = write!(text, "\\u{:04x}", u32::from(letter));
        }
        letter => text.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_script_it_stands_in() {
        let words = "</script><!--\u{2028}\u{2029}";
        let text = json(|place| place.text(words));
        assert!(!text.contains(['<', '\u{2028}', '\u{2029}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), words);
    }

    #[test]
    fn any_text_is_read_as_it_was() {
        for words in ["", "a\"b\\c\n\t\r\u{8}\u{1f}\0", "“é” – 日本 🙂 \u{7f}\u{9f}", "\\u003c"]
        {
            let text = json(|place| place.text(words));
            assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), words);
        }
    }

    #[test]
    fn what_there_is_not_is_left_out() {
        let nothing: Option<&str> = None;
        let text = json(|place| {
            place.object(|object| {
                object.some_text("a", nothing).some_number("b", Some(1)).text("c", "d");
                object.some_list("e", nothing, |place, one| place.text(one));
                object.at("f").list([1, 2], |place, one| place.plain(one));
            });
        });
        assert_eq!(text, r#"{"b":1,"c":"d","f":[1,2]}"#);
    }
}
