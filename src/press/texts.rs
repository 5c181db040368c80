//! The words of the newest articles, of thousands that are printed in any order.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Entry, dated::age, kept::Kept, words};
use crate::model::{Article, ArticleId};

/// The paragraphs of the newest articles, as plain words: of as many as a feed tells of, for all
/// would fill the memory.
#[derive(Debug, Default)]
pub struct Texts(Mutex<Kept<String>>);

impl Texts {
    /// Keeps the words of an article, while it is among the newest.
    pub(super) fn keep(&self, id: &ArticleId, article: &Article) {
        let mut kept = self.kept();
        if kept.has_room(&age(id, article.published)) {
            kept.add(age(id.clone(), article.published), words::text(article), |_| true);
        }
    }

    /// The words of an article; none where it is not among the newest.
    pub(super) fn of(&self, entry: &Entry) -> String {
        self.kept().get(&age(entry.id.clone(), entry.published())).cloned().unwrap_or_default()
    }

    fn kept(&self) -> MutexGuard<'_, Kept<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        entry::tests::{article, entry},
        newest::MOST,
    };
    use super::*;

    #[test]
    fn only_the_newest_keep_their_words() {
        let texts = Texts::default();
        let json = |hour: usize| {
            let (day, hour) = (hour / 24 + 1, hour % 24);
            format!(
                r#"{{"headline":"a","body":["Air surut."],"datePublished":"2026-11-{day:02}T{hour:02}:00:00Z"}}"#
            )
        };
        let all: Vec<_> = (0..=MOST).map(|hour| entry(&format!("a-{hour}"), &json(hour))).collect();
        // The oldest comes when there is room, and goes.
        for (hour, entry) in all.iter().enumerate() {
            texts.keep(&entry.id, &article(&json(hour)));
        }
        let words: Vec<_> = all.iter().map(|entry| texts.of(entry)).collect();
        assert_eq!(words.iter().filter(|words| *words == "Air surut.").count(), MOST);
        assert_eq!(words.first().map(String::as_str), Some(""));
        // Nor does it take another's place.
        all.first().into_iter().for_each(|oldest| texts.keep(&oldest.id, &article(&json(0))));
        assert_eq!(all.iter().map(|entry| texts.of(entry)).collect::<Vec<_>>(), words);
    }
}
