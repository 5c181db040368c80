//! What a page carries: the portal, and the article or the teasers it shows. So nothing on it is
//! fetched twice.
//!
//! A page that was printed beforehand carries it from the start, and where the root of its site
//! lies. In the single-page site `start/early.js` puts an article there that is here before the
//! program.

use std::sync::Arc;

use leptos::prelude::document;
use web_sys::Element;

use crate::{
    browser::{console, turn},
    model::{Address, Article, Portal},
    route::Route,
    wire::{self, Found, Origin, Reading, Wanted},
};

/// The elements that carry it, as `prerender.rs` prints them, and `start/early.js` makes them.
const PORTAL: &str = "baca-portal";
const PAGE: &str = "baca-page";

/// What a page carries.
#[derive(Clone)]
pub struct Carried {
    /// The path of a static site's root; `None` in the single-page site.
    pub root: Option<Arc<str>>,
    /// The portal.
    pub portal: Arc<Portal>,
    /// Where relative addresses start.
    base: Address,
}

impl Carried {
    /// What the page carries whose place for the reader this is, if anything.
    pub async fn with(place: &Element) -> Option<Self> {
        let given = element(PORTAL)?;
        turn::pass().await;
        let page = document().base_uri().ok()??;
        let address = |of: &Element, name: &str| wire::fetchable(&of.get_attribute(name)?, &page);
        let root = address(place, "data-root");
        let portal_lies_at = address(&given, "data-address")?;
        let portal = wire::parse_portal(&given.text_content()?, portal_lies_at.as_str());
        let portal = told(portal.ok()?, portal_lies_at.as_str(), root.is_some());
        turn::pass().await;
        let path = root.as_ref().map(|root| root.path().into());
        let base = root.or_else(|| address(&element(PAGE)?, "data-address"))?;
        Some(Self { root: path, portal: Arc::new(portal), base })
    }

    /// Whether the page is a front, or a section.
    pub fn is_front(&self) -> bool {
        matches!(route(), Some(Route::Front | Route::Section(_)))
    }

    /// The article, if the page that is open is the one that carries it.
    pub async fn article(&self, route: &Route) -> Option<Article> {
        let article = self.page(route).await?.article?;
        Some(told(article.ok()?, self.base.as_str(), self.root.is_some()))
    }

    /// Whether the page is that one.
    pub fn is_of(&self, page: &Route) -> bool {
        route().as_ref() == Some(page)
    }

    /// What it carries of a page: nothing of any other one.
    pub async fn page(&self, route: &Route) -> Option<Found> {
        let given = element(PAGE).filter(|_| self.is_of(route))?;
        let wanted = match route {
            Route::Article(_) => Wanted::Article,
            _ => Wanted::Teasers,
        };
        let origin = Origin::new(self.base.as_str(), self.portal.zone);
        let text = given.text_content()?;
        let json = wire::parse_json(&text).ok()?;
        turn::pass().await;
        let found = wire::find_in_own(&json, origin, wanted)?.ok();
        turn::pass().await;
        found
    }
}

/// What was read. Whoever runs the portal is told what was wrong, as by `supply/fetched.rs`; of a
/// printed page they were when it was printed.
fn told<T>(reading: Reading<T>, address: &str, is_printed: bool) -> T {
    if !is_printed {
        console::warn_of_all(address, &reading.problems);
    }
    reading.value
}

/// The page that carries it.
fn route() -> Option<Route> {
    Route::from_file(&element(PAGE)?.get_attribute("data-file")?)
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}
