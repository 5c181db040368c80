//! Answers that are fetched before anybody opens their pages.

use std::{cell::RefCell, rc::Rc};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::AbortSignal;

use super::fetched::{Fetch, Fetched};
use crate::{
    browser::{
        clock,
        fetch::{self, Errand, Priority},
    },
    load::LoadError,
    model::Address,
};

/// How long an answer may wait for its page, in milliseconds: five minutes. News is news.
const MAX_AGE: f64 = 300_000.0;

/// How many are kept.
const MAX_KEPT: usize = 8;

thread_local! {
    /// What is here, or on its way; the last is the newest. It is the program's, not a desk's:
    /// whoever opens no other page has no code for it.
    static KEPT: RefCell<Vec<Prefetch>> = const { RefCell::new(Vec::new()) };
}

/// Fetches an answer ahead, and tells the end. `None` if it is here, or on its way.
pub fn begin(address: &Address, priority: Priority) -> Option<Promise> {
    with_kept(|kept| {
        if kept.iter().any(|prefetch| prefetch.address == *address) {
            return None;
        }
        if kept.len() == MAX_KEPT {
            kept.remove(0);
        }
        let prefetch = Prefetch::begin(address, priority);
        let end = prefetch.end.clone();
        kept.push(prefetch);
        Some(end)
    })
}

/// What is here of an address, or on its way, once: who asks again asks anew.
pub fn take(address: &Address) -> Option<Prefetch> {
    with_kept(|kept| {
        let place = kept.iter().position(|prefetch| prefetch.address == *address)?;
        Some(kept.remove(place))
    })
}

fn with_kept<T>(run: impl FnOnce(&mut Vec<Prefetch>) -> Option<T>) -> Option<T> {
    KEPT.with(|kept| {
        let mut kept = kept.try_borrow_mut().ok()?;
        kept.retain(Prefetch::is_of_use);
        run(&mut kept)
    })
}

/// An answer that is fetched before anybody opens its page. Dropping it ends the request.
pub struct Prefetch {
    address: Address,
    /// Resolves at the end, whichever it is.
    end: Promise,
    errand: Errand,
    /// `None` as long as it is under way.
    fetch: Rc<RefCell<Option<Fetch>>>,
}

impl Prefetch {
    fn begin(address: &Address, priority: Priority) -> Self {
        let errand = Errand::default();
        let fetch = Rc::new(RefCell::new(None));
        let (asked, signal, kept) = (address.clone(), errand.signal(), Rc::clone(&fetch));
        let end = future_to_promise(async move {
            // The console is told nothing: nobody has asked for the page.
            let answer = fetch::text(asked.as_str(), &signal, priority).await;
            let now = clock::now();
            kept.replace(Some(answer.map(|answer| Fetched { answer, asked: now, fetched: now })));
            Ok(JsValue::UNDEFINED)
        });
        Self { address: address.clone(), end, errand, fetch }
    }

    /// Whether it spares a page a request: not once it failed, or is old.
    fn is_of_use(&self) -> bool {
        match &*self.fetch.borrow() {
            None => true,
            Some(Ok(fetched)) => clock::now() - fetched.fetched < MAX_AGE,
            Some(Err(_)) => false,
        }
    }

    /// Waits for it on behalf of its page, unless whoever waits leaves before. `None` if the page
    /// must ask by itself.
    pub async fn join(self, leaving: &AbortSignal) -> Option<Fetch> {
        let asked = clock::now();
        let _link = self.errand.end_with(leaving);
        let _always_resolves = JsFuture::from(self.end.clone()).await;
        match self.fetch.take()? {
            // What it took before is nothing that anybody waited for.
            Ok(kept) => Some(Ok(Fetched { asked, fetched: kept.fetched.max(asked), ..kept })),
            // Its time began before the page's, and the reason was told to nobody.
            Err(LoadError::TimedOut | LoadError::Unreadable { .. }) => None,
            Err(error) => Some(Err(error)),
        }
    }
}
