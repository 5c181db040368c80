//! What a portal's source has told so far.

use std::{cell::RefCell, rc::Rc};

use super::fetched::Fetched;
use crate::{model::Address, shelf::Shelf};

/// How many answers of feeds are kept, so that an article of one needs no second fetch.
const MAX_KEPT: usize = 6;

/// The articles that a portal's feeds have told of, and their last answers. Copies are the same
/// stock.
#[derive(Clone, Default)]
pub struct Stock {
    /// The articles that the feeds have told of.
    pub shelf: Shelf,
    answers: Rc<RefCell<Vec<(Address, Fetched)>>>,
}

impl Stock {
    /// Keeps an answer in place of an older one of the same address.
    pub fn keep(&self, address: &Address, fetched: &Fetched) {
        let mut answers = self.answers.borrow_mut();
        answers.retain(|(kept, _)| kept != address);
        answers.push((address.clone(), fetched.clone()));
        if answers.len() > MAX_KEPT {
            answers.remove(0);
        }
    }

    /// The answer of an address that was kept.
    pub fn kept(&self, address: &Address) -> Option<Fetched> {
        let answers = self.answers.borrow();
        answers.iter().find(|(kept, _)| kept == address).map(|(_, fetched)| fetched.clone())
    }
}
