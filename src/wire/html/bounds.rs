//! What a parser may be given: HTML whose depth and size have been bounded first.
//!
//! A browser takes 18 s over 100,000 nested tags, and marks left open (`<b>`) are opened anew in
//! every paragraph after them, so that a megabyte of text can become a gigabyte of elements. The
//! bound is found in one pass over the tags. Words are kept whatever happens: past the bound only
//! the tags go.
//!
//! It leaves out on the way what is never read: comments, elements whose content is no HTML, and
//! all attributes but those the walk asks for. That is no defence, for nothing of the tree gets
//! onto a page; but the page's Content-Security-Policy holds in the browser's parser, too, and an
//! `onclick` or a `style` there would be reported as if it were ours (seen in Chromium 156).

use super::{
    attributes,
    nesting::{ends_by_itself, is_block, is_mark, is_plain, is_scope, is_void},
    tag::{self, Piece, Tag},
};

/// How many elements deep is read. A page builder's article was seen to be 20 deep.
const MAX_DEPTH: usize = 64;

/// How many elements the parser may have to make.
const MAX_ELEMENTS: usize = 300_000;

/// How many bytes are read. A long live report has half a megabyte.
const MAX_BYTES: usize = 2_000_000;

/// HTML a parser can take.
pub(super) struct Bounded {
    /// What is left.
    pub html: String,
    /// Whether something had to go that would have been read.
    pub is_cut: bool,
}

/// Bounds a text.
pub(super) fn bounded(html: &str) -> Bounded {
    let mut end = html.len().min(MAX_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let is_cut = end < html.len();
    let mut bounds = Bounds { is_past: false, count: 0, open: Vec::new() };
    let mut kept = String::with_capacity(end);
    bounds.push_all(html.get(..end).unwrap_or_default(), true, &mut kept);
    Bounded { html: kept, is_cut: is_cut || bounds.is_past }
}

struct Bounds {
    /// Whether the bound is behind us.
    is_past: bool,
    /// How many elements there are, those opened anew included.
    count: usize,
    /// The elements that count and are open.
    open: Vec<String>,
}

impl Bounds {
    /// A `noscript` within another is not looked into: it is never shown.
    fn push_all(&mut self, html: &str, is_outside: bool, kept: &mut String) {
        for piece in tag::pieces(html) {
            match piece {
                Piece::Words(words) => kept.push_str(words),
                Piece::Tag(mut tag) => {
                    // A form's own properties can be overridden by its inputs: see `browser.rs`.
                    if tag.name == "form" {
                        tag.name = "div".to_owned();
                    }
                    self.push(&tag, kept);
                }
                Piece::NoScript(inside) if is_outside => {
                    self.push(&Tag::named("noscript", false), kept);
                    self.push_all(inside, false, kept);
                    self.push(&Tag::named("noscript", true), kept);
                }
                Piece::NoScript(_) => {}
            }
        }
    }

    fn push(&mut self, tag: &Tag<'_>, kept: &mut String) {
        if is_left_out(&tag.name) {
            return;
        }
        if !self.is_past {
            self.count(tag);
            if self.is_past {
                // Otherwise all that follows would stand in what is open, hidden if that is.
                for name in self.open.drain(..).rev() {
                    write(&Tag::named(&name, true), kept);
                }
            }
        }
        match tag.name.as_str() {
            _ if !self.is_past => write(tag, kept),
            "img" | "br" | "hr" if !tag.is_end => write(tag, kept),
            // No `p`, in which the marks left open would be opened anew.
            "p" | "div" | "li" | "tr" if !tag.is_end => kept.push_str("<br><br>"),
            _ => kept.push(' '),
        }
    }

    fn count(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        if tag.is_end {
            return self.close(name);
        }
        let marks = self.open.iter().filter(|open| is_mark(open)).count();
        self.count += if is_mark(name) { 1 } else { 1 + marks };
        let is_void = is_void(name) || (tag.closes_itself && self.is_foreign());
        if !is_void && !ends_by_itself(name) {
            self.open.push(tag.name.clone());
        }
        self.is_past = self.open.len() > MAX_DEPTH || self.count > MAX_ELEMENTS;
    }

    /// Closes what an end tag closes, and never more: an end tag that a parser passes over must
    /// not make the depth seem less than it is.
    fn close(&mut self, name: &str) {
        let is_held = is_plain(name) || name == "noscript";
        let blocks: fn(&str) -> bool = if is_held { is_block } else { is_scope };
        let Some(at) = self.open.iter().rposition(|open| open == name || blocks(open)) else {
            return;
        };
        if self.open.get(at).is_none_or(|open| open != name) {
            return;
        }
        if is_mark(name) {
            self.open.remove(at);
            return;
        }
        // Marks are opened anew after the end of what they stood in.
        let mut index = 0;
        self.open.retain(|open| {
            index += 1;
            index <= at || is_mark(open)
        });
    }

    fn is_foreign(&self) -> bool {
        self.open.iter().any(|open| matches!(open.as_str(), "svg" | "math"))
    }
}

/// Writes a tag with what is read of it.
fn write(tag: &Tag<'_>, kept: &mut String) {
    kept.push_str(if tag.is_end { "</" } else { "<" });
    kept.push_str(&tag.name);
    if !tag.is_end {
        attributes::write_read(tag.attributes, kept);
        kept.push_str(if tag.closes_itself { " /" } else { "" });
    }
    kept.push('>');
}

/// Tags that go while their content stays: they act on the whole document, or are reported by the
/// page's policy.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "form"
            | "html"
            | "body"
            | "head"
            | "frameset"
            | "frame"
            | "base"
            | "meta"
            | "link"
            | "track"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_cut(html: &str) -> bool {
        bounded(html).is_cut
    }

    #[test]
    fn an_article_passes_unchanged() {
        let html = "<div class=\"a\"><p>Air <b>naik</b><br>lagi</p><img src=a.jpg></div>";
        let bounded = bounded(html);
        assert_eq!((bounded.html.as_str(), bounded.is_cut), (html, false));
    }

    #[test]
    fn the_deepest_that_is_read_is_read_whole() {
        let tower = |depth| format!("{}dasar{}", "<div>".repeat(depth), "</div>".repeat(depth));
        assert!(!is_cut(&tower(MAX_DEPTH)) && is_cut(&tower(MAX_DEPTH + 1)));
        assert!(!is_cut(&tower(MAX_DEPTH).repeat(3)));
    }

    #[test]
    fn past_the_bound_the_words_and_pictures_stay() {
        let html = format!("{}<p>satu</p><i>dua</i><img src=a><hr>", "<div>".repeat(100));
        let bounded = bounded(&html);
        let past = bounded.html.trim_start_matches("<div>").trim_start_matches("</div>");
        let past = past.trim_start_matches("<br>");
        assert_eq!(past, "satu  dua <img src=a><hr>");
    }

    #[test]
    fn past_the_bound_no_end_tag_begins_a_line() {
        assert!(bounded(&format!("{}a</br>b", "<div>".repeat(100))).html.ends_with("a b"));
    }

    #[test]
    fn a_noscript_within_another_is_not_looked_into() {
        let html = bounded("<noscript>a<noscript>b</noscript>c").html;
        assert_eq!(html, "<noscript>a</noscript>c");
    }

    #[test]
    fn elements_that_end_by_themselves_are_not_deep() {
        for name in ["p", "li", "td", "tr", "dd"] {
            assert!(!is_cut(&format!("<{name}>kata").repeat(1000)), "{name}");
        }
    }

    #[test]
    fn elements_without_an_end_are_not_deep() {
        for name in ["br", "img", "hr", "input", "wbr", "source"] {
            assert!(!is_cut(&format!("<{name}>").repeat(1000)), "{name}");
        }
    }

    #[test]
    fn a_drawing_whose_shapes_close_themselves_is_not_deep() {
        assert!(!is_cut(&format!("<svg>{}</svg>", "<path d='M0 0'/>".repeat(500))));
        assert!(is_cut(&"<path/>".repeat(500)));
    }

    #[test]
    fn an_end_tag_that_closes_nothing_hides_no_depth() {
        for pair in [
            "<b></i>",
            "<div><b></div>",
            "<table></div><div>",
            "<div></span>",
            "<span><div></span>",
            "<noscript><b></noscript>",
            "<noscript><div></noscript>",
            "<i><div></i>",
            "<div><table></div>",
            "<span><ul></span>",
            "<button><select></button>",
        ] {
            assert!(is_cut(&pair.repeat(MAX_DEPTH + 1)), "{pair}");
        }
    }

    #[test]
    fn marks_and_spans_left_open_in_a_closed_element_are_forgiven_as_a_parser_does() {
        assert!(!is_cut(&"<div><span></div>".repeat(1000)));
        assert!(!is_cut(&"<div><section></div>".repeat(1000)));
        assert!(!is_cut(&"<div><b></b><i>x</i></div>".repeat(1000)));
        assert!(!is_cut(&"<b>x</b>".repeat(1000)));
    }

    #[test]
    fn marks_that_every_paragraph_opens_anew_are_counted() {
        let paragraphs = |marks: usize| {
            let open: String = (0..marks).map(|number| format!("<b id={number}>")).collect();
            open + &"<p>x".repeat(20_000)
        };
        assert!(!is_cut(&paragraphs(13)) && is_cut(&paragraphs(15)));
        // 46 marks, and 47 elements in each of 6,382 paragraphs, are as many as may be.
        let marks: String = (0..46).map(|number| format!("<b id={number}>")).collect();
        let fitting = marks + &"<p>x".repeat(6_382);
        assert!(!is_cut(&fitting) && is_cut(&format!("{fitting}<p>x")));
    }

    #[test]
    fn a_hundred_thousand_siblings_are_read() {
        assert!(!is_cut(&"<p>x</p>".repeat(100_000)));
        assert!(is_cut(&"<p>x".repeat(MAX_ELEMENTS + 1)));
    }

    #[test]
    fn a_text_of_the_greatest_length_is_read_whole() {
        let longest = "x".repeat(MAX_BYTES);
        assert!(!is_cut(&longest) && is_cut(&(longest.clone() + "x")));
        assert_eq!(bounded(&("x".repeat(MAX_BYTES - 1) + "é")).html.len(), MAX_BYTES - 1);
    }

    #[test]
    fn a_form_is_none_and_what_stands_in_it_stays() {
        assert_eq!(bounded("<form id=a>kata<input></form>").html, "<div>kata<input></div>");
        assert_eq!(bounded("<base href=a><body onload=b>kata</body>").html, "kata");
    }

    #[test]
    fn attributes_nobody_reads_go() {
        let html = "<a id=b href='c' onclick=\"d\">x</a><svg viewBox=e /><p style=f>";
        assert_eq!(bounded(html).html, "<a href='c'>x</a><svg /><p data-style=f>");
    }
}
