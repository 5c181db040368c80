//! JSON in, model out: the only place that knows what publishers write.
//!
//! Reading is lenient. What is missing or wrong is left out and reported as a [`Problem`] with
//! its JSON path; only an article without a headline, or no JSON at all, is a [`WireError`].

mod address;
mod body;
mod embed;
mod figure;
mod inline;
mod json;
mod moment;
mod news_article;
mod node;
mod panel;
mod portal;

pub use json::{Json, parse_json};
pub use node::Problem;

use crate::model::{Article, Panel, Portal, Zone};

/// What was read, and what was wrong with it.
#[derive(Clone, Debug, PartialEq)]
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

/// Reads an article that lies at `base`. Times without an offset are taken to be in `zone`.
///
/// # Errors
/// The text is not JSON, holds no article, or the article has no headline.
pub fn parse_article(text: &str, base: &str, zone: Zone) -> Result<Reading<Article>, WireError> {
    read(text, base, zone, news_article::article)
}

/// Reads a list of teasers (the front, the related panel) that lies at `base`.
///
/// # Errors
/// The text is not JSON, or holds no list of teasers.
pub fn parse_panel(text: &str, base: &str, zone: Zone) -> Result<Reading<Panel>, WireError> {
    read(text, base, zone, panel::panel)
}

/// Reads the `portal.json` that lies at `base`.
///
/// # Errors
/// The text is not JSON, or not an object.
pub fn parse_portal(text: &str, base: &str) -> Result<Reading<Portal>, WireError> {
    read(text, base, Zone::WIB, portal::portal)
}

fn read<T>(
    text: &str,
    base: &str,
    zone: Zone,
    read_root: impl FnOnce(&node::Node<'_>) -> Result<T, WireError>,
) -> Result<Reading<T>, WireError> {
    let json = parse_json(text)?;
    let problems = node::Problems::default();
    let value =
        read_root(&node::Node::root(&json, &node::Setting { base, zone, problems: &problems }))?;
    Ok(Reading { value, problems: problems.into_inner() })
}
