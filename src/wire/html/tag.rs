//! Words and tags, told apart as the standard's tokeniser does
//! (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>), and nothing more.

use super::attributes;

/// A piece of HTML.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// Words, with their character references as written.
    Words(&'a str),
    /// A tag.
    Tag(Tag<'a>),
    /// What stands in a `noscript`. On a page that runs scripts nothing in it, such as a quote
    /// that does not close, reaches beyond its end.
    NoScript(&'a str),
}

/// A tag.
#[derive(Debug, PartialEq)]
pub(super) struct Tag<'a> {
    /// Its name, in lower case.
    pub name: String,
    /// What stands between the name and the `>`.
    pub attributes: &'a str,
    /// Whether it is an end tag.
    pub is_end: bool,
    /// Whether it ends in `/>`.
    pub closes_itself: bool,
}

impl Tag<'_> {
    /// A tag without attributes.
    pub(super) fn named(name: &str, is_end: bool) -> Self {
        Self { name: name.to_owned(), attributes: "", is_end, closes_itself: false }
    }

    /// Whether what follows the tag stands in a drawing or a formula, where no element is raw.
    /// Those that would be elsewhere are called by another name there: the page's policy reports
    /// a `style` in a drawing as if it were ours.
    fn stands_in_foreign(&mut self, is_foreign: bool) -> bool {
        match self.name.as_str() {
            "svg" | "math" => !self.is_end && !self.closes_itself,
            name if is_foreign && RAW.contains(&name) => {
                self.name = "metadata".to_owned();
                true
            }
            // In some of their elements HTML stands again.
            "mi" | "mo" | "mn" | "ms" | "mtext" | "annotation-xml" | "foreignobject" | "desc" => {
                false
            }
            "p" | "br" => false,
            name => is_foreign && (self.is_end || !leaves_foreign(name)),
        }
    }
}

/// Elements whose content is no HTML, and is never shown.
const RAW: [&str; 8] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// The pieces of a text, in order. Comments and the content of raw elements are left out, and so
/// is what a parser would leave out at the end: a tag or a comment that does not close.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    // In a drawing or a formula no element is raw, and each may close itself.
    let mut is_foreign = false;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (mut piece, after) = next_piece(rest, is_foreign);
            rest = after;
            if let Some(Piece::Tag(tag)) = &mut piece {
                is_foreign = tag.stands_in_foreign(is_foreign);
            }
            if piece.is_some() {
                return piece;
            }
        }
        None
    })
}

fn next_piece(html: &str, is_foreign: bool) -> (Option<Piece<'_>>, &str) {
    let mut letters = html.bytes().skip(1);
    let (second, third) = (letters.next().unwrap_or(b' '), letters.next().unwrap_or(b' '));
    match second {
        _ if !html.starts_with('<') => words(html, 0),
        b'a'..=b'z' | b'A'..=b'Z' => start_tag(html, is_foreign),
        b'/' if third.is_ascii_alphabetic() => end_tag(html),
        b'!' => (None, after_declaration(html)),
        b'?' | b'/' => (None, split_after(html, ">").1),
        _ => words(html, 1),
    }
}

/// Words up to the next `<` at or after a place.
fn words(html: &str, from: usize) -> (Option<Piece<'_>>, &str) {
    let found = html.get(from..).and_then(|rest| rest.find('<'));
    let (words, rest) = cut(html, found.map_or(html.len(), |at| at + from));
    (Some(Piece::Words(words)), rest)
}

fn start_tag(html: &str, is_foreign: bool) -> (Option<Piece<'_>>, &str) {
    let Some((tag, rest)) = tag(html, 1) else { return (None, "") };
    match tag.name.as_str() {
        "noscript" => {
            let after = after_raw(rest, &tag.name);
            let (inside, _) = cut(rest, rest.len() - after.len());
            (Some(Piece::NoScript(inside)), split_after(after, ">").1)
        }
        "plaintext" if !is_foreign => (None, ""),
        name if RAW.contains(&name) && !is_foreign => {
            let after = after_raw(rest, name);
            // A frame's address is read; its end tag still stands in the rest.
            match name {
                "iframe" => (Some(Piece::Tag(tag)), after),
                _ => (None, split_after(after, ">").1),
            }
        }
        _ => (Some(Piece::Tag(tag)), rest),
    }
}

fn end_tag(html: &str) -> (Option<Piece<'_>>, &str) {
    match tag(html, 2) {
        Some((tag, rest)) => (Some(Piece::Tag(Tag { is_end: true, ..tag })), rest),
        None => (None, ""),
    }
}

/// The tag at the start of the text, whose name begins at a place. `None` if it does not close.
fn tag(html: &str, from: usize) -> Option<(Tag<'_>, &str)> {
    let inside = html.get(from..)?;
    let name = inside.split(|c: char| c.is_ascii_whitespace() || "/>".contains(c)).next()?;
    let after = inside.get(name.len()..)?;
    let (attributes, rest) = cut(after, attributes::length(after)?);
    let tag = Tag {
        name: name.to_ascii_lowercase(),
        attributes,
        is_end: false,
        closes_itself: attributes.ends_with('/'),
    };
    Some((tag, rest.get(1..).unwrap_or_default()))
}

/// What follows the content of a raw element: its end tag, unless it has none.
fn after_raw<'a>(html: &'a str, name: &str) -> &'a str {
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("</") {
        let end = after.get(name.len()..).and_then(|end| end.bytes().next());
        let is_end = end.is_some_and(|byte| byte.is_ascii_whitespace() || b"/>".contains(&byte));
        let found = after.get(..name.len()).unwrap_or_default();
        if is_end && found.eq_ignore_ascii_case(name) {
            return html.get(html.len() - after.len() - 2..).unwrap_or_default();
        }
        rest = after;
    }
    ""
}

/// What follows a comment, a doctype or the like.
fn after_declaration(html: &str) -> &str {
    let Some(comment) = html.strip_prefix("<!--") else { return split_after(html, ">").1 };
    // `<!-->` and `<!--->` are whole comments.
    for whole in [">", "->"] {
        if let Some(rest) = comment.strip_prefix(whole) {
            return rest;
        }
    }
    // Never past the first end: looked for apart, one of the two could be far, each time anew.
    let mut rest = comment;
    while let Some((_, after)) = rest.split_once("--") {
        match after.strip_prefix('>').or_else(|| after.strip_prefix("!>")) {
            Some(end) => return end,
            // The second dash may be the first of an end.
            None => rest = comment.get(comment.len() - after.len() - 1..).unwrap_or_default(),
        }
    }
    ""
}

/// Whether a start tag ends all drawings and formulas around it:
/// <https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign>
fn leaves_foreign(name: &str) -> bool {
    const LEAVES: [&str; 42] = [
        "b",
        "big",
        "blockquote",
        "body",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "i",
        "img",
        "li",
        "listing",
        "menu",
        "meta",
        "nobr",
        "ol",
        "pre",
        "ruby",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tt",
        "u",
        "ul",
        "var",
    ];
    LEAVES.contains(&name)
}

/// What stands up to the end of a mark, and after it; all before where there is none.
fn split_after<'a>(text: &'a str, mark: &str) -> (&'a str, &'a str) {
    cut(text, text.find(mark).map_or(text.len(), |at| at + mark.len()))
}

fn cut(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}
