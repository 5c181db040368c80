//! Elements as HTML text.

use std::borrow::Cow;

use html_escape::{encode_double_quoted_attribute, encode_text};
use leptos::{
    attr::any_attribute::AnyAttribute,
    prelude::*,
    tachys::{
        hydration::Cursor,
        view::{Position, PositionState},
    },
};

use super::{Child, Tag};

/// The elements that have no end tag:
/// <https://html.spec.whatwg.org/multipage/syntax.html#void-elements>
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// HTML without control characters, which are no part of HTML either.
pub fn printable_html(html: String) -> String {
    // Most pages hold none, and each is long.
    if !may_hold_controls(html.as_bytes()) {
        return html;
    }
    let is_kept = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    html.chars().filter(is_kept).collect()
}

/// By the bytes, all of them, which compilers do many at once: those of U+0080 to U+009F are 0xC2
/// and one before 0xA0.
fn may_hold_controls(html: &[u8]) -> bool {
    let low = |byte: u8| (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7f;
    let is_low = html.iter().fold(false, |found, byte| found | low(*byte));
    let pairs = html.iter().zip(html.iter().skip(1));
    is_low || pairs.fold(false, |found, (one, next)| found | (*one == 0xc2 && *next < 0xa0))
}

impl Tag {
    /// Prints it at the end of some HTML.
    pub fn print(self, html: &mut String) {
        html.push('<');
        html.push_str(self.0.name);
        for (name, value) in &self.0.attributes {
            print_attribute(html, name, value);
        }
        for (name, value) in &self.0.live_attributes {
            print_attribute(html, name, value());
        }
        html.push('>');
        if VOID.contains(&self.0.name) {
            return;
        }
        let rest = self.0.rest.map(|rest| rest().0).unwrap_or_default();
        for child in self.0.children.0.into_iter().chain(rest) {
            print_child(child, html);
        }
        html.push_str("</");
        html.push_str(self.0.name);
        html.push('>');
    }
}

fn print_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    push_plain_or(html, value, |value| encode_double_quoted_attribute(value));
    html.push('"');
}

/// Most words hold nothing that is escaped: that is seen by all bytes, many at once, and sooner
/// than by one after the other.
fn push_plain_or<'a>(html: &mut String, words: &'a str, escaped: fn(&'a str) -> Cow<'a, str>) {
    let is_escaped = |byte: u8| matches!(byte, b'<' | b'>' | b'&' | b'"');
    match words.bytes().fold(false, |found, byte| found | is_escaped(byte)) {
        true => html.push_str(&escaped(words)),
        false => html.push_str(words),
    }
}

fn print_child(child: Child, html: &mut String) {
    match child {
        Child::Text(words) => push_plain_or(html, &words, |words| encode_text(words)),
        Child::Tag(tag) => tag.print(html),
        Child::Live(element) => element().print(html),
    }
}

impl Render for Tag {
    type State = ();

    fn build(self) {}

    fn rebuild(self, _state: &mut ()) {}
}

impl RenderHtml for Tag {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.print(buf);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) {}

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Children, tag},
        printable_html,
    };
    use leptos::prelude::RenderHtml;

    #[test]
    fn control_characters_are_left_out_and_nothing_else() {
        for control in ['\0', '\u{1b}', '\u{7f}', '\u{80}', '\u{9f}'] {
            assert_eq!(printable_html(format!("a{control}é")), "aé");
        }
        for html in ["a\n\tb", "© Warta", "\u{a0}", "Â", "日本"] {
            assert_eq!(printable_html(html.to_owned()), html);
        }
    }

    #[test]
    fn words_are_never_markup() {
        let html = tag("p").with("<b>\"tebal\"</b> & ").with("lagi").to_html();
        assert_eq!(html, "<p>&lt;b&gt;\"tebal\"&lt;/b&gt; &amp; lagi</p>");
    }

    #[test]
    fn a_value_cannot_leave_its_attribute() {
        let html = tag("a").class("link").set("href", "\"><script>").to_html();
        assert_eq!(html, "<a class=\"link\" href=\"&quot;&gt;&lt;script&gt;\"></a>");
    }

    #[test]
    fn an_element_without_content_has_no_end() {
        assert_eq!(tag("p").with(tag("br")).to_html(), "<p><br></p>");
    }

    #[test]
    fn what_changes_by_itself_is_printed_as_it_stands() {
        let html =
            tag("p").set_live("data-size", || "normal").with_live(|| tag("b").with("A")).to_html();
        assert!(html.contains("data-size=\"normal\"") && html.contains('A'), "{html}");
    }

    #[test]
    fn the_rest_is_printed_behind_all_else() {
        let rest = || Children::default().with(tag("hr"));
        let html = tag("div").with_rest(rest).with("Atas").to_html();
        assert_eq!(html, "<div>Atas<hr></div>");
    }

    #[test]
    fn html_keeps_its_line_ends() {
        assert_eq!(printable_html("<p>a\u{1b}]0;x\u{7}</p>\n".to_owned()), "<p>a]0;x</p>\n");
    }
}
