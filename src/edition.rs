//! A portal in the language the reader has chosen: what every part of a page may ask for.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    locale::Words,
    model::{Address, ArticleId, Language, Portal, Teaser, Zone},
    route::Route,
    shelf::Shelf,
};

/// The portal in the reader's language. The app provides it as context.
#[derive(Clone, Default)]
pub struct Edition {
    /// The portal; `None` until it is known.
    pub portal: Option<Arc<Portal>>,
    /// The language of the interface.
    pub language: Language,
    /// The articles that its feeds have told of.
    pub shelf: Shelf,
    /// Whether the article stands on somebody else's page, who may put things of their own into it.
    pub is_guest: bool,
}

impl Edition {
    /// The one of the page being built; where nobody provided one, Indonesian without a portal.
    pub fn current() -> Self {
        use_context().unwrap_or_default()
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// The zone times are shown in.
    pub fn zone(&self) -> Zone {
        self.portal.as_ref().map_or(Zone::WIB, |portal| portal.zone)
    }

    /// What to write into a link: an article of this portal opens in the reader.
    pub fn href(&self, address: &Address) -> String {
        match self.article_at(address) {
            Some(id) => Route::Article(id).query(),
            None => address.as_str().to_owned(),
        }
    }

    /// What to write into the link of a teaser; `None` if it leads nowhere.
    pub fn teaser_href(&self, teaser: &Teaser) -> Option<String> {
        match (&teaser.article, &teaser.address) {
            (Some(id), _) => Some(Route::Article(id.clone()).query()),
            (None, Some(address)) => Some(self.href(address)),
            (None, None) => None,
        }
    }

    fn article_at(&self, address: &Address) -> Option<ArticleId> {
        let source = &self.portal.as_ref()?.source;
        source.article_at(address).or_else(|| self.shelf.article_at(address))
    }
}
