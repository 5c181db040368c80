//! Fronts that have grown: more teasers were loaded on them. Back leads to one as it was left; made
//! anew, it would be too short for the place that was read.

use std::cell::RefCell;

use crate::{browser::history::Visit, pages::FrontView, route::Route};

/// How many are kept: the front, and sections read beside it.
const MOST: usize = 4;

thread_local! {
    /// Not a desk's: whoever opens no other page has no code for it.
    static GROWN: RefCell<Vec<(Route, FrontView)>> = RefCell::default();
}

/// Keeps a front, or a section.
pub fn keep(route: Route, view: FrontView) {
    GROWN.with_borrow_mut(|grown| {
        grown.retain(|(kept, _)| *kept != route);
        grown.push((route, view));
        let surplus = grown.len().saturating_sub(MOST);
        grown.drain(..surplus);
    });
}

/// The front that a visit leads back to. A link leads to what is new: what was kept is forgotten.
pub fn left_at(visit: &Visit) -> Option<FrontView> {
    let Visit { route, position, .. } = visit;
    GROWN.with_borrow_mut(|grown| {
        if *position == 0 {
            grown.retain(|(kept, _)| kept != route);
        }
        grown.iter().find(|(kept, _)| kept == route).map(|(_, view)| view.clone())
    })
}
