//! The lists of a site for machines: sitemaps, feeds, the manifest.

use rayon::prelude::*;

use super::{pages::Unwritten, set_up::SetUp, stage::Stage};
use crate::{
    model::Moment,
    press::{
        Dated, Entry, Listed, SPECULATION_RULES, Site, Texts, json_feed, manifest, news_sitemap,
        robots, rss, sitemaps, speculation_rules,
    },
    route::Route,
};

/// What the lists tell of.
pub(super) struct Contents<'a> {
    /// All articles, newest first.
    pub articles: &'a [Dated],
    /// The newest, newest first.
    pub newest: &'a [Entry],
    /// Their words.
    pub texts: &'a Texts,
    /// The sections that have pages.
    pub sections: &'a [String],
    /// Pages of an earlier build that stay, though what they were made of could not be had.
    pub kept: &'a [String],
}

/// Writes all of them.
///
/// # Errors
/// One cannot be written.
pub(super) fn put(set_up: &SetUp, stage: &Stage, contents: &Contents<'_>) -> Result<(), Unwritten> {
    let SetUp { site, assets, now, .. } = set_up;
    let Contents { newest, texts, .. } = contents;
    let sitemaps = || sitemaps(site, &listed(site, contents));
    let others = || {
        [
            ("sitemap-news.xml", news_sitemap(site, newest, *now)),
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

fn listed(site: &Site, contents: &Contents<'_>) -> Vec<Listed> {
    let Contents { articles, sections, kept, .. } = contents;
    let time = |moment: Moment| moment.machine_readable();
    let changed = articles.first().and_then(|newest| newest.published).map(time);
    let front = Listed { address: site.page(&Route::Front), changed };
    let section =
        |name: &String| Listed { address: site.page(&Route::Section(name.clone())), changed: None };
    let article = |article: &Dated| Listed {
        address: site.article(&article.id),
        changed: article.changed().map(time),
    };
    let kept = kept.iter().map(|path| Listed { address: site.file(path), changed: None });
    let articles: Vec<_> = articles.par_iter().map(article).collect();
    [front].into_iter().chain(sections.iter().map(section)).chain(articles).chain(kept).collect()
}
