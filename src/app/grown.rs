//! A front that grew: more teasers were loaded on it. Back leads to it as it was left; made anew,
//! it would be too short for the place that was read.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{desk::Desk, page::Page};
use crate::{browser::history::Visit, load::LoadState, pages::FrontView, route::Route};

thread_local! {
    /// The last one. Not a desk's: whoever opens no other page has no code for it.
    static GROWN: RefCell<Option<(Route, FrontView)>> = RefCell::default();
}

/// Keeps the front, or the section, that is open: more is asked for on it.
pub fn keep(desk: Desk, route: &Route) {
    if let Page::Front(LoadState::Ready(view)) = desk.page.get_untracked() {
        GROWN.set(Some((route.clone(), view)));
    }
}

/// The front that a visit leads back to. A link, which opens its page at the top, leads to what is
/// new: what was kept is forgotten.
pub fn left_at(visit: &Visit) -> Option<FrontView> {
    GROWN.with_borrow_mut(|grown| {
        let (_, view) = grown.as_ref().filter(|(route, _)| *route == visit.route)?;
        let view = view.clone();
        if visit.position > 0 {
            return Some(view);
        }
        *grown = None;
        None
    })
}
