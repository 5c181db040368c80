//! A published article as feeds and sections tell of it.

use super::{
    dated::{Age, age},
    words,
};
use crate::model::{Article, ArticleId, Image, Moment, Teaser};

/// What lists tell of an article. The text itself is its page's, and of the newest in
/// [`Texts`](super::Texts).
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which article it is.
    pub id: ArticleId,
    /// It seen from outside, for a section's page.
    pub teaser: Teaser,
    /// What it is about, in a line or two.
    pub description: Option<String>,
    /// When it was last changed, if that was later.
    pub updated: Option<Moment>,
    /// The language it is written in, if it says so.
    pub language: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// What it is about.
    pub tags: Vec<String>,
}

impl Entry {
    /// The entry of an article.
    pub fn of(id: ArticleId, article: &Article) -> Self {
        Self {
            teaser: teaser(&id, article),
            description: words::description(article),
            updated: article.updated,
            language: article.language.clone(),
            authors: article.byline.iter().map(|author| author.name.clone()).collect(),
            tags: article.tags.clone(),
            id,
        }
    }

    /// Its headline.
    pub fn headline(&self) -> &str {
        &self.teaser.headline
    }

    /// Its section.
    pub fn section(&self) -> Option<&str> {
        self.teaser.section.as_deref()
    }

    /// What it is about: its section, then its tags.
    pub(super) fn topics(&self) -> impl Iterator<Item = &str> {
        self.section().into_iter().chain(self.tags.iter().map(String::as_str))
    }

    /// When it was published.
    pub fn published(&self) -> Option<Moment> {
        self.teaser.published
    }

    /// The picture at its top.
    pub fn image(&self) -> Option<&Image> {
        self.teaser.image.as_ref()?.image.as_ref()
    }

    pub(super) fn age(&self) -> Age<&ArticleId> {
        age(&self.id, self.published())
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{model::Zone, wire};

    /// The entry of an article.
    pub(in crate::press) fn entry(id: &str, json: &str) -> Entry {
        Entry::of(ArticleId::new(id).expect("an id"), &article(json))
    }

    /// An article of the portal.
    pub(in crate::press) fn article(json: &str) -> Article {
        let origin =
            wire::Origin::new("https://warta.example/a/content/articles/a.json", Zone::WIB);
        wire::parse_article(json, origin).expect("an article").value
    }
}
