//! What became of a text.

use super::{
    arguments::OriginArguments,
    opened::{Opened, open},
    place::Place,
};
use crate::{
    model::{Article, Format},
    wire::{Reading, Text, WireError},
};

/// How much of what a server says in place of an article is passed on.
const MOST_WORDS: usize = 300;

/// What became of a text.
pub(super) struct Verdict {
    /// Where it lies, as it was given.
    pub place: String,
    /// The format it was found to be in.
    pub format: Option<Format>,
    /// Its articles, each by itself; or why there are none.
    pub articles: Result<Vec<Result<Reading<Article>, WireError>>, WireError>,
}

impl Verdict {
    /// Opens a text and reads its articles.
    pub(super) fn on(place: &Place, origin: &OriginArguments) -> Self {
        let opened = match open(place) {
            Ok(opened) => opened,
            Err(why) => return Self::unreadable(place, why),
        };
        let base = origin.base.as_deref().unwrap_or(&opened.base);
        let parsed = Text::parse(&opened.text, origin.of(base));
        let format = parsed.as_ref().ok().map(Text::format);
        let articles = parsed.and_then(|text| text.articles());
        let articles = match refused(&opened, articles.as_ref().err()) {
            Some(error) => Err(error),
            None => articles,
        };
        Self { place: place.name(), format, articles }
    }

    /// Nothing could be read.
    pub(super) fn unreadable(place: &Place, why: String) -> Self {
        Self { place: place.name(), format: None, articles: Err(whole(why)) }
    }
}

/// An error of the whole text.
pub(super) fn whole(what: String) -> WireError {
    WireError { path: String::new(), what, status: None }
}

/// What the server said in place of success: its own words, where it has any.
pub(super) fn refused(opened: &Opened, error: Option<&WireError>) -> Option<WireError> {
    let status = opened.refusal.as_ref()?;
    let text = opened.text.trim();
    let words = match error {
        Some(error) if error.status.is_some() => Some(error.to_string()),
        _ if text.is_empty() || text.starts_with('<') => None,
        _ => Some(text.chars().take(MOST_WORDS).collect()),
    };
    let words = words.map(|words| format!(": {words}")).unwrap_or_default();
    Some(whole(format!("the server answered {status}{words}")))
}
