//! The article that may be opened next, fetched before it is.

use std::{cell::RefCell, time::Duration};

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlAnchorElement;

use super::desk::Desk;
use crate::{
    browser::{fetch::Priority, history, idle::idle, sign::Sign},
    formats,
    model::Format,
    route::Route,
    supply,
};

/// How long the pointer, or the focus, must rest on a link: passing over it means nothing.
const DWELL: Duration = Duration::from_millis(65);

/// How many articles are fetched for a page because their links are near.
const MAX_NEAR: usize = 3;

/// The links of the page that are near.
#[derive(Default)]
struct NearLinks {
    /// The next one first.
    waiting: Vec<HtmlAnchorElement>,
    /// How many articles were fetched.
    count: usize,
    is_busy: bool,
}

thread_local! {
    /// Not a desk's: whoever opens no other page has no code for it.
    static NEAR: RefCell<NearLinks> = RefCell::default();
}

/// Forgets the links of the page that was left. Whoever is busy goes on with those of the next: one
/// article is fetched at a time.
pub fn leave() {
    NEAR.with_borrow_mut(|near| {
        near.waiting.clear();
        near.count = 0;
    });
}

/// Fetches the article of a link ahead, if the sign holds.
pub async fn heed(desk: Desk, link: HtmlAnchorElement, sign: Sign) {
    match sign {
        Sign::Press => fetch_soon(desk, &link),
        Sign::Rest => set_timeout(
            move || {
                if link.matches(":hover, :focus-visible").unwrap_or_default() {
                    fetch_soon(desk, &link);
                }
            },
            DWELL,
        ),
        Sign::Near => fetch_near(desk, link).await,
    }
}

/// Fetches it, and what reads it.
fn fetch_soon(desk: Desk, link: &HtmlAnchorElement) {
    let format = desk.portal().map(|portal| portal.source.format());
    if fetch(desk, link, Priority::Auto).is_some() && format != Some(Format::Native) {
        spawn_local(formats::fetch_ahead());
    }
}

/// Fetches one article at a time, and only while the browser is idle.
async fn fetch_near(desk: Desk, link: HtmlAnchorElement) {
    let was_busy = NEAR.with_borrow_mut(|near| {
        near.waiting.push(link);
        std::mem::replace(&mut near.is_busy, true)
    });
    if was_busy {
        return;
    }
    while let Some(link) = next_near() {
        idle().await;
        if let Some(end) = fetch(desk, &link, Priority::Low) {
            NEAR.with_borrow_mut(|near| near.count += 1);
            let _always_resolves = JsFuture::from(end).await;
        }
    }
    NEAR.with_borrow_mut(|near| near.is_busy = false);
}

fn next_near() -> Option<HtmlAnchorElement> {
    NEAR.with_borrow_mut(|near| {
        if near.count == MAX_NEAR {
            near.waiting.clear();
        }
        (!near.waiting.is_empty()).then(|| near.waiting.remove(0))
    })
}

/// The end of it; `None` if there is nothing to fetch.
fn fetch(desk: Desk, link: &HtmlAnchorElement, priority: Priority) -> Option<Promise> {
    let drawer = desk.drawer();
    let carried = drawer.carried.as_ref();
    let route = history::route_of(link, desk.root().as_deref())?;
    let is_here = desk.is_open(&route) || carried.is_some_and(|carried| carried.is_of(&route));
    match route {
        Route::Article(id) if !is_here => supply::prefetch(&*desk.portal()?, &id, priority),
        _ => None,
    }
}
