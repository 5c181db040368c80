//! The walk over a printed page, step by step.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
    vec,
};

use any_spawner::Executor;
use leptos::{prelude::Owner, tachys::renderer::types::Element};

use super::{
    Child, Children, RestOfChildren,
    browser::Kept,
    found::{Found, tell_arrival},
};

/// A walk. Copies are the same walk.
#[derive(Clone, Default)]
pub(super) struct Walk {
    /// The elements whose children are yet to be walked over, the innermost last.
    ahead: Rc<RefCell<Vec<Stretch>>>,
    /// The elements somebody listens to by now. What happened to one before, they hear at the end:
    /// it may change what is yet to be walked over.
    heard: Rc<RefCell<Vec<Element>>>,
}

/// The children of one element that are yet to be walked over.
struct Stretch {
    parent: Element,
    children: vec::IntoIter<Child>,
    rest: Option<RestOfChildren>,
    found: Rc<Found>,
    /// Gone once the element is: then nobody needs to go on.
    kept: Weak<Kept>,
    owner: Owner,
}

impl Walk {
    /// The children of an element come next, before what lies behind it.
    pub(super) fn enter(
        &self,
        parent: Element,
        children: Children,
        rest: Option<RestOfChildren>,
        kept: &Rc<Kept>,
    ) {
        let found = Rc::new(Found::within(&parent, self.clone()));
        let (children, kept) = (children.0.into_iter(), Rc::downgrade(kept));
        let owner = Owner::current().unwrap_or_default();
        self.ahead.borrow_mut().push(Stretch { parent, children, rest, found, kept, owner });
    }

    /// Goes on to the end, and gives way after each step.
    pub(super) async fn go_on(self, give_way: impl AsyncFn()) {
        while self.step() {
            give_way().await;
        }
        let heard = self.heard.take();
        Executor::spawn_local(async move { heard.iter().for_each(tell_arrival) });
    }

    /// Somebody listens to an element from now on.
    pub(super) fn hear(&self, element: &Element) {
        self.heard.borrow_mut().push(element.clone());
    }

    /// Walks over the next child; `false` at the end.
    fn step(&self) -> bool {
        let depth = self.ahead.borrow().len();
        let Some(mut stretch) = self.ahead.borrow_mut().pop() else { return false };
        let Some(kept) = stretch.kept.upgrade() else { return true };
        let Some(child) = stretch.next() else {
            stretch.found.remove_rest();
            return true;
        };
        let Stretch { parent, found, owner, .. } = &stretch;
        owner.with(|| child.stand(parent, Some(found), &kept));
        // Below the stretch that the child itself may have begun.
        self.ahead.borrow_mut().insert(depth - 1, stretch);
        true
    }
}

impl Stretch {
    fn next(&mut self) -> Option<Child> {
        if self.children.len() == 0 {
            let rest = self.rest.take()?;
            self.children = self.owner.with(rest).0.into_iter();
        }
        self.children.next()
    }
}
