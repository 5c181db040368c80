//! What the reader has open.

use std::sync::Arc;

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use web_sys::AbortSignal;

use super::{
    carried::Carried,
    opening::{Opening, RelatedErrand},
};
use crate::{
    browser::{clock, document, fetch::Errand, history::Visit, near::Wait, storage},
    components::{More, MoreState, Surroundings, TextSize, part},
    edition::Edition,
    load::{LoadError, LoadState},
    model::{Article, Language, Panel, Portal},
    route::Route,
    supply::{Stock, Supply},
};

/// Where the reader's choices are remembered.
const TEXT_SIZE: &str = "baca:text-size";
const LANGUAGE: &str = "baca:language";

/// The page that is open.
#[derive(Clone)]
pub enum Page {
    /// The front, or one section of it.
    Front {
        /// The section.
        section: Option<String>,
        /// How its load stands.
        state: LoadState<Arc<Panel>>,
        /// What follows it.
        more: More,
    },
    /// An article.
    Article(LoadState<Arc<Article>>),
}

/// Everything that changes while the reader is open. Copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The portal, once it is known.
    pub portal: RwSignal<Option<Arc<Portal>>>,
    /// The page that is open.
    pub page: RwSignal<Page>,
    /// What changes around an article.
    pub surroundings: Surroundings,
    /// The title of the page, once it is here after a link was followed: for screen readers.
    pub announcement: RwSignal<String>,
    /// The related panel's teasers, when they are yet to be fetched.
    pub related_errand: StoredValue<Option<RelatedErrand>, LocalStorage>,
    /// What the page carries that the reader took over, or began on.
    pub carried: StoredValue<Option<Carried>, LocalStorage>,
    /// Whether another page than the first was opened.
    has_moved: RwSignal<bool>,
    language: RwSignal<Option<Language>>,
    route: StoredValue<Route>,
    errand: StoredValue<Option<Errand>, LocalStorage>,
    stock: StoredValue<Stock, LocalStorage>,
    wait: StoredValue<Option<Wait>, LocalStorage>,
}

impl Desk {
    /// An empty desk, in the text size this reader chose.
    pub fn new(carried: Option<Carried>) -> Self {
        let text_size = storage::recall(TEXT_SIZE).and_then(|name| TextSize::from_name(&name));
        let text_size = RwSignal::new(text_size.unwrap_or_default());
        let surroundings = Surroundings {
            related: RwSignal::new(LoadState::Loading),
            timing: RwSignal::new(None),
            text_size,
            on_text_size: Callback::new(move |size: TextSize| {
                storage::remember(TEXT_SIZE, size.name());
                document::set_text_size(size.name());
                text_size.set(size);
            }),
        };
        Self {
            portal: RwSignal::new(carried.as_ref().map(|carried| Arc::clone(&carried.portal))),
            page: RwSignal::new(Page::Article(LoadState::Loading)),
            surroundings,
            announcement: RwSignal::new(String::new()),
            related_errand: StoredValue::new_local(None),
            carried: StoredValue::new_local(carried),
            has_moved: RwSignal::new(false),
            language: RwSignal::new(None),
            route: StoredValue::new(Route::default()),
            errand: StoredValue::new_local(None),
            stock: StoredValue::new_local(Stock::default()),
            wait: StoredValue::new_local(None),
        }
    }

    /// Opens a page. Whatever was on its way to another one is aborted.
    pub fn visit(self, visit: Visit) {
        self.page.set(Page::loading(&visit.route));
        if !visit.is_first {
            document::scroll_to(0);
            self.has_moved.maybe_update(|has_moved| !std::mem::replace(has_moved, true));
        }
        spawn_local(self.opening(visit).run());
    }

    /// Opens the page that was printed, with what it carries; `false` if it is another.
    pub fn open_carried(self, visit: Visit) -> bool {
        let Some(opened) = self.opening(visit).open_carried() else { return false };
        self.page.set(opened.page);
        true
    }

    fn opening(self, visit: Visit) -> Opening {
        self.wait.set_value(None);
        self.related_errand.set_value(None);
        self.route.set_value(visit.route.clone());
        let errand = Errand::default();
        let leaving = errand.signal();
        self.errand.set_value(Some(errand));
        Opening { desk: self, visit, leaving }
    }

    /// Sets the interface in the language this reader chose before.
    pub fn recall_language(self) {
        let chosen = storage::recall(LANGUAGE).and_then(|tag| Language::from_tag(&tag));
        if chosen.is_some() {
            self.language.set(chosen);
        }
    }

    /// Opens the page that is open once more.
    pub fn retry(self) {
        let (route, since) = (self.route.get_value(), clock::now());
        self.visit(Visit { route, since, position: 0, is_first: false });
    }

    /// Fetches the related panel's teasers, if they are yet to be fetched, once its place on the
    /// page is near.
    pub fn await_related(self) {
        let seat = document::first_of_class(part::RELATED);
        if let (Some(errand), Some(seat)) = (self.related_errand.get_value(), seat) {
            self.keep(errand.run_when_near(&seat));
        }
    }

    /// Fetches the teasers that follow those on the page.
    pub fn fetch_more(self, more: More) {
        let leaving = self.errand.with_value(|errand| errand.as_ref().map(Errand::signal));
        let Some((portal, leaving)) = self.portal.get_untracked().zip(leaving) else { return };
        let Some(addresses) = more.ask() else { return };
        let supply = self.supply(portal, leaving);
        spawn_local(async move {
            more.set(match supply.panel(&addresses).await {
                Ok(panel) if panel.teasers.is_empty() => MoreState::Nothing,
                Ok(panel) => MoreState::Here(panel.teasers, More::at(panel.next)),
                Err(_) => MoreState::Failed(addresses),
            });
        });
    }

    /// The portal's source, to be asked until the reader leaves.
    pub fn supply(self, portal: Arc<Portal>, leaving: AbortSignal) -> Supply {
        Supply { portal, stock: self.stock.get_value(), leaving }
    }

    /// Keeps a wait until another one, or another page.
    pub fn keep(self, wait: Option<Wait>) {
        self.wait.set_value(wait);
    }

    /// The portal in the language of the interface: the one this reader chose, or the portal's.
    pub fn edition(self) -> Edition {
        let portal = self.portal.get();
        let of_portal = portal.as_ref().map(|portal| portal.language);
        let language = self.language.get().or(of_portal).unwrap_or_default();
        let shelf = self.stock.with_value(|stock| stock.shelf.clone());
        let root = self.carried.with_value(|carried| Some(Arc::clone(&carried.as_ref()?.root)));
        if root.is_some() {
            // A printed page's links start at its own address: they lead astray at any other.
            self.has_moved.track();
        }
        // Not from a default one: making that and dropping it is code, too.
        Edition { portal, language, shelf, reader: None, root, is_guest: false }
    }

    /// Sets the interface in the other language, now and on the next visits. The page is built
    /// anew, so the focus goes back to the switch.
    pub fn switch_language(self) {
        let language = untrack(|| self.edition()).language.other();
        storage::remember(LANGUAGE, language.tag());
        self.language.set(Some(language));
        if let Some(error) = untrack(|| self.page.with(Page::error)) {
            let [title, _] = language.words().failure(&error);
            document::set_title(title);
        }
        spawn_local(async move {
            tick().await;
            if let Some(switch) = document::first_of_class(part::MASTHEAD_LANGUAGE) {
                document::focus(switch);
            }
            self.await_related();
        });
    }
}

impl Page {
    /// The page of a route while it loads.
    fn loading(route: &Route) -> Self {
        let more = || More::at(Vec::new());
        let front = |section| Self::Front { section, state: LoadState::Loading, more: more() };
        match route {
            Route::Front => front(None),
            Route::Section(name) => front(Some(name.clone())),
            Route::Article(_) | Route::Nowhere => Self::Article(LoadState::Loading),
        }
    }

    /// Why it did not come, if it did not.
    fn error(&self) -> Option<LoadError> {
        match self {
            Self::Front { state: LoadState::Failed(error), .. }
            | Self::Article(LoadState::Failed(error)) => Some(error.clone()),
            _ => None,
        }
    }

    /// The page of a route that did not come.
    pub fn failed(route: &Route, error: LoadError) -> Self {
        match Self::loading(route) {
            Self::Front { section, more, .. } => {
                Self::Front { section, state: LoadState::Failed(error), more }
            }
            Self::Article(_) => Self::Article(LoadState::Failed(error)),
        }
    }
}
