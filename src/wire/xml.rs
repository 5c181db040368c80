//! XML as the same tree of plain values that JSON becomes, so that feeds are read, and their
//! problems named, in one way.
//!
//! An element is an object: its attributes under `@name`, its elements under their names (a list
//! where there are several), its words under `#text`. An element of words alone is a text. Names
//! from the namespaces that feeds use have the customary prefix, whatever the feed calls it.
//! Markup (Atom's `type="xhtml"`) is written out again as a text, to be read as HTML.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use std::{borrow::Cow, collections::HashMap};

#[cfg(target_arch = "wasm32")]
use browser as parser;
#[cfg(not(target_arch = "wasm32"))]
use native as parser;

use super::{
    WireError, html,
    json::{Json, Member},
};

/// How deep elements may nest, markup aside.
const MAX_DEPTH: usize = 40;

/// The namespaces of what a feed's item may hold, and their prefixes here.
const NAMESPACES: [(&str, &str); 10] = [
    ("http://www.w3.org/2005/Atom", ""),
    ("http://purl.org/atom/ns#", ""),
    ("http://purl.org/rss/1.0/", ""),
    ("http://my.netscape.com/rdf/simple/0.9/", ""),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
    ("http://purl.org/rss/1.0/modules/content/", "content:"),
    ("http://purl.org/dc/elements/1.1/", "dc:"),
    ("http://search.yahoo.com/mrss/", "media:"),
    ("http://search.yahoo.com/mrss", "media:"),
    ("http://www.w3.org/XML/1998/namespace", "xml:"),
];

/// Reads XML: the name of its root, and what stands in it.
///
/// # Errors
/// It declares entities (which can grow without bound), or is not well formed.
pub(super) fn parse(text: &str) -> Result<(String, Json<'static>), WireError> {
    let mended = mended(text).map_err(WireError::whole)?;
    let mut builder = Builder::default();
    let read = parser::read(&mended, &mut builder);
    read.map_err(|reason| WireError::whole(format!("not well-formed XML: {reason}")))?;
    builder.finished().ok_or_else(|| WireError::whole("an XML document without an element".into()))
}

/// A name as it is known here.
fn known_name(namespace: Option<&str>, prefix: Option<&str>, local: &str) -> String {
    let of_namespace = NAMESPACES.iter().find(|(known, _)| namespace == Some(known));
    match (of_namespace, prefix) {
        (Some((_, prefix)), _) => format!("{prefix}{local}"),
        (None, Some(prefix)) => format!("{prefix}:{local}"),
        (None, None) => local.to_owned(),
    }
}

/// Takes away what the two parsers would take differently, and what some feeds have wrong: the
/// doctype, signs that XML does not have, and an `&` that begins no reference XML knows.
fn mended(text: &str) -> Result<Cow<'_, str>, String> {
    let text = with_prefixes(without_doctype(text)?);
    let is_fine = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}');
    if !text.contains('&') && text.chars().all(is_fine) {
        return Ok(text);
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some(at) = rest.find(['&', '<']) {
        let (before, marked) = rest.split_at_checked(at).unwrap_or((rest, ""));
        mended.extend(before.chars().filter(|c| is_fine(*c)));
        let length = match marked.strip_prefix("<![CDATA[") {
            Some(inside) => inside.find("]]>").map_or(marked.len(), |end| 9 + end + 3),
            None => 1,
        };
        let (mark, after) = marked.split_at_checked(length).unwrap_or((marked, ""));
        match mark {
            "&" if !is_reference(after) => mended.push_str("&amp;"),
            mark => mended.extend(mark.chars().filter(|c| is_fine(*c))),
        }
        rest = after;
    }
    mended.extend(rest.chars().filter(|c| is_fine(*c)));
    Ok(mended.into())
}

/// Prefixes that some feeds use without a word of what they stand for. A browser refuses them.
const CUSTOMARY: [(&str, &str); 5] = [
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("media", "http://search.yahoo.com/mrss/"),
];

/// Declares the customary prefixes that are used and not declared, at the root.
fn with_prefixes(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_missing = |(prefix, _): &&(&str, &str)| {
        text.contains(&format!("<{prefix}:")) && !text.contains(&format!("xmlns:{prefix}"))
    };
    let missing = CUSTOMARY.iter().filter(is_missing);
    let declared: String =
        missing.map(|(prefix, name)| format!(" xmlns:{prefix}=\"{name}\"")).collect();
    let mut tags = text.match_indices('<').map(|(at, _)| at + 1);
    let is_root =
        |at: &usize| text.as_bytes().get(*at).is_some_and(|letter| letter.is_ascii_alphabetic());
    let Some(root) = tags.find(is_root).filter(|_| !declared.is_empty()) else { return text };
    let is_end = |c: char| c.is_ascii_whitespace() || "/>".contains(c);
    let after = text.get(root..).and_then(|tag| tag.find(is_end)).map(|end| root + end);
    match after.and_then(|at| text.split_at_checked(at)) {
        Some((before, rest)) => format!("{before}{declared}{rest}").into(),
        None => text,
    }
}

/// Whether what follows an `&` is a reference that XML itself knows.
fn is_reference(text: &str) -> bool {
    let Some(name) =
        text.bytes().take(10).position(|byte| byte == b';').and_then(|end| text.get(..end))
    else {
        return false;
    };
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok(),
    });
    let letter = number.and_then(char::from_u32);
    let is_letter = letter.is_some_and(|letter| letter >= ' ' || "\t\n\r".contains(letter));
    is_letter || matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
}

fn without_doctype(text: &str) -> Result<Cow<'_, str>, String> {
    let found = text.find("<!DOCTYPE").or_else(|| text.find("<!doctype"));
    let Some((before, doctype)) = found.and_then(|at| text.split_at_checked(at)) else {
        return Ok(text.into());
    };
    // Only before the root: in an item it is words.
    if before.split('<').skip(1).any(|tag| !tag.starts_with(['?', '!'])) {
        return Ok(text.into());
    }
    let end = doctype.find(['[', '>']).unwrap_or(doctype.len());
    if doctype.as_bytes().get(end) == Some(&b'[') {
        return Err("declares entities or other rules of its own; refused".to_owned());
    }
    let after = doctype.get(end + 1..).unwrap_or_default();
    Ok(format!("{before}{after}").into())
}

/// Puts together what the parsers come by.
#[derive(Default)]
struct Builder {
    open: Vec<Element>,
    root: Option<(String, Json<'static>)>,
}

#[derive(Default)]
struct Element {
    name: String,
    members: Vec<Member<'static>>,
    /// Where each name stands among them.
    places: HashMap<String, usize>,
    words: String,
    /// For an element that holds markup: what of it is written so far, and how deep it is open.
    markup: Option<(String, Vec<String>)>,
}

impl Builder {
    fn open(&mut self, name: String, attributes: Vec<(String, String)>) -> Result<(), String> {
        if let Some((markup, open)) = self.open.last_mut().and_then(|top| top.markup.as_mut()) {
            // The walk over HTML knows local names only.
            let local = name.rsplit(':').next().unwrap_or_default().to_owned();
            markup.push('<');
            markup.push_str(&local);
            for (name, value) in attributes {
                markup.push(' ');
                markup.push_str(&name);
                markup.push_str("=\"");
                push_escaped(markup, &value);
                markup.push('"');
            }
            markup.push('>');
            open.push(local);
            return Ok(());
        }
        if self.open.len() == MAX_DEPTH {
            return Err(format!("more than {MAX_DEPTH} elements deep"));
        }
        let holds_markup =
            attributes.iter().any(|(name, value)| name == "type" && value == "xhtml");
        let member =
            |(name, value): (String, String)| (format!("@{name}").into(), Json::Text(value.into()));
        let members = attributes.into_iter().map(member).collect();
        let markup = holds_markup.then(Default::default);
        self.open.push(Element { name, members, markup, ..Element::default() });
        Ok(())
    }

    fn words(&mut self, words: &str) {
        if let Some(top) = self.open.last_mut() {
            match &mut top.markup {
                Some((markup, _)) => push_escaped(markup, words),
                None => top.words.push_str(words),
            }
        }
    }

    fn close(&mut self) {
        if let Some((markup, open)) = self.open.last_mut().and_then(|top| top.markup.as_mut())
            && let Some(name) = open.pop()
        {
            if html::is_void(&name) {
                return;
            }
            markup.push_str("</");
            markup.push_str(&name);
            markup.push('>');
            return;
        }
        let Some(element) = self.open.pop() else { return };
        let (name, value) = element.finished();
        match self.open.last_mut() {
            Some(parent) => parent.add(name, value),
            None => self.root = Some((name, value)),
        }
    }

    fn finished(self) -> Option<(String, Json<'static>)> {
        self.root
    }
}

impl Element {
    /// Adds an element; several of a name become a list.
    fn add(&mut self, name: String, value: Json<'static>) {
        let place = self.places.get(&name).copied();
        match place.and_then(|place| self.members.get_mut(place)) {
            Some((_, Json::List(list))) => list.push(value),
            Some((_, first)) => {
                let one = std::mem::replace(first, Json::Null);
                *first = Json::List(vec![one, value]);
            }
            None => {
                self.places.insert(name.clone(), self.members.len());
                self.members.push((name.into(), value));
            }
        }
    }

    fn finished(self) -> (String, Json<'static>) {
        let words = match self.markup {
            Some((markup, _)) => markup,
            None => self.words,
        };
        let words = words.trim();
        if self.members.is_empty() {
            return (self.name, Json::Text(words.to_owned().into()));
        }
        let mut members = self.members;
        if !words.is_empty() {
            members.push(("#text".into(), Json::Text(words.to_owned().into())));
        }
        (self.name, Json::Object(members))
    }
}

fn push_escaped(markup: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            letter => markup.push(letter),
        }
    }
}
