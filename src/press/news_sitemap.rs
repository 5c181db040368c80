//! Google's sitemap for news:
//! <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>.

use time::{Duration, OffsetDateTime};

use super::{
    Entry, Site,
    xml::{DECLARATION, element},
};
use crate::model::Moment;

/// Older articles have no place in it.
const NEW: Duration = Duration::days(2);

/// How many articles it may tell of.
const MOST: usize = 1_000;

/// Of the articles, which come newest first, those of the last two days.
pub fn news_sitemap(site: &Site, newest: &[Entry], now: OffsetDateTime) -> String {
    let news = newest.iter().filter_map(|entry| Some((entry, entry.published()?)));
    let news = news.filter(|(_, published)| is_new(*published, now)).take(MOST);
    let news: String = news.map(|(entry, published)| url(site, entry, published)).collect();
    format!(
        "{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n{news}</urlset>\n"
    )
}

/// What is to come is not out yet, except by a clock that runs a little ahead.
pub(super) fn is_new(published: Moment, now: OffsetDateTime) -> bool {
    let published = published.in_zone(published.zone());
    let start = now.checked_sub(NEW).unwrap_or(now);
    published > start && published <= now.saturating_add(Duration::hours(1))
}

fn url(site: &Site, entry: &Entry, published: Moment) -> String {
    let language = entry.language.as_deref().unwrap_or(site.portal.language.tag());
    // Google wants the language alone, without a region.
    let language = language.split('-').next().unwrap_or(language).to_ascii_lowercase();
    let publication =
        [element("news:name", &site.portal.name), element("news:language", &language)].concat();
    let (date, title) = (
        element("news:publication_date", &published.machine_readable()),
        element("news:title", entry.headline()),
    );
    format!(
        "<url>{}<news:news><news:publication>{publication}</news:publication>{date}{title}\
         </news:news></url>\n",
        element("loc", &site.article(&entry.id)),
    )
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{entry::tests::entry, site::tests::site};
    use super::*;

    /// 20 November 2026, 12:00 UTC.
    pub(in crate::press) fn noon() -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(1_795_176_000).expect("a time")
    }

    fn published(id: &str, at: &str) -> Entry {
        let json = format!(
            r#"{{"headline":"A & B","body":[],"inLanguage":"en-GB","datePublished":"{at}"}}"#
        );
        entry(id, &json)
    }

    #[test]
    fn news_are_no_older_than_two_days_and_not_to_come() {
        let entries = [
            published("baru", "2026-11-20T08:00:00+07:00"),
            published("kemarin-dulu", "2026-11-18T20:00:00+07:00"),
            published("lama", "2026-11-18T18:00:00+07:00"),
            published("nanti", "2026-11-21T18:00:00+07:00"),
            entry("tanpa", r#"{"headline":"a","body":[]}"#),
        ];
        let text = news_sitemap(&site(), &entries, noon());
        assert_eq!(text.matches("<url>").count(), 2, "{text}");
        assert!(text.contains("/berita/baru.html") && text.contains("/berita/kemarin-dulu.html"));
    }

    #[test]
    fn each_names_its_publication_language_time_and_title() {
        let text = news_sitemap(&site(), &[published("baru", "2026-11-20T08:00:00+07:00")], noon());
        for part in [
            "<news:name>Warta &amp; Kita</news:name><news:language>en</news:language>",
            "<news:publication_date>2026-11-20T08:00:00+07:00</news:publication_date>",
            "<news:title>A &amp; B</news:title>",
        ] {
            assert!(text.contains(part), "{text}");
        }
    }
}
