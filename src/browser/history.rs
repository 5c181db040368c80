//! The browser's history: our own links, back and forward, and where each page was scrolled to.
//!
//! Only links inside our place that lead to a page of ours are taken; every other one stays the
//! browser's, as does every press with a modifier key.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::Function;
use leptos::prelude::{location, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent, PopStateEvent, ScrollRestoration};

use super::{document, sign::Sign, storage};
use crate::{positions::Positions, route::Route};

/// Where the positions of this tab's pages are kept over a reload.
const POSITIONS: &str = "baca:positions";

/// A page asked for.
#[derive(Clone, Default)]
pub struct Visit {
    /// The page.
    pub route: Route,
    /// When it was asked for, by the browser's clock.
    pub since: f64,
    /// Where to scroll to once it is here.
    pub position: i32,
    /// Whether it is the first since the reader started.
    pub is_first: bool,
}

/// The path of a static site's root; `None` in the single-page site.
pub type Root = Option<Arc<str>>;

/// The history of this tab, as far as it is ours.
pub struct History(Entries);

impl History {
    /// As it stands, in a site with this root.
    pub fn here(root: Root) -> Self {
        Self(Entries::restored(root))
    }

    /// The page that is open.
    pub fn visit(&self) -> Visit {
        let Entries { route, .. } = &self.0;
        Visit { route: route.clone(), since: 0.0, position: self.0.position(), is_first: true }
    }

    /// Listens for visits as long as the page lives. Only links in `place` are ours.
    pub fn listen(self, place: &Element, on_visit: impl Fn(Visit) + 'static) {
        // The browser would scroll before the page is here.
        restore_scroll(ScrollRestoration::Manual);
        let is_static = self.0.root.is_some();
        let entries = Rc::new(RefCell::new(self.0));
        let on_visit = Rc::new(on_visit);
        listen_for_clicks(place, Rc::clone(&entries), Rc::clone(&on_visit));
        listen_for_travel(Rc::clone(&entries), on_visit);
        // A phone may put away a page that is hidden, without a word.
        listen_on_window(&["pagehide", "pageshow", "visibilitychange"], move |event| {
            let is_leaving = event.type_() == "pagehide" || !document::is_visible();
            if is_leaving {
                entries.borrow_mut().keep();
            }
            if is_static {
                // A printed page is here at once, long before the reader is.
                restore_scroll(match is_leaving {
                    true => ScrollRestoration::Auto,
                    false => ScrollRestoration::Manual,
                });
            }
        });
    }
}

type SharedEntries = Rc<RefCell<Entries>>;

fn listen_for_clicks(
    place: &Element,
    entries: SharedEntries,
    on_visit: Rc<impl Fn(Visit) + 'static>,
) {
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let link = link_of(&event).filter(|_| is_plain(&event));
        let route = link.and_then(|link| route_of(&link, entries.borrow().root.as_deref()));
        if let Some(route) = route {
            event.prevent_default();
            entries.borrow_mut().push(&route);
            on_visit(Visit { route, since: event.time_stamp(), position: 0, is_first: false });
        }
    });
    let listener: Function = listener.into_js_value().unchecked_into();
    let _refused = place.add_event_listener_with_callback("click", &listener);
}

/// Listens for signs that a link in `place` may be followed, as long as the page lives.
pub fn listen_for_signs(
    place: &Element,
    on_sign: impl Fn(HtmlAnchorElement, Sign) + Copy + 'static,
) {
    let signs =
        [("pointerdown", Sign::Press), ("pointerover", Sign::Rest), ("focusin", Sign::Rest)];
    for (event, sign) in signs {
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(link) = link_of(&event) {
                on_sign(link, sign);
            }
        });
        let listener: Function = listener.into_js_value().unchecked_into();
        let _refused = place.add_event_listener_with_callback(event, &listener);
    }
}

fn listen_for_travel(entries: SharedEntries, on_visit: Rc<impl Fn(Visit) + 'static>) {
    listen_on_window(&["popstate"], move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state).unwrap_or_default();
        let travelled = entries.borrow_mut().travel(&state);
        if let Some((route, position)) = travelled {
            on_visit(Visit { route, since: event.time_stamp(), position, is_first: false });
        }
    });
}

/// `pagehide`, never `unload`, which would keep the page out of the back-forward cache.
fn listen_on_window(events: &[&str], on_event: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(on_event).into_js_value();
    for event in events {
        let _refused = window().add_event_listener_with_callback(event, listener.unchecked_ref());
    }
}

/// Has the browser load the page that is open anew.
pub fn reload() {
    let _refused = location().reload();
}

fn restore_scroll(way: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _refused = history.set_scroll_restoration(way);
    }
}

/// Whether nobody else has a use for a press.
fn is_plain(event: &MouseEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    !event.default_prevented() && event.button() == 0 && !has_modifier
}

fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
}

/// The page of ours that a link leads to, to be opened in place. A section of a static site is not:
/// its file has teasers that the portal's front, of which the program would make it, has no more.
pub fn route_of(link: &HtmlAnchorElement, root: Option<&str>) -> Option<Route> {
    let is_for_browser = link.has_attribute("download") || link.has_attribute("target");
    let is_here = link.origin() == location().origin().ok()? && link.hash().is_empty();
    let route = || route_at(root, &link.pathname(), &link.search());
    let is_in_place = |route: &Route| root.is_none() || route.section().is_none();
    (is_here && !is_for_browser).then(route).flatten().filter(is_in_place)
}

fn route_at(root: Option<&str>, path: &str, query: &str) -> Option<Route> {
    match root {
        Some(root) => Route::on_site(root, path, query),
        None => (path == current_path()).then(|| Route::from_query(query)),
    }
}

/// The entries of the history that are ours: the one on the page, and where each was scrolled to.
struct Entries {
    root: Root,
    current: usize,
    route: Route,
    positions: Positions,
}

impl Entries {
    /// As they were before a reload, or new ones.
    fn restored(root: Root) -> Self {
        let positions = Positions::read(&storage::recall_in_tab(POSITIONS).unwrap_or_default());
        let state = window().history().and_then(|history| history.state()).unwrap_or_default();
        let current = number(&state).unwrap_or(positions.next());
        let entries = Self { route: current_route(root.as_deref()), root, current, positions };
        entries.mark();
        entries
    }

    fn position(&self) -> i32 {
        self.positions.of(self.current)
    }

    /// Leaves for a page by a link. The page that is already open is not entered twice.
    fn push(&mut self, route: &Route) {
        self.leave();
        if *route == self.route {
            return;
        }
        // What lay ahead is gone once a link is followed.
        self.current += 1;
        self.positions.forget_from(self.current);
        self.route = route.clone();
        let address = match (&self.root, route.query()) {
            (Some(root), _) => format!("{root}{}", route.file()),
            (None, query) if query == "?" => current_path(),
            (None, query) => query,
        };
        if let Ok(history) = window().history() {
            let state = entry_state(self.current);
            let _refused = history.push_state_with_url(&state, "", Some(&address));
        }
    }

    /// Arrives at a page by back or forward, and tells it with its position. `None` when only
    /// the fragment has changed.
    fn travel(&mut self, state: &JsValue) -> Option<(Route, i32)> {
        let route = current_route(self.root.as_deref());
        let entry = number(state);
        if route == self.route && entry.is_none_or(|entry| entry == self.current) {
            self.mark();
            return None;
        }
        self.leave();
        self.current = entry.unwrap_or(self.current + 1);
        self.route = route.clone();
        Some((route, self.position()))
    }

    fn leave(&mut self) {
        self.positions.keep(self.current, document::scroll_position());
    }

    /// Keeps the positions over a reload.
    fn keep(&mut self) {
        self.leave();
        storage::remember_in_tab(POSITIONS, &self.positions.written());
    }

    /// Writes the entry's number into the browser's entry.
    fn mark(&self) {
        if let Ok(history) = window().history() {
            let _refused = history.replace_state_with_url(&entry_state(self.current), "", None);
        }
    }
}

fn current_route(root: Option<&str>) -> Route {
    let query = location().search().unwrap_or_default();
    route_at(root, &current_path(), &query).unwrap_or(Route::Nowhere)
}

fn current_path() -> String {
    location().pathname().unwrap_or_default()
}

/// More entries than any tab comes by. A state with a higher number was written by somebody else.
const MAX_ENTRY: f64 = 1e6;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
fn number(state: &JsValue) -> Option<usize> {
    state.as_f64().filter(|number| (0.0..=MAX_ENTRY).contains(number)).map(|number| number as usize)
}

#[expect(clippy::cast_precision_loss, reason = "in range")]
fn entry_state(entry: usize) -> JsValue {
    JsValue::from_f64(entry as f64)
}
