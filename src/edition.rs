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
    /// Where the reader is, seen from somebody else's page; `None` on its own, or if there is none.
    pub reader: Option<Address>,
    /// On a static site: its root, seen from the page. Its pages are files, see [`Route::file`].
    pub root: Option<Arc<str>>,
    /// Where that root will lie: addresses below it are printed as seen from the page.
    #[cfg(not(target_arch = "wasm32"))]
    pub site: Option<Address>,
    /// Whether the article stands on somebody else's page, who may put things of their own into it.
    pub is_guest: bool,
}

impl Edition {
    /// The one of the page being built; where nobody provided one, Indonesian without a portal.
    pub fn current() -> Arc<Self> {
        use_context().unwrap_or_default()
    }

    /// From now on it is the one of all that is built by the current owner.
    pub fn provide(self) {
        // Shared, for each part of a page asks for it.
        provide_context(Arc::new(self));
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
            Some(id) => self.to(&Route::Article(id)),
            None => address.as_str().to_owned(),
        }
    }

    /// What to write into the link of a section; `None` on the page of somebody without a reader.
    pub fn section_href(&self, name: &str) -> Option<String> {
        let has_reader = !self.is_guest || self.reader.is_some();
        has_reader.then(|| self.to(&Route::Section(name.to_owned())))
    }

    /// What to write into the link of a teaser; `None` if it leads nowhere.
    pub fn teaser_href(&self, teaser: &Teaser) -> Option<String> {
        match (&teaser.article, &teaser.address) {
            (Some(id), _) => Some(self.to(&Route::Article(id.clone()))),
            (None, Some(address)) => Some(self.href(address)),
            (None, None) => None,
        }
    }

    /// What to write into a link to a page of the reader.
    pub fn to(&self, route: &Route) -> String {
        if let Some(root) = &self.root {
            return format!("{root}{}", route.file());
        }
        let reader = self.reader.as_ref().map(Address::as_str).unwrap_or_default();
        format!("{reader}{}", route.query())
    }

    /// What to write where the page fetches a file.
    pub fn place(&self, address: &Address) -> String {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(place) = self.place_on_site(address) {
            return place;
        }
        address.as_str().to_owned()
    }

    /// A file of the static site itself, seen from the page.
    #[cfg(not(target_arch = "wasm32"))]
    fn place_on_site(&self, address: &Address) -> Option<String> {
        let below = address.as_str().strip_prefix(self.site.as_ref()?.as_str())?;
        Some([self.root.as_deref()?, below].concat())
    }

    fn article_at(&self, address: &Address) -> Option<ArticleId> {
        let source = &self.portal.as_ref()?.source;
        source.article_at(address).or_else(|| self.shelf.article_at(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guest(reader: Option<&str>) -> Edition {
        let reader = reader.map(|address| Address::checked(address.to_owned()));
        Edition { reader, is_guest: true, ..Edition::default() }
    }

    fn teaser() -> Teaser {
        Teaser { article: ArticleId::new("banjir"), ..Teaser::default() }
    }

    #[test]
    fn on_its_own_pages_a_link_is_the_query_alone() {
        assert_eq!(Edition::default().teaser_href(&teaser()).as_deref(), Some("?baca=banjir"));
    }

    #[test]
    fn on_somebody_elses_page_a_link_leads_to_the_reader() {
        let edition = guest(Some("https://warta.example/"));
        let to = |query: &str| Some(format!("https://warta.example/{query}"));
        assert_eq!(edition.teaser_href(&teaser()), to("?baca=banjir"));
        assert_eq!(edition.section_href("Olahraga"), to("?rubrik=Olahraga"));
    }

    #[test]
    fn on_a_static_site_a_link_leads_to_a_file_seen_from_the_page() {
        let edition = Edition { root: Some("../".into()), ..Edition::default() };
        assert_eq!(edition.teaser_href(&teaser()).as_deref(), Some("../berita/banjir.html"));
        assert_eq!(edition.to(&Route::Front), "../");
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn a_file_of_a_static_site_is_seen_from_the_page() {
        let address = |address: &str| Address::checked(address.to_owned());
        let site = Some(address("https://warta.example/"));
        let edition = Edition { root: Some("../".into()), site, ..Edition::default() };
        let place = |at: &str| edition.place(&address(at));
        assert_eq!(place("https://warta.example/content/a.webp"), "../content/a.webp");
        assert_eq!(place("https://lain.example/a.webp"), "https://lain.example/a.webp");
    }

    #[test]
    fn on_the_page_of_somebody_without_a_reader_a_section_leads_nowhere() {
        assert_eq!(guest(None).section_href("Olahraga"), None);
    }
}
