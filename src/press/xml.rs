//! XML, written.

use std::borrow::Cow;

use html_escape::encode_double_quoted_attribute;

/// The first line of every XML file.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

/// An element that holds words.
pub(super) fn element(name: &str, words: &str) -> String {
    ["<", name, ">", &escaped(words), "</", name, ">"].concat()
}

/// An element that holds words, if there are any.
pub(super) fn element_of(name: &str, words: Option<&str>) -> String {
    words.map(|words| element(name, words)).unwrap_or_default()
}

/// Words as they stand in XML, in an element or between double quotes. Characters that XML 1.0
/// cannot hold, <https://www.w3.org/TR/xml/#charsets>, are left out.
pub(super) fn escaped(words: &str) -> String {
    let is_kept = |letter: &char| match letter {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    };
    let kept = match words.chars().all(|letter| is_kept(&letter)) {
        true => Cow::Borrowed(words),
        false => words.chars().filter(is_kept).collect(),
    };
    encode_double_quoted_attribute(&kept).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_markup() {
        let written = element("title", "</title><a b=\"c\">&amp;\u{1b}\u{ffff}");
        let expected = "<title>&lt;/title&gt;&lt;a b=&quot;c&quot;&gt;&amp;amp;</title>";
        assert_eq!(written, expected);
        assert_eq!(element_of("a", None), "");
    }
}
