//! A portal in the language the reader has chosen: what every part of a page may ask for.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    locale::Words,
    model::{Address, Language, Portal, Zone},
    route::Route,
};

/// The portal in the reader's language. The app provides it as context.
#[derive(Clone)]
pub struct Edition {
    /// The portal; `None` until it is known.
    pub portal: Option<Arc<Portal>>,
    /// The language of the interface.
    pub language: Language,
}

impl Edition {
    /// The one of the page being built; where nobody provided one, Indonesian without a portal.
    pub fn current() -> Self {
        let unknown = || Self { portal: None, language: Language::default() };
        use_context().unwrap_or_else(unknown)
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
        match self.portal.as_ref().and_then(|portal| portal.article_at(address)) {
            Some(id) => Route::Article(id).query(),
            None => address.as_str().to_owned(),
        }
    }
}
