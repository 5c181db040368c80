//! Loading a page: its portal, and its answer.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    ahead, grown,
    opening::{Opened, Opening},
    page::Page,
};
use crate::{
    load::{LoadError, LoadState},
    model::{ArticleId, Panel, Portal},
    pages::{self, FrontView},
    route::Route,
    supply::{self, Fetched, Supply},
};

/// Where `portal.json` lies, from the page.
const PORTAL: &str = "content/portal.json";

impl Opening {
    /// Loads the page and shows it, or what went wrong. Once the reader has left, nothing.
    pub async fn load(self) {
        ahead::leave();
        let opened = self.open().await;
        let stamps = opened.as_ref().ok().and_then(|opened| opened.stamps);
        self.show(opened.unwrap_or_else(|error| self.failed(error))).await;
        if let Some(stamps) = stamps {
            self.measure(stamps);
        }
    }

    async fn open(&self) -> Result<Opened, LoadError> {
        if let Some(opened) = self.grown_front() {
            return Ok(opened);
        }
        if let Some(opened) = self.carried_article().await {
            return Ok(opened);
        }
        if let Some(opened) = self.carried_front().await {
            return Ok(opened);
        }
        let portal = self.portal().await?;
        match &self.visit.route {
            Route::Nowhere => Err(LoadError::NotFound),
            Route::Article(id) => self.open_article(&portal, id).await,
            Route::Front | Route::Section(_) => self.open_front(&portal).await,
        }
    }

    /// The portal: what is known, otherwise what `portal.json` says.
    async fn portal(&self) -> Result<Arc<Portal>, LoadError> {
        if let Some(portal) = self.desk.portal() {
            return Ok(portal);
        }
        let portal = supply::portal(PORTAL, &self.leaving).await?;
        if !self.leaving.aborted() {
            self.desk.set_portal(Arc::clone(&portal));
        }
        Ok(portal)
    }

    /// The front, or the section, as it was left, if more was loaded on it.
    fn grown_front(&self) -> Option<Opened> {
        let view = grown::left_at(&self.visit)?;
        Some(self.shown_front(&*self.desk.portal()?, view))
    }

    /// The front, or the section, at once, if it is the one that was printed.
    pub async fn carried_front(&self) -> Option<Opened> {
        let drawer = self.desk.drawer();
        let carried = drawer.carried.as_ref()?;
        let panel = carried.page(&self.visit.route).await?.teasers?.value;
        Some(self.opened_front(&carried.portal, panel))
    }

    fn opened_front(&self, portal: &Portal, panel: Panel) -> Opened {
        let desk = self.desk;
        let route = self.visit.route.clone();
        let section = route.section().cloned();
        let on_more = Callback::new(move |more| {
            grown::keep(desk, &route);
            desk.fetch_more(more);
        });
        self.shown_front(portal, pages::front_view(panel, section, on_more))
    }

    fn shown_front(&self, portal: &Portal, view: FrontView) -> Opened {
        let section = self.visit.route.section();
        let title = pages::front_title(section.map(String::as_str), portal);
        Opened { page: Page::Front(LoadState::Ready(view)), title, related: None, stamps: None }
    }

    async fn open_front(&self, portal: &Arc<Portal>) -> Result<Opened, LoadError> {
        let section = self.visit.route.section().map(String::as_str);
        let panel = self.supply(portal).front(section).await?;
        Ok(self.opened_front(portal, panel))
    }

    async fn open_article(
        &self,
        portal: &Arc<Portal>,
        id: &ArticleId,
    ) -> Result<Opened, LoadError> {
        let (article, Fetched { asked, fetched, .. }) = self.supply(portal).article(id).await?;
        Ok(self.opened_article(portal, article, asked, fetched))
    }

    fn supply(&self, portal: &Arc<Portal>) -> Supply {
        self.desk.supply(Arc::clone(portal), self.leaving.clone())
    }
}
