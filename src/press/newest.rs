//! The newest articles, of thousands that are printed in any order.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use time::OffsetDateTime;

use super::{Entry, Texts, dated::age, kept::Kept, news_sitemap::is_new};
use crate::model::{Article, ArticleId, Moment};

/// How many articles a feed, or the page of a section, tells of.
pub const MOST: usize = 50;

/// What lists tell of the newest articles: of as many of each section as its page shows, and of all
/// news. To keep that of a million articles would fill the memory.
#[derive(Debug)]
pub struct Newest {
    now: OffsetDateTime,
    sections: Mutex<Sections>,
    texts: Texts,
}

type Sections = BTreeMap<Option<String>, Kept<Entry>>;

impl Newest {
    /// None yet. `now` tells what is news.
    pub fn at(now: OffsetDateTime) -> Self {
        Self { now, sections: Mutex::default(), texts: Texts::default() }
    }

    /// Keeps an article, while it is among the newest.
    pub fn keep(&self, id: &ArticleId, article: &Article) {
        self.texts.keep(id, article);
        if self.is_among(id, article) {
            // Others need not wait for this.
            let entry = Entry::of(id.clone(), article);
            let mut sections = self.sections();
            let section = sections.entry(article.section.clone()).or_default();
            let may_go = |oldest: &Entry| !self.is_news(oldest.published());
            section.add(age(id.clone(), article.published), entry, may_go);
        }
    }

    /// What is kept, the newest first. It is kept no longer.
    pub fn take(&self) -> Vec<Entry> {
        let sections = std::mem::take(&mut *self.sections());
        let mut entries: Vec<_> = sections.into_values().flat_map(Kept::into_values).collect();
        entries.sort_by(|one, other| one.age().cmp(&other.age()));
        entries
    }

    /// The words of the newest of all.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    fn is_among(&self, id: &ArticleId, article: &Article) -> bool {
        let sections = self.sections();
        let section = sections.get(&article.section);
        section.is_none_or(|section| section.has_room(&age(id, article.published)))
            || self.is_news(article.published)
    }

    fn is_news(&self, published: Option<Moment>) -> bool {
        published.is_some_and(|published| is_new(published, self.now))
    }

    fn sections(&self) -> MutexGuard<'_, Sections> {
        self.sections.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{entry::tests::article, news_sitemap::tests::noon};
    use super::*;

    /// The ids of what is kept of articles of days of November, each with its section.
    fn kept<'a>(articles: impl IntoIterator<Item = (&'a str, usize)>) -> Vec<String> {
        let newest = Newest::at(noon());
        for (section, minute) in articles {
            let (day, hour, minute) = (1 + minute / 1440, minute / 60 % 24, minute % 60);
            let json = format!(
                r#"{{"headline":"a","body":[],"articleSection":"{section}",
                    "datePublished":"2026-11-{day:02}T{hour:02}:{minute:02}:00Z"}}"#
            );
            let id = ArticleId::new(&format!("{section}-{day}-{hour}-{minute}")).expect("an id");
            newest.keep(&id, &article(&json));
        }
        newest.take().into_iter().map(|entry| entry.id.as_str().to_owned()).collect()
    }

    #[test]
    fn of_each_section_as_many_are_kept_as_its_page_shows() {
        let many = (0..MOST + 7).map(|minute| ("a", minute));
        let kept = kept([("b", 3)].into_iter().chain(many));
        assert_eq!(kept.len(), MOST + 1);
        assert_eq!(kept.first().map(String::as_str), Some("a-1-0-56"));
        assert!(kept.contains(&"b-1-0-3".to_owned()) && !kept.contains(&"a-1-0-6".to_owned()));
    }

    #[test]
    fn the_order_they_come_in_changes_nothing() {
        let articles = |minutes: Vec<usize>| kept(minutes.into_iter().map(|minute| ("a", minute)));
        let forth = articles((0..MOST * 2).collect());
        assert_eq!(articles((0..MOST * 2).rev().collect()), forth);
        assert_eq!(forth.len(), MOST);
    }

    #[test]
    fn all_news_are_kept() {
        // The 20th, from midnight on.
        let news = (19 * 1440..).take(MOST * 2).map(|minute| ("a", minute));
        let old = (0..MOST).map(|minute| ("a", minute));
        assert_eq!(kept(news.clone().chain(old.clone())).len(), MOST * 2);
        assert_eq!(kept(old.chain(news)).len(), MOST * 2);
    }
}
