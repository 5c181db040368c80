//! What stands in the lists that follow the front.

use std::collections::BTreeMap;

use crate::{
    model::{ArticleId, Teaser},
    press::MOST,
};

/// The teasers of the lists that follow the front: of each section as many as its page shows. To
/// keep those of a million articles would fill the memory.
#[derive(Default)]
pub(in crate::cli::build) struct Further(BTreeMap<String, Vec<Known>>);

/// A teaser, and the article of the portal that it leads to.
pub(in crate::cli::build) type Known = (Option<ArticleId>, Teaser);

impl Further {
    /// Adds a teaser, if its section has room and not that article yet. What is no article of the
    /// portal can stand in its lists as often as they like.
    pub(super) fn add(&mut self, id: Option<ArticleId>, teaser: Teaser) {
        let Some(name) = &teaser.section else { return };
        let known = match self.0.get_mut(name) {
            Some(known) => known,
            None => self.0.entry(name.clone()).or_default(),
        };
        let is_known = || id.is_some() && known.iter().any(|(known, _)| *known == id);
        if known.len() < MOST && !is_known() {
            known.push((id, teaser));
        }
    }

    /// The names of the sections.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The teasers of each section, in the order of the lists.
    pub(in crate::cli::build) fn sections(&self) -> impl Iterator<Item = (&str, &[Known])> {
        self.0.iter().map(|(name, known)| (name.as_str(), known.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn teaser(section: Option<&str>) -> Teaser {
        let section = section.map(str::to_owned);
        Teaser { headline: "a".to_owned(), section, ..Teaser::default() }
    }

    /// How many teasers are kept of each section.
    fn kept(
        teasers: impl IntoIterator<Item = (Option<usize>, Option<&'static str>)>,
    ) -> Vec<usize> {
        let mut further = Further::default();
        for (id, section) in teasers {
            let id = id.and_then(|id| ArticleId::new(&id.to_string()));
            further.add(id, teaser(section));
        }
        further.sections().map(|(_, known)| known.len()).collect()
    }

    #[test]
    fn of_each_section_as_many_are_kept_as_its_page_shows() {
        let many = (0..MOST * 2).map(|id| (Some(id), Some("a")));
        assert_eq!(kept(many.chain([(Some(0), Some("b"))])), [MOST, 1]);
    }

    #[test]
    fn an_article_stands_in_a_section_once() {
        let teasers = [(Some(1), Some("a")), (Some(1), Some("a")), (Some(1), Some("b"))];
        assert_eq!(kept(teasers), [1, 1]);
    }

    #[test]
    fn what_is_no_article_of_the_portal_may_stand_there_twice() {
        assert_eq!(kept([(None, Some("a")), (None, Some("a"))]), [2]);
    }

    #[test]
    fn what_is_of_no_section_is_on_no_page() {
        assert!(kept([(Some(1), None)]).is_empty());
    }
}
