//! Loading a page: its portal, its answer, and how long that took.

use std::sync::Arc;

use leptos::prelude::*;

use super::opening::{Opened, Opening, Stamps, opened_front};
use crate::{
    browser::{clock, document},
    load::LoadError,
    model::{ArticleId, Portal},
    route::Route,
    supply::{self, Fetched, Supply},
    timing::Timing,
};

/// Where `portal.json` lies, from the page.
const PORTAL: &str = "content/portal.json";

impl Opening {
    /// Loads the page and shows it, or what went wrong. Once the reader has left, nothing.
    pub async fn load(self) {
        let opened = self.open().await;
        let stamps = opened.as_ref().ok().and_then(|opened| opened.stamps);
        self.show(opened).await;
        if let Some(stamps) = stamps {
            self.measure(stamps);
        }
    }

    async fn open(&self) -> Result<Opened, LoadError> {
        if let Some(opened) = self.open_carried() {
            return Ok(opened);
        }
        let portal = self.portal().await?;
        match &self.visit.route {
            Route::Nowhere => Err(LoadError::NotFound),
            Route::Article(id) => self.open_article(&portal, id).await,
            route => self.open_front(&portal, route.section()).await,
        }
    }

    /// The portal: what is known, otherwise what `portal.json` says.
    async fn portal(&self) -> Result<Arc<Portal>, LoadError> {
        if let Some(portal) = self.desk.portal.get_untracked() {
            return Ok(portal);
        }
        let portal = supply::portal(PORTAL, &self.leaving).await?;
        if !self.leaving.aborted() {
            self.desk.portal.set(Some(Arc::clone(&portal)));
        }
        Ok(portal)
    }

    async fn open_front(
        &self,
        portal: &Arc<Portal>,
        section: Option<&String>,
    ) -> Result<Opened, LoadError> {
        let panel = self.supply(portal).front(section.map(String::as_str)).await?;
        Ok(opened_front(portal, section, panel))
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

    /// Measures up to the frame after the one in which the page is painted. A page that is not
    /// looked at is not painted, so there is nothing to measure.
    fn measure(self, stamps: Stamps) {
        if !document::is_visible() {
            return;
        }
        let second_frame = move || {
            if !self.leaving.aborted() {
                self.tell_timing(stamps, clock::now());
            }
        };
        request_animation_frame(move || request_animation_frame(second_frame));
    }

    fn tell_timing(&self, stamps: Stamps, painted: f64) {
        let Stamps { asked, fetched, parsed } = stamps;
        let since = self.visit.since;
        clock::record("baca:fetch", asked, fetched);
        clock::record("baca:parse", fetched, parsed);
        clock::record("baca:render", parsed, painted);
        clock::record("baca:article", since, painted);
        self.desk.surroundings.timing.set(Some(Timing {
            started: asked - since,
            fetched: fetched - asked,
            parsed: parsed - fetched,
            rendered: painted - parsed,
        }));
    }
}
