//! Where the pages of a published portal lie.

use std::sync::Arc;

use url::Url;

use crate::{
    model::{ArticleId, Portal},
    route::Route,
};

/// A portal, and where on the web its pages lie.
#[derive(Clone)]
pub struct Site {
    /// Whose pages they are.
    pub portal: Arc<Portal>,
    /// The folder they lie in, as everybody finds it.
    pub root: Url,
}

impl Site {
    /// The address of a page.
    pub fn page(&self, route: &Route) -> String {
        self.file(&route.file())
    }

    /// The address of an article's page.
    pub fn article(&self, id: &ArticleId) -> String {
        self.page(&Route::Article(id.clone()))
    }

    /// The address of a file, by its path from the root, as it stands in addresses.
    pub fn file(&self, path: &str) -> String {
        [self.root.as_str(), path].concat()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::wire::parse_portal;

    /// A site under a path of its own.
    pub(in crate::press) fn site() -> Site {
        let json = r#"{ "name": "Warta & Kita", "copyrightHolder": "PT Warta" }"#;
        let portal = parse_portal(json, "https://warta.example/a/content/portal.json");
        let root = Url::parse("https://warta.example/a/").expect("an address");
        Site { portal: Arc::new(portal.expect("a portal").value), root }
    }

    #[test]
    fn every_page_has_an_address_of_its_own() {
        let page = |route| site().page(&route);
        assert_eq!(page(Route::Front), "https://warta.example/a/");
        let id = ArticleId::new("banjir").expect("an id");
        assert_eq!(page(Route::Article(id)), "https://warta.example/a/berita/banjir.html");
        let section = Route::Section("Teluk & Sambri".to_owned());
        assert_eq!(page(section), "https://warta.example/a/rubrik/Teluk_~26_Sambri.html");
    }
}
