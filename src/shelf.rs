//! The articles that a portal's feeds have told of, by their addresses.

use std::sync::{Arc, PoisonError, RwLock};

use crate::model::{Address, ArticleId};

/// Which addresses are articles of the portal. Of a feed's articles the address alone does not
/// tell; the feeds that were read do. Copies are the same shelf.
#[derive(Clone, Default)]
pub struct Shelf(Arc<RwLock<Vec<(Address, ArticleId)>>>);

impl Shelf {
    /// Adds articles to it.
    pub fn add(&self, articles: Vec<(Address, ArticleId)>) {
        let mut shelf = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for article in articles {
            if !shelf.contains(&article) {
                shelf.push(article);
            }
        }
    }

    /// The article at an address, if it is on the shelf.
    pub fn article_at(&self, address: &Address) -> Option<ArticleId> {
        let shelf = self.0.read().unwrap_or_else(PoisonError::into_inner);
        shelf.iter().find(|(known, _)| known == address).map(|(_, id)| id.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_told_of_is_found_from_every_copy() {
        let (shelf, address) =
            (Shelf::default(), Address::checked("https://warta.example/a".to_owned()));
        let id = ArticleId::new("a-1").expect("an id");
        let copy = shelf.clone();
        assert_eq!(copy.article_at(&address), None);
        shelf.add(vec![(address.clone(), id.clone())]);
        assert_eq!(copy.article_at(&address), Some(id));
    }
}
