//! The lists of a site for machines: sitemaps, feeds, the manifest.

use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

use rayon::prelude::*;
use time::OffsetDateTime;

use super::{pages::Unwritten, set_up::SetUp, stage::Stage};
use crate::{
    model::Moment,
    press::{
        Entry, Listed, SPECULATION_RULES, Texts, json_feed, manifest, news_sitemap, robots, rss,
        sitemaps, speculation_rules,
    },
    route::Route,
};

/// Writes all of them. `newest` are all entries, newest first; `texts` are the words of the newest
/// entries; `sections` are those that have pages; `kept` are pages of an earlier build that stay,
/// though what they were made of could not be had.
///
/// # Errors
/// One cannot be written.
pub(super) fn put(
    set_up: &SetUp,
    stage: &Stage,
    newest: &[&Entry],
    texts: &Texts,
    sections: &[String],
    kept: &[String],
) -> Result<(), Unwritten> {
    let SetUp { site, assets, .. } = set_up;
    let sitemaps = || sitemaps(site, &listed(set_up, newest, sections, kept));
    let others = || {
        [
            ("sitemap-news.xml", news_sitemap(site, newest, now())),
            ("robots.txt", robots(site)),
            ("feed.xml", rss(site, newest)),
            ("feed.json", json_feed(site, newest, texts)),
            ("manifest.webmanifest", manifest(site, assets)),
            (SPECULATION_RULES, speculation_rules()),
        ]
    };
    let (mut files, others) = rayon::join(sitemaps, others);
    files.extend(others.map(|(name, text)| (name.to_owned(), text)));
    let put = |(name, text): (String, String)| {
        stage.put(&name, text.as_bytes()).map_err(|error| (name, error))
    };
    files.into_par_iter().try_for_each(put)
}

fn listed(set_up: &SetUp, newest: &[&Entry], sections: &[String], kept: &[String]) -> Vec<Listed> {
    let site = &set_up.site;
    let time = |moment: Moment| moment.machine_readable();
    let changed = newest.first().and_then(|entry| entry.published()).map(time);
    let front = Listed { address: site.page(&Route::Front), changed };
    let section =
        |name: &String| Listed { address: site.page(&Route::Section(name.clone())), changed: None };
    let article = |entry: &&Entry| Listed {
        address: site.article(&entry.id),
        changed: entry.updated.or(entry.published()).map(time),
    };
    let kept = kept.iter().map(|path| Listed { address: site.file(path), changed: None });
    let articles: Vec<_> = newest.par_iter().map(article).collect();
    [front].into_iter().chain(sections.iter().map(section)).chain(articles).chain(kept).collect()
}

/// The time; whoever wants the same site of the same source sets it, as
/// <https://reproducible-builds.org/specs/source-date-epoch/> has it.
fn now() -> OffsetDateTime {
    let set = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let clock = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or_default()
    };
    let seconds = set.unwrap_or_else(clock);
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
