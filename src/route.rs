//! Which page an address stands for.
//!
//! A page is told by the query alone (`?baca=banjir-2026`), so one build runs under any path of
//! any static host, with no rule on the server: see `docs/decisions/0001-own-navigation.md`.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::model::{ArticleId, non_blank};

/// A page of the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The front.
    #[default]
    Front,
    /// The teasers of one section.
    Section(String),
    /// One article.
    Article(ArticleId),
    /// An address that stands for no page.
    Nowhere,
}

const ARTICLE: &str = "baca";
const SECTION: &str = "rubrik";

/// What may stand in a query value as it is (RFC 3986's unreserved characters).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl Route {
    /// The page of a query such as `?baca=banjir-2026`. Queries of others (`?utm_source=…`) are
    /// no concern of ours: they stand for the front.
    pub fn from_query(query: &str) -> Self {
        let pairs =
            query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        let known = |(key, value)| match key {
            ARTICLE => Some(ArticleId::new(&decode(value)).map_or(Self::Nowhere, Self::Article)),
            SECTION => non_blank(&decode(value)).map(Self::Section),
            _ => None,
        };
        pairs.into_iter().find_map(known).unwrap_or_default()
    }

    /// The query that stands for it, also when the page's own address has another.
    pub fn query(&self) -> String {
        match self {
            Self::Front | Self::Nowhere => "?".to_owned(),
            Self::Section(name) => format!("?{SECTION}={}", utf8_percent_encode(name, ESCAPED)),
            Self::Article(id) => format!("?{ARTICLE}={}", id.as_str()),
        }
    }
}

fn decode(value: &str) -> Cow<'_, str> {
    percent_decode_str(value).decode_utf8_lossy()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_an_address_that_leads_back_to_it() {
        let article = ArticleId::new("banjir-2026").expect("an id");
        for route in
            [Route::Front, Route::Section("Teluk & Sambri".to_owned()), Route::Article(article)]
        {
            assert_eq!(Route::from_query(&route.query()), route);
        }
    }

    #[test]
    fn what_other_sites_add_to_the_address_changes_nothing() {
        let route = Route::from_query("?utm_source=wa&baca=banjir-2026&fbclid=1");
        assert_eq!(route, Route::Article(ArticleId::new("banjir-2026").expect("an id")));
        assert_eq!(Route::from_query("?utm_source=wa"), Route::Front);
    }

    #[test]
    fn an_id_that_climbs_leads_nowhere() {
        assert_eq!(Route::from_query("?baca=..%2F..%2Fsecret"), Route::Nowhere);
    }
}
