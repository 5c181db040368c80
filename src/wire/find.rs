//! What the reader wants of a source's answer, in whatever format, and what is found.

use super::{Origin, Reading, Text, WireError, parse_category};
use crate::model::{Address, Article, ArticleId, Format, Panel};

/// An article that was read, or why it could not be.
pub type Read = Result<Reading<Article>, WireError>;

/// What is wanted of a text.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    /// Its first article.
    Article,
    /// The article of an id, among those of a feed.
    Entry(&'a ArticleId),
    /// Its articles as teasers.
    Teasers,
    /// The number of the WordPress category of a name.
    Category(&'a str),
}

/// What was found of what was wanted.
#[derive(Default)]
pub struct Found {
    /// The format it was found in.
    pub format: Format,
    /// The article.
    pub article: Option<Read>,
    /// The teasers; of a feed also where an article was wanted, for it may be on the next page.
    pub teasers: Option<Reading<Panel>>,
    /// Which articles lie where, as far as their addresses do not tell themselves.
    pub addresses: Vec<(Address, ArticleId)>,
    /// The category's number.
    pub category: Option<u32>,
}

/// Finds what is wanted in a text of whatever format.
///
/// # Errors
/// The text is in no known format, or not one in which such a thing is found.
pub fn find(text: &str, origin: Origin<'_>, wanted: Wanted<'_>) -> Result<Found, WireError> {
    let mut found = Found::default();
    if let Wanted::Category(name) = wanted {
        found.category = parse_category(text, name)?;
        return Ok(found);
    }
    let text = Text::parse(text, origin)?;
    found.format = text.format();
    match wanted {
        Wanted::Entry(id) => {
            found.article = text.entry(id)?;
            found.teasers = text.panel().ok();
        }
        Wanted::Teasers => found.teasers = Some(text.panel()?),
        _ => found.article = Some(text.article()),
    }
    found.addresses = text.addresses();
    Ok(found)
}
