//! A published article by its times alone.

use std::cmp::Reverse;

use crate::model::{Article, ArticleId, Moment};

/// An article and its times: what the sitemap tells of each, and all that is kept of most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Which article it is.
    pub id: ArticleId,
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was last changed, if that was later.
    pub updated: Option<Moment>,
}

/// What the newest has the least of. Those without a time come last; of one time the first id comes
/// first, so that the same articles give the same lists.
pub(super) type Age<Id> = (Reverse<Option<Moment>>, Id);

/// The age of an article.
pub(super) fn age<Id>(id: Id, published: Option<Moment>) -> Age<Id> {
    (Reverse(published), id)
}

impl Dated {
    /// That of an article.
    pub fn of(id: ArticleId, article: &Article) -> Self {
        Self { id, published: article.published, updated: article.updated }
    }

    /// When anything of it was last new.
    pub fn changed(&self) -> Option<Moment> {
        self.updated.or(self.published)
    }

    fn age(&self) -> Age<&ArticleId> {
        age(&self.id, self.published)
    }
}

/// Puts the newest first, and those without a time last.
pub fn newest_first(articles: &mut [Dated]) {
    articles.sort_by(|one, other| one.age().cmp(&other.age()));
}

#[cfg(test)]
mod tests {
    use super::{super::entry::tests::article, *};

    #[test]
    fn the_newest_comes_first_and_the_undated_last() {
        let dated = |id: &str, day: &str| {
            let json = format!(r#"{{"headline":"a","body":[],"datePublished":"{day}"}}"#);
            Dated::of(ArticleId::new(id).expect("an id"), &article(&json))
        };
        let mut articles = [
            dated("tanpa", ""),
            dated("lama", "2026-11-01T08:00:00+07:00"),
            dated("b", "2026-11-20T08:00:00+07:00"),
            dated("a", "2026-11-20T08:00:00+07:00"),
        ];
        newest_first(&mut articles);
        let ids: Vec<_> = articles.iter().map(|article| article.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "lama", "tanpa"]);
    }
}
