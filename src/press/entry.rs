//! A published article as the lists of a site tell of it.

use super::words;
use crate::model::{Address, Article, ArticleId, Image, Moment, Teaser};

/// What lists tell of an article. The text itself is its page's.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which article it is.
    pub id: ArticleId,
    /// Its headline.
    pub headline: String,
    /// What it is about, in a line or two.
    pub description: Option<String>,
    /// Its paragraphs, as plain words.
    pub text: String,
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was last changed, if that was later.
    pub updated: Option<Moment>,
    /// The language it is written in, if it says so.
    pub language: Option<String>,
    /// Its section.
    pub section: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// What it is about.
    pub tags: Vec<String>,
    /// The picture at its top.
    pub image: Option<Image>,
    teaser: Teaser,
}

impl Entry {
    /// The entry of an article.
    pub fn of(id: ArticleId, article: &Article) -> Self {
        let image = article.lead_image.as_ref().and_then(|figure| figure.image.clone());
        Self {
            headline: article.headline.clone(),
            description: words::description(article),
            text: words::text(article),
            published: article.published,
            updated: article.updated,
            language: article.language.clone(),
            section: article.section.clone(),
            authors: article.byline.iter().map(|author| author.name.clone()).collect(),
            tags: article.tags.clone(),
            image,
            teaser: teaser(&id, article),
            id,
        }
    }

    /// The article seen from outside, for a section's page.
    pub fn teaser(&self) -> &Teaser {
        &self.teaser
    }

    /// Where its picture lies.
    pub(super) fn image_address(&self) -> Option<&Address> {
        self.image.as_ref().map(|image| &image.address)
    }
}

fn teaser(id: &ArticleId, article: &Article) -> Teaser {
    let mut image = article.lead_image.clone().filter(|figure| figure.image.is_some());
    if let Some(figure) = &mut image {
        figure.caption = None;
    }
    Teaser {
        headline: article.headline.clone(),
        address: None,
        article: Some(id.clone()),
        kicker: article.kicker.clone(),
        standfirst: article.standfirst.clone(),
        section: article.section.clone(),
        published: article.published,
        image,
    }
}

/// The entries, newest first; those without a time come last. Of one time, in the order of their
/// ids, so that the same articles give the same lists.
pub fn newest(entries: &[Entry]) -> Vec<&Entry> {
    let mut sorted: Vec<_> = entries.iter().collect();
    sorted.sort_by(|one, other| {
        let by_time = other.published.cmp(&one.published);
        by_time.then_with(|| one.id.as_str().cmp(other.id.as_str()))
    });
    sorted
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{model::Zone, wire};

    /// The entry of an article.
    pub(in crate::press) fn entry(id: &str, json: &str) -> Entry {
        let origin =
            wire::Origin::new("https://warta.example/a/content/articles/a.json", Zone::WIB);
        let article = wire::parse_article(json, origin).expect("an article").value;
        Entry::of(ArticleId::new(id).expect("an id"), &article)
    }

    #[test]
    fn the_newest_comes_first_and_the_undated_last() {
        let dated = |id: &str, day: &str| {
            entry(id, &format!(r#"{{"headline":"a","body":[],"datePublished":"{day}"}}"#))
        };
        let entries = [
            entry("tanpa", r#"{"headline":"a","body":[]}"#),
            dated("lama", "2026-11-01T08:00:00+07:00"),
            dated("b", "2026-11-20T08:00:00+07:00"),
            dated("a", "2026-11-20T08:00:00+07:00"),
        ];
        let sorted: Vec<_> = newest(&entries).iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(sorted, ["a", "b", "lama", "tanpa"]);
    }
}
