//! What publishers write, read into the model: the only place that knows it.
//!
//! Reading is lenient. What is missing or wrong is left out and reported as a [`Problem`] with
//! its JSON path; only an article without words for a headline, or a text that is in no known
//! format, is a [`WireError`].

mod address;
mod body;
mod detect;
#[cfg(target_arch = "wasm32")]
mod dom;
mod embed;
mod encoding;
mod entry_id;
mod figure;
mod find;
mod graph;
mod html;
mod inline;
mod json;
mod json_feed;
mod json_ld;
mod live_report;
mod media;
mod moment;
mod news_article;
mod newsroom;
mod node;
mod own;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod panel;
mod parted;
mod portal;
#[cfg(not(target_arch = "wasm32"))]
mod portal_mistakes;
mod prose;
mod request;
mod rss;
mod spelt_date;
mod text;
#[cfg(not(target_arch = "wasm32"))]
mod translation;
mod wordpress;
#[cfg(not(target_arch = "wasm32"))]
mod written;
mod xml;

pub use encoding::{charset_of, decoded};
pub use find::{Found, Read, Wanted, find};
pub use json::{Json, parse_json};
pub use node::Problem;
pub use own::{find_in_own, find_own};
#[cfg(not(target_arch = "wasm32"))]
pub use portal_mistakes::portal_mistakes;
#[cfg(not(target_arch = "wasm32"))]
pub use request::whole_requests;
pub use request::{article_requests, categories_request, front_requests, section_request};
pub use text::Text;
#[cfg(not(target_arch = "wasm32"))]
pub use translation::{Translation, translations};
#[cfg(not(target_arch = "wasm32"))]
pub use written::{PageJson, Writer};

use crate::model::{Address, Article, Format, Panel, Portal, Zone};

/// What was read, and what was wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading<T> {
    /// What was read.
    pub value: T,
    /// What was left out or mended, in reading order.
    pub problems: Vec<Problem>,
}

/// Why nothing could be read: where, and what was wrong. For whoever runs the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WireError {
    /// The JSON path, such as `headline`; empty for the whole text.
    pub path: String,
    /// What was wrong there.
    pub what: String,
    /// The HTTP status that the text itself tells, where it is a server's own error.
    pub status: Option<u16>,
}

impl WireError {
    /// Of the whole text.
    fn whole(what: String) -> Self {
        Self { path: String::new(), what, status: None }
    }

    /// Of what stands under a key here; of what stands here, where the key is empty.
    fn at(node: &node::Node<'_>, key: &str, what: &str) -> Self {
        let path = match (node.path().as_str(), key) {
            (path, "") => path.to_owned(),
            ("", key) => key.to_owned(),
            (path, key) => format!("{path}.{key}"),
        };
        Self { path, what: what.to_owned(), status: None }
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.what),
            path => write!(f, "{path}: {}", self.what),
        }
    }
}

impl std::error::Error for WireError {}

/// Where a text comes from, and how it is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// Its address: relative ones in it start there.
    pub base: &'a str,
    /// The zone of times without one.
    pub zone: Zone,
    /// Its format; where nobody said, what the text itself tells.
    pub format: Option<Format>,
}

impl<'a> Origin<'a> {
    /// A text of whatever format.
    pub fn new(base: &'a str, zone: Zone) -> Self {
        Self { base, zone, format: None }
    }
}

/// Reads the first article of a text.
///
/// # Errors
/// The text is in no known format, holds no article, or the article has no words for a headline.
pub fn parse_article(text: &str, origin: Origin<'_>) -> Result<Reading<Article>, WireError> {
    Text::parse(text, origin)?.article()
}

/// Reads a list of teasers: the front, the related panel.
///
/// # Errors
/// The text is in no known format, or holds no list of teasers.
pub fn parse_panel(text: &str, origin: Origin<'_>) -> Result<Reading<Panel>, WireError> {
    Text::parse(text, origin)?.panel()
}

/// Reads the `portal.json` that lies at `base`.
///
/// # Errors
/// The text is not JSON, not an object, or names a source that there is none of.
pub fn parse_portal(text: &str, base: &str) -> Result<Reading<Portal>, WireError> {
    let json = parse_json(text)?;
    own::reading(Origin::new(base, Zone::WIB), &json, portal::portal)
}

/// The number of a WordPress category, from the answer to [`categories_request`].
///
/// # Errors
/// The text is not JSON.
pub fn parse_category(text: &str, name: &str) -> Result<Option<u32>, WireError> {
    let json = parse_json(text)?;
    let origin = Origin::new("", Zone::UTC);
    let number = text::reading(origin, &json, |root| Ok(wordpress::category(root, name)))?;
    Ok(number.value)
}

/// An address that the browser may fetch by itself, made absolute; `None` for any other.
pub fn fetchable(address: &str, base: &str) -> Option<Address> {
    address::resolve(base, address, address::Purpose::Fetch)
}
