//! A page on its way: asked for, read, shown, measured.

use std::sync::Arc;

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use web_sys::{AbortSignal, Element};

use super::desk::{Desk, Page};
use crate::{
    browser::{
        clock, console, document,
        history::Visit,
        near::{self, Wait},
    },
    components::More,
    load::{LoadError, LoadState},
    model::{Address, Article, ArticleId, Panel, Portal, Related},
    pages,
    route::Route,
    supply::{self, Fetched, Supply},
    timing::Timing,
    wire::Found,
};

/// Where `portal.json` lies, from the page.
const PORTAL: &str = "content/portal.json";

/// A visit under way.
#[derive(Clone)]
pub struct Opening {
    /// Where the page is shown.
    pub desk: Desk,
    /// What was asked for.
    pub visit: Visit,
    /// Tells that the reader has left.
    pub leaving: AbortSignal,
}

/// A page that is here, to be shown.
pub struct Opened {
    /// The page.
    pub page: Page,
    title: String,
    /// Only articles are measured.
    stamps: Option<Stamps>,
}

/// By the browser's clock: when an answer was asked for, when it was here, when it was read.
#[derive(Clone, Copy)]
struct Stamps {
    asked: f64,
    fetched: f64,
    parsed: f64,
}

impl Opening {
    /// Loads the page and shows it, or what went wrong. Once the reader has left, nothing.
    pub async fn run(self) {
        let opened = self.open().await;
        if self.leaving.aborted() {
            return;
        }
        let Opened { page, title, stamps } = opened.unwrap_or_else(|error| self.failed(error));
        self.desk.page.set(page);
        self.arrive(&title).await;
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

    /// The page at once, if it is the one that was printed.
    pub fn open_carried(&self) -> Option<Opened> {
        let carried = self.desk.carried.get_value()?;
        let route = &self.visit.route;
        let Found { article, teasers, .. } = carried.page(route)?;
        match (article, teasers) {
            (Some(article), _) => {
                let now = clock::now();
                Some(self.opened_article(&carried.portal, article.ok()?.value, now, now))
            }
            (None, teasers) => Some(opened_front(&carried.portal, route.section(), teasers?.value)),
        }
    }

    fn opened_article(
        &self,
        portal: &Portal,
        article: Article,
        asked: f64,
        fetched: f64,
    ) -> Opened {
        let title = pages::article_title(&article, portal);
        self.desk.surroundings.timing.set(None);
        self.open_related(article.related.as_ref());
        let page = Page::Article(LoadState::Ready(Arc::new(article)));
        Opened { page, title, stamps: Some(Stamps { asked, fetched, parsed: clock::now() }) }
    }

    fn supply(&self, portal: &Arc<Portal>) -> Supply {
        self.desk.supply(Arc::clone(portal), self.leaving.clone())
    }

    /// The related panel: at hand, or fetched once its place is near.
    fn open_related(&self, related: Option<&Related>) {
        let state = match related {
            Some(Related::Here(panel)) => LoadState::Ready(panel.clone()),
            Some(Related::At(_)) | None => LoadState::Loading,
        };
        let errand = match related {
            Some(Related::At(address)) => {
                Some(RelatedErrand { opening: self.clone(), address: address.clone() })
            }
            Some(Related::Here(_)) | None => None,
        };
        self.desk.surroundings.related.set(state);
        self.desk.related_errand.set_value(errand);
    }

    fn failed(&self, error: LoadError) -> Opened {
        let [title, _] = untrack(|| self.desk.edition()).words().failure(&error);
        let page = Page::failed(&self.visit.route, error);
        Opened { page, title: title.to_owned(), stamps: None }
    }

    /// The page is here: tells the tab, the screen reader and the keyboard. The first page of a
    /// visit leaves the focus where the browser has it, before the skip link.
    async fn arrive(&self, title: &str) {
        tick().await;
        document::set_title(title);
        if !self.visit.is_first {
            document::focus_headline();
            self.desk.announcement.set(title.to_owned());
        }
        document::scroll_to(self.visit.position);
        self.desk.await_related();
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

fn opened_front(portal: &Portal, section: Option<&String>, mut panel: Panel) -> Opened {
    let title = pages::front_title(section.map(String::as_str), portal);
    let more = More::at(std::mem::take(&mut panel.next));
    let state = LoadState::Ready(Arc::new(panel));
    let page = Page::Front { section: section.cloned(), state, more };
    Opened { page, title, stamps: None }
}

/// Teasers at an address of their own, wanted once their place is near.
#[derive(Clone)]
pub struct RelatedErrand {
    opening: Opening,
    address: Address,
}

impl RelatedErrand {
    /// Runs the errand once the panel's place is near.
    pub fn run_when_near(self, seat: &Element) -> Option<Wait> {
        near::when_near(seat, move || spawn_local(self.clone().run()))
    }

    async fn run(self) {
        let Self { opening, address } = self;
        let (desk, address) = (opening.desk, address.as_str());
        desk.keep(None);
        desk.related_errand.set_value(None);
        let zone = untrack(|| desk.edition()).zone();
        let loaded = supply::related(address, zone, &opening.leaving).await;
        if opening.leaving.aborted() {
            return;
        }
        desk.surroundings.related.set(match loaded {
            Ok(panel) => LoadState::Ready(panel),
            Err(error) => {
                console::warn(address, &format!("no related panel: {}", error.name()));
                LoadState::Failed(error)
            }
        });
    }
}
