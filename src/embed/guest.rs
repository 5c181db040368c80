//! One article on somebody else's page: fetched, read, shown, freed.

use std::{
    any::Any,
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortSignal, HtmlElement};

use super::{Settings, entry, tell::Tell};
use crate::{
    browser::{
        clock,
        fetch::{self, Priority},
        near::{self, Wait},
        turn,
    },
    components::{ArticleView, RelatedPanel, Surroundings, TextSize, part},
    edition::Edition,
    formats,
    load::{LoadError, LoadState},
    markup,
    model::{Article, Block, Format, Panel, Related, Zone},
    supply,
    timing::{Stamps, Timing},
    wire::{self, Found, Origin, Problem, Reading, Wanted},
};

/// What must live as long as the article is shown; emptied, it is gone.
pub type Seat = Rc<RefCell<Vec<Box<dyn Any>>>>;

/// An article, or a related panel, that somebody's page asks for.
#[derive(Clone)]
pub struct Guest {
    /// Where it is shown.
    pub place: HtmlElement,
    /// What the element asks for.
    pub settings: Settings,
    /// Hears what happens.
    pub tell: Tell,
    /// Tells that the element is gone.
    pub leaving: AbortSignal,
    /// Keeps what must live as long as the article is shown.
    pub seat: Seat,
}

impl Guest {
    /// Fetches and shows it, or tells why not. Once the element is gone, nothing.
    pub async fn arrive(self) {
        let wanted = if self.settings.is_panel { Wanted::Teasers } else { Wanted::Article };
        let mut stamps = Stamps { asked: clock::now(), ..Stamps::default() };
        let found = self.find(wanted, &mut stamps).await;
        if self.leaving.aborted() {
            return;
        }
        let shown = found.and_then(|(found, edition)| match self.settings.is_panel {
            true => self.show_panel(found, edition),
            false => self.show_article(found, edition, stamps),
        });
        if let Err(error) = shown {
            self.tell.error(&error);
        }
    }

    async fn find(
        &self,
        wanted: Wanted<'_>,
        stamps: &mut Stamps,
    ) -> Result<(Found, Edition), LoadError> {
        let Settings { text, portal, address, format, language, .. } = &self.settings;
        if let Some(portal) = portal {
            return entry::find(portal, &self.settings, &self.leaving, stamps).await;
        }
        let answer;
        let (text, base) = match text {
            Some(text) => (text, address),
            None => {
                answer = fetch::text(address, &self.leaving, Priority::Auto).await?;
                (&answer.text, &answer.address)
            }
        };
        stamps.fetched = clock::now();
        let found = read(text, base, *format, wanted).await?;
        stamps.parsed = clock::now();
        let language = language.unwrap_or_default();
        Ok((found, Edition { language, is_guest: true, ..Edition::default() }))
    }

    fn show_article(
        &self,
        found: Found,
        edition: Edition,
        stamps: Stamps,
    ) -> Result<(), LoadError> {
        let format = found.format;
        let Reading { value: mut article, problems } = match found.article {
            Some(Ok(reading)) => reading,
            Some(Err(error)) => return Err(LoadError::Unreadable { reason: error.to_string() }),
            None => return Err(LoadError::NotFound),
        };
        refuse_what_the_page_forbids(&article, &problems)?;
        if let Some(address) = &self.settings.related {
            article.related = wire::fetchable(address, address).map(Related::At);
        }
        let headline = article.headline.clone();
        let surroundings = self.mount_article(article, edition.clone());
        self.tell.load(&headline, format, &problems, &edition);
        self.measure(stamps, surroundings.timing);
        Ok(())
    }

    /// Mounts the article; its related panel is fetched once its place is near.
    fn mount_article(&self, article: Article, edition: Edition) -> Surroundings {
        let (related, zone) = (article.related.clone(), edition.zone());
        let owner = Owner::new();
        let size = TextSize::default();
        let surroundings = owner.with(|| Surroundings::of(related.as_ref(), size));
        let handle = owner.with(|| {
            let view = move || {
                edition.provide();
                view! { <ArticleView article surroundings /> }.into_inner()
            };
            markup::stand(&self.place, Box::new(view))
        });
        self.keep(handle);
        self.keep(owner);
        if let Some(Related::At(address)) = related {
            self.await_related(address.as_str().to_owned(), zone, surroundings.related);
        }
        surroundings
    }

    fn show_panel(&self, found: Found, edition: Edition) -> Result<(), LoadError> {
        let Some(Reading { value: panel, problems }) = found.teasers else {
            return Err(LoadError::NotFound);
        };
        let title = panel.title.clone().unwrap_or_default();
        let given = edition.clone();
        let view = move || {
            given.provide();
            let related = RwSignal::new(LoadState::Ready(panel));
            view! { <RelatedPanel related /> }.into_inner()
        };
        self.keep(markup::stand(&self.place, Box::new(view)));
        self.tell.load(&title, found.format, &problems, &edition);
        Ok(())
    }

    fn keep(&self, kept: impl Any) {
        self.seat.borrow_mut().push(Box::new(kept));
    }

    fn await_related(&self, address: String, zone: Zone, related: RwSignal<LoadState<Panel>>) {
        let seat = self.place.query_selector(&format!(".{}", part::RELATED)).ok().flatten();
        let guest = self.clone();
        let is_asked = Rc::new(Cell::new(false));
        let ask = move |_| {
            if !is_asked.replace(true) {
                spawn_local(guest.clone().fetch_related(address.clone(), zone, related));
            }
        };
        let wait: Option<Wait> =
            seat.and_then(|seat| near::when_near(&Array::of1(&seat), Rc::new(ask)));
        self.keep(wait);
    }

    async fn fetch_related(self, address: String, zone: Zone, related: RwSignal<LoadState<Panel>>) {
        let panel = supply::related(&address, zone, &self.leaving).await;
        if !self.leaving.aborted() {
            related.set(match panel {
                Ok(panel) => LoadState::Ready(panel),
                Err(error) => LoadState::Failed(error),
            });
        }
    }

    /// Measures how long the article took, once it is painted.
    fn measure(&self, stamps: Stamps, timing: RwSignal<Option<Timing>>) {
        let guest = self.clone();
        turn::after_paint(move |painted| {
            if guest.leaving.aborted() {
                return;
            }
            let measured = stamps.timing(guest.settings.since, painted);
            timing.set(Some(measured));
            guest.tell.timing(&measured);
        });
    }
}

/// Reads a text of whatever format, or of the one that somebody named.
async fn read(
    text: &str,
    base: &str,
    format: Option<Format>,
    wanted: Wanted<'_>,
) -> Result<Found, LoadError> {
    let origin = Origin { base, zone: Zone::WIB, format };
    formats::find(text, origin, wanted)
        .await?
        .map_err(|error| LoadError::Unreadable { reason: error.to_string() })
}

/// A page that enforces Trusted Types and does not know our policy lets no HTML be read: what
/// stands there already is better than an article without its text.
fn refuse_what_the_page_forbids(article: &Article, problems: &[Problem]) -> Result<(), LoadError> {
    let is_closed = |block: &Block| matches!(block, Block::Unknown { kind, .. } if kind == "html");
    if !article.body.iter().any(is_closed) {
        return Ok(());
    }
    let told = problems.iter().find(|problem| problem.what.starts_with("HTML cannot be read"));
    let reason = told.map(ToString::to_string).unwrap_or_default();
    Err(LoadError::Unreadable { reason })
}
