//! How long what stands on the page stays while the next page is on its way.

use std::time::Duration;

use leptos::prelude::*;

use super::{Desk, Page};
use crate::{
    browser::{document, glimpse},
    route::Route,
};

/// How long the page before stays. A wait this short is none
/// (<https://www.nngroup.com/articles/response-times-3-important-limits/>), and whatever flashes up
/// in it is only in the way.
const PATIENCE: Duration = Duration::from_millis(100);

/// How long what `index.html` says stays while the first page is on its way; a glimpse of its
/// article stays longer (`browser/glimpse.rs`). Its answer was asked for beside the program
/// (`browser/early.rs`), and a page that only says to wait keeps a cheap phone busy: 30 ms to build
/// it, and then its layout and paint.
const FIRST_PATIENCE: Duration = Duration::from_millis(500);

impl Desk {
    /// Leaves what stands there until the next page is here, or patience is at its end.
    pub(super) fn begin_patience(self, is_first: bool) {
        let lose = move || {
            // Of the first page, that is more than anything that says to wait.
            if is_first && glimpse::is_shown() {
                return;
            }
            self.end_patience();
            let route = self.drawer().visit.borrow().route.clone();
            self.await_page(&route);
        };
        let patience = if is_first { FIRST_PATIENCE } else { PATIENCE };
        self.drawer().patience.set(set_timeout_with_handle(lose, patience).ok());
    }

    /// Whether the page before is still there, in whose place another one may come.
    pub fn end_patience(self) -> bool {
        let patience = self.drawer().patience.take();
        patience.inspect(TimeoutHandle::clear).is_some()
    }

    /// Shows that a page is on its way.
    pub(super) fn await_page(self, route: &Route) {
        self.page.set(Page::loading(route));
        // A page that is new is not scrolled yet: to say so, the browser would lay it out.
        if !self.raise_curtain() {
            document::scroll_to(0);
        }
    }
}
