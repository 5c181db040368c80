//! What a page that was printed beforehand carries: where the root of its site lies, the portal,
//! and the article or the teasers it shows. So nothing on it is fetched twice.

use std::sync::Arc;

use leptos::prelude::document;
use web_sys::Element;

use crate::{
    browser::turn,
    model::{Address, Portal},
    route::Route,
    wire::{self, Found, Origin, Wanted},
};

/// The elements that carry it, as `prerender.rs` prints them.
const PORTAL: &str = "baca-portal";
const PAGE: &str = "baca-page";

/// What a page of a static site carries.
#[derive(Clone)]
pub struct Carried {
    /// The path of the site's root.
    pub root: Arc<str>,
    /// The portal.
    pub portal: Arc<Portal>,
    /// Where the root lies: relative addresses start there.
    base: Address,
}

impl Carried {
    /// What the page carries whose place for the reader this is; `None` in the single-page site.
    pub async fn with(place: &Element) -> Option<Self> {
        place.get_attribute("data-root")?;
        turn::pass().await;
        let page = document().base_uri().ok()??;
        let address = |of: &Element, name: &str| wire::fetchable(&of.get_attribute(name)?, &page);
        let base = address(place, "data-root")?;
        let given = element(PORTAL)?;
        let portal_lies_at = address(&given, "data-address")?;
        let portal = wire::parse_portal(&given.text_content()?, portal_lies_at.as_str());
        turn::pass().await;
        Some(Self { root: base.path().into(), portal: Arc::new(portal.ok()?.value), base })
    }

    /// Whether the page is a front, or a section.
    pub fn is_front(&self) -> bool {
        matches!(route(), Some(Route::Front | Route::Section(_)))
    }

    /// Whether the page is that one.
    pub fn is_of(&self, page: &Route) -> bool {
        route().as_ref() == Some(page)
    }

    /// What it carries of a page: nothing of any but the printed one.
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

/// The page that was printed.
fn route() -> Option<Route> {
    Route::from_file(&element(PAGE)?.get_attribute("data-file")?)
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}
