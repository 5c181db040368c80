//! What of a page stands a moment later than the page: what lies below what a reader sees of it at
//! first.
//!
//! A cheap phone takes as long to build and lay out an article's whole text as all that stands
//! above it: with the rest a frame later, the first frame is there sooner.
//! `docs/decisions/0013-the-rest-a-frame-later.md` has the measurement.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use leptos::{prelude::Owner, tachys::renderer::types::Element};

use super::{RestOfChildren, browser::Kept};

thread_local! {
    static LEFT_OUT: RefCell<Option<Vec<LeftOut>>> = const { RefCell::new(None) };
}

/// Leaves out the rest of what is built, as long as this lives; then that stands, too.
#[must_use]
pub struct Rest(());

/// The rest of an element that stands.
struct LeftOut {
    parent: Element,
    rest: RestOfChildren,
    /// Gone once the element is: then nobody misses the rest.
    kept: Weak<Kept>,
    owner: Owner,
}

impl Rest {
    /// From now on.
    pub fn leave_out() -> Self {
        LEFT_OUT.with_borrow_mut(|left_out| _ = left_out.get_or_insert_default());
        Self(())
    }
}

impl Drop for Rest {
    fn drop(&mut self) {
        LEFT_OUT.take().into_iter().flatten().for_each(LeftOut::stand);
    }
}

/// The rest of an element stands at its end, or is left out.
pub(super) fn stand(parent: &Element, rest: RestOfChildren, kept: &Rc<Kept>) {
    let owner = Owner::current().unwrap_or_default();
    let one = LeftOut { parent: parent.clone(), rest, kept: Rc::downgrade(kept), owner };
    let one = LEFT_OUT.with_borrow_mut(|left_out| match left_out {
        Some(left_out) => {
            left_out.push(one);
            None
        }
        None => Some(one),
    });
    if let Some(one) = one {
        one.stand();
    }
}

impl LeftOut {
    fn stand(self) {
        let Self { parent, rest, kept, owner } = self;
        if let Some(kept) = kept.upgrade() {
            owner.with(|| rest().stand(&parent, &kept));
        }
    }
}
