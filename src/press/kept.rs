//! What is kept of the newest of many articles that come in any order.

use std::collections::BTreeMap;

use super::{dated::Age, newest::MOST};
use crate::model::ArticleId;

/// What is kept of the newest articles, the newest first: of [`MOST`], and of those beyond that may
/// not go.
#[derive(Debug)]
pub(super) struct Kept<T>(BTreeMap<Age<ArticleId>, T>);

// Nothing of `T` is needed for none.
impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Kept<T> {
    /// Whether an article of this age is among the newest.
    pub(super) fn has_room(&self, age: &Age<&ArticleId>) -> bool {
        let oldest = self.0.last_key_value().map(|((time, id), _)| (*time, id));
        self.0.len() < MOST || oldest.is_some_and(|oldest| oldest >= *age)
    }

    /// Adds what is kept of an article. If that is one too many, the oldest goes, where it may.
    pub(super) fn add(&mut self, age: Age<ArticleId>, value: T, may_go: impl Fn(&T) -> bool) {
        self.0.insert(age, value);
        if self.0.len() > MOST
            && let Some(oldest) = self.0.last_entry()
            && may_go(oldest.get())
        {
            oldest.remove();
        }
    }

    /// What is kept of the article of this age.
    pub(super) fn get(&self, age: &Age<ArticleId>) -> Option<&T> {
        self.0.get(age)
    }

    /// All that is kept.
    pub(super) fn into_values(self) -> impl Iterator<Item = T> {
        self.0.into_values()
    }
}
