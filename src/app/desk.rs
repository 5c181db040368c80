//! What the reader has open.

mod patience;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, HtmlAnchorElement};

use super::{
    carried::Carried, opening::Opening, page::Page, related_errand::RelatedErrand, request::Request,
};
use crate::{
    browser::{
        clock, document,
        fetch::Errand,
        history::{Root, Visit},
        near::{self, Wait},
        sign::Sign,
        storage,
    },
    components::{More, Surroundings, TextSize, part},
    edition::Edition,
    load::LoadState,
    model::{Language, Portal},
    route::Route,
    supply::{Stock, Supply},
};

/// Where the reader's choices are remembered.
const TEXT_SIZE: &str = "baca:text-size";
const LANGUAGE: &str = "baca:language";

/// Everything that changes while the reader is open. Copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The page that is open.
    pub page: RwSignal<Page>,
    /// What changes around an article.
    pub surroundings: Surroundings,
    setting: RwSignal<Setting>,
    drawer: StoredValue<Rc<Drawer>, LocalStorage>,
}

/// What every page is shown in.
#[derive(Clone, Default)]
struct Setting {
    /// The portal, once it is known.
    portal: Option<Arc<Portal>>,
    /// The language this reader chose.
    language: Option<Language>,
    /// Whether another page than the first was opened.
    has_moved: bool,
}

/// What lies on the desk as well, but nobody's page follows: each kind of signal is code of its
/// own.
#[derive(Default)]
pub struct Drawer {
    /// What the page carries that the reader began on.
    pub carried: Option<Carried>,
    /// The related panel's teasers, when they are yet to be fetched.
    pub related_errand: RefCell<Option<RelatedErrand>>,
    visit: RefCell<Visit>,
    errand: RefCell<Errand>,
    stock: Stock,
    wait: RefCell<Option<Wait>>,
    /// Runs while the page before still stands.
    patience: Cell<Option<TimeoutHandle>>,
    /// Puts the reader in the place of what stands there before it, once it has something to show.
    curtain: Cell<Option<Box<dyn FnOnce()>>>,
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
        let portal = carried.as_ref().map(|carried| Arc::clone(&carried.portal));
        let drawer = Drawer { carried, ..Drawer::default() };
        Self {
            page: RwSignal::new(Page::Article(LoadState::Loading)),
            surroundings,
            setting: RwSignal::new(Setting { portal, ..Setting::default() }),
            drawer: StoredValue::new_local(Rc::new(drawer)),
        }
    }

    /// What nobody's page follows.
    pub fn drawer(self) -> Rc<Drawer> {
        self.drawer.get_value()
    }

    /// The portal, once it is known.
    pub fn portal(self) -> Option<Arc<Portal>> {
        self.setting.get_untracked().portal
    }

    /// The portal is known.
    pub fn set_portal(self, portal: Arc<Portal>) {
        self.set(|setting| setting.portal = Some(portal));
    }

    /// The path of a static site's root.
    pub fn root(self) -> Root {
        self.drawer().carried.as_ref()?.root.clone()
    }

    fn set(self, change: impl FnOnce(&mut Setting)) {
        let mut setting = self.setting.get_untracked();
        change(&mut setting);
        self.setting.set(setting);
    }

    /// Opens a page. Whatever was on its way to another one is aborted. What is on the page stays
    /// there for as long as nobody minds: a page that comes at once takes its place at once.
    pub fn visit(self, visit: Visit) {
        let is_waiting = self.end_patience();
        if is_waiting && self.is_open(&visit.route) {
            // A link was pressed twice.
            return self.begin_patience(visit.is_first);
        }
        let has_moved = visit.is_first || self.setting.get_untracked().has_moved;
        if self.root().is_some() && !has_moved {
            // A printed page's links start at its own address, and that has changed.
            self.set(|setting| setting.has_moved = true);
            self.await_page(&visit.route);
        } else {
            self.begin_patience(visit.is_first);
        }
        Request::Page(self.opening(visit)).send();
    }

    /// What `curtain` does is put off until there is something to show.
    pub fn hang_curtain(self, curtain: impl FnOnce() + 'static) {
        self.drawer().curtain.set(Some(Box::new(curtain)));
    }

    /// Shows the reader, which is on the desk by now; `false` if it was there already.
    pub fn raise_curtain(self) -> bool {
        self.drawer().curtain.take().map(|curtain| curtain()).is_some()
    }

    /// A page being opened. Whatever was on its way to another one is aborted.
    pub fn opening(self, visit: Visit) -> Opening {
        let drawer = self.drawer();
        drawer.wait.take();
        drawer.related_errand.take();
        drawer.visit.replace(visit.clone());
        let errand = Errand::default();
        let leaving = errand.signal();
        drawer.errand.replace(errand);
        Opening { desk: self, visit, leaving }
    }

    /// Sets the interface in the language this reader chose before.
    pub fn recall_language(self) {
        let chosen = storage::recall(LANGUAGE).and_then(|tag| Language::from_tag(&tag));
        // To set what is set already would build the page anew.
        let printed = self.portal().map(|portal| portal.language);
        if chosen.is_some() && chosen != printed {
            self.set(|setting| setting.language = chosen);
        }
    }

    /// Opens the page that is open once more.
    pub fn retry(self) {
        let visit = self.drawer().visit.borrow().clone();
        self.visit(Visit { since: clock::now(), is_first: false, ..visit });
    }

    /// Waits until the related panel's place on the page, or a link beside the article, is near.
    pub fn await_near(self) {
        let (panel, read_also) = (part::RELATED, part::READ_ALSO);
        let wanted = document::all(&format!(".{panel}, .{panel} a, .{read_also} a"));
        self.keep(near::when_near(&wanted, Rc::new(move |element| self.meet(element))));
    }

    /// Fetches the related panel's teasers, if they are yet to be fetched, or a link's article
    /// ahead.
    fn meet(self, element: Element) {
        match element.dyn_into() {
            Ok(link) => self.heed(link, Sign::Near),
            Err(_) => {
                if let Some(errand) = self.drawer().related_errand.take() {
                    Request::Related(errand).send();
                }
            }
        }
    }

    /// Heeds a sign that a link may be followed next.
    pub fn heed(self, link: HtmlAnchorElement, sign: Sign) {
        if sign.is_heeded() {
            Request::Ahead(self, link, sign).send();
        }
    }

    /// Whether a page is the one that is open.
    pub fn is_open(self, page: &Route) -> bool {
        self.drawer().visit.borrow().route == *page
    }

    /// Fetches the teasers that follow those on the page.
    pub fn fetch_more(self, more: More) {
        let leaving = self.drawer().errand.borrow().signal();
        let Some(portal) = self.portal() else { return };
        let Some(addresses) = more.ask() else { return };
        Request::More(self.supply(portal, leaving), more, addresses).send();
    }

    /// The portal's source, to be asked until the reader leaves.
    pub fn supply(self, portal: Arc<Portal>, leaving: AbortSignal) -> Supply {
        Supply { portal, stock: self.drawer().stock.clone(), leaving }
    }

    /// Keeps a wait until another one, or another page.
    pub fn keep(self, wait: Option<Wait>) {
        self.drawer().wait.replace(wait);
    }

    /// The portal in the language of the interface: the one this reader chose, or the portal's.
    pub fn edition(self) -> Edition {
        let Setting { portal, language, .. } = self.setting.get();
        let of_portal = portal.as_ref().map(|portal| portal.language);
        let language = language.or(of_portal).unwrap_or_default();
        let drawer = self.drawer();
        let shelf = drawer.stock.shelf.clone();
        let root = self.root();
        // Not from a default one: making that and dropping it is code, too.
        Edition { portal, language, shelf, reader: None, root, is_guest: false }
    }

    /// Sets the interface in the other language, now and on the next visits. The page is built
    /// anew, so the focus goes back to the switch.
    pub fn switch_language(self) {
        let language = untrack(|| self.edition()).language.other();
        storage::remember(LANGUAGE, language.tag());
        self.set(|setting| setting.language = Some(language));
        if let Some(error) = untrack(|| self.page.with(Page::error)) {
            let [title, _] = language.words().failure(&error);
            document::set_title(title);
        }
        spawn_local(async move {
            tick().await;
            if let Some(switch) = document::first_of_class(part::MASTHEAD_LANGUAGE) {
                document::focus(switch);
            }
            self.await_near();
        });
    }
}
