//! One place in the JSON being read: its value, and the path that leads there.

use std::{cell::RefCell, fmt};

use super::{Origin, html, json::Json, spelt_date};
use crate::model::{Address, Moment, Zone, non_blank};

/// Something left out or mended: where, and what was wrong. For whoever runs the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The JSON path, such as `body[3].text`.
    pub path: String,
    /// What was wrong there.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// Past this many, problems are no longer written down: a 5 MB article of wrong types must not
/// become 50 MB of reports.
const MAX_PROBLEMS: usize = 100;

/// The problems met so far.
#[derive(Debug, Default)]
pub(super) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    pub(super) fn into_inner(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// Reads a time; the second value tells whether it named its zone, or needs none.
pub(super) type ReadTime = fn(&str, Zone) -> Option<(Moment, bool)>;

/// What holds for a whole reading.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// Where the JSON lies; relative addresses start here.
    pub base: &'a str,
    /// The zone of times without one.
    pub zone: Zone,
    /// Reads HTML's character references (`&amp;`), which the texts of JSON-LD hold that was made
    /// for a web page.
    pub unescaped: Option<fn(&str, Node<'_>) -> String>,
    /// Reads times that are spelt out, as feeds and web pages have them.
    pub spelt_time: Option<ReadTime>,
    /// Where problems are written down.
    pub problems: &'a Problems,
}

impl<'a> Setting<'a> {
    /// What holds for a text of an origin that others write.
    pub(super) fn of(origin: Origin<'a>, problems: &'a Problems) -> Self {
        Self { spelt_time: Some(spelt_date::parse), ..Self::own(origin, problems) }
    }

    /// What holds for a text in Baca's own format. It names nothing that reads what others write:
    /// so the reader needs none of that until it meets some.
    pub(super) fn own(origin: Origin<'a>, problems: &'a Problems) -> Self {
        let Origin { base, zone, .. } = origin;
        Self { base, zone, unescaped: None, spelt_time: None, problems }
    }

    /// The same, but relative addresses start at an article's own page, if that is known.
    pub(super) fn at(&self, page: Option<&'a Address>) -> Self {
        Self { base: page.map_or(self.base, Address::as_str), ..*self }
    }
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: &'a Json<'a>,
    place: Place<'a>,
    setting: &'a Setting<'a>,
}

#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Key(&'a Node<'a>, &'a str),
    Index(&'a Node<'a>, usize),
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Json<'a>, setting: &'a Setting<'a>) -> Self {
        Self { value, place: Place::Root, setting }
    }

    /// The same place in another setting.
    pub(super) fn in_setting<'b>(&self, setting: &'b Setting<'b>) -> Node<'b>
    where
        'a: 'b,
    {
        Node { setting, ..*self }
    }

    /// The key it stands under, by itself or in a list; empty for the whole JSON.
    pub(super) fn name(&self) -> &str {
        match self.place {
            Place::Root => "",
            Place::Index(parent, _) => parent.name(),
            Place::Key(_, key) => key,
        }
    }

    pub(super) fn value(&self) -> &'a Json<'a> {
        self.value
    }

    pub(super) fn setting(&self) -> &'a Setting<'a> {
        self.setting
    }

    /// The value under a key. `null` counts as absent.
    pub(super) fn get(&'a self, key: &'a str) -> Option<Node<'a>> {
        let value = self.value.get(key).filter(|value| **value != Json::Null)?;
        Some(Node { value, place: Place::Key(self, key), setting: self.setting })
    }

    /// The values of a list; a single value is a list of one, as JSON-LD has it.
    pub(super) fn list(&'a self) -> impl Iterator<Item = Node<'a>> {
        let (values, is_list) = match self.value {
            Json::List(values) => (values.as_slice(), true),
            value => (std::slice::from_ref(value), false),
        };
        values.iter().enumerate().map(move |(index, value)| {
            let place = if is_list { Place::Index(self, index) } else { self.place };
            Node { value, place, setting: self.setting }
        })
    }

    /// The text under a key, trimmed and not blank.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.to_text()
    }

    /// The text here: as it is, from a number, from the JSON-LD wrappings `@value` and `name`, or
    /// of an element of XML.
    pub(super) fn to_text(self) -> Option<String> {
        match self.value {
            Json::Text(text) => match self.setting.unescaped {
                Some(unescaped) => non_blank(&unescaped(text, self)),
                None => non_blank(text),
            },
            Json::Number(number) => {
                self.report("expected a text, found a number");
                Some(number_text(*number))
            }
            Json::List(values) if !values.is_empty() => self.list().next()?.to_text(),
            Json::Object(_) if self.value.get("@value").is_some() => self.text("@value"),
            Json::Object(_) if self.value.get("#text").is_some() => self.text("#text"),
            Json::Object(_) if self.value.get("name").is_some() => self.text("name"),
            _ => self.expected("a text"),
        }
    }

    /// The words of the HTML under a key, on one line.
    pub(super) fn words(&self, key: &str) -> Option<String> {
        let node = self.get(key)?;
        html::words(&node.to_text()?, node)
    }

    /// The whole number under a key, also when it is written as a text.
    pub(super) fn number(&self, key: &str) -> Option<u32> {
        let node = self.get(key)?;
        let number = match node.value {
            Json::Number(number) => Some(*number),
            Json::Text(text) => {
                let text = text.trim();
                text.strip_suffix("px").unwrap_or(text).parse::<u32>().ok().map(f64::from)
            }
            _ => None,
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
        match number.filter(|number| (0.0..=f64::from(u32::MAX)).contains(number)) {
            Some(number) => Some(number.round() as u32),
            None => node.expected("a number"),
        }
    }

    /// Writes down that something else was expected here.
    pub(super) fn expected<T>(self, what: &str) -> Option<T> {
        self.report(&format!("expected {what}, found {}", self.value.kind()));
        None
    }

    /// Writes down what is wrong here.
    pub(super) fn report(self, what: &str) {
        let mut problems = self.setting.problems.0.borrow_mut();
        if problems.len() < MAX_PROBLEMS {
            problems.push(Problem { path: self.path(), what: what.to_owned() });
        }
    }

    /// The JSON path, such as `body[3].text`.
    pub(super) fn path(&self) -> String {
        match self.place {
            Place::Root => String::new(),
            Place::Index(parent, index) => format!("{}[{index}]", parent.path()),
            Place::Key(parent, key) => match parent.path() {
                path if path.is_empty() => key.to_owned(),
                path => format!("{path}.{key}"),
            },
        }
    }
}

/// A number as text. Only whole ones are exact here: printing any other one takes 11 kB of
/// tables in the .wasm, for something no article should hold.
pub(super) fn number_text(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    let whole = number as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "asks whether it is whole")]
    if whole as f64 == number {
        return whole.to_string();
    }
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    let thousandths = (number * 1000.0).round() as i64;
    let (whole, rest) = (thousandths / 1000, (thousandths % 1000).unsigned_abs());
    let sign = if thousandths < 0 && whole == 0 { "-" } else { "" };
    let fraction = if rest == 0 { String::new() } else { format!(".{rest:03}") };
    format!("{sign}{whole}{}", fraction.trim_end_matches('0'))
}
