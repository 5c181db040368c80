//! The related panel's teasers, where they lie at an address of their own.

use web_sys::Element;

use super::{opening::Opening, request::Request};
use crate::{
    browser::near::{self, Wait},
    model::Address,
};

/// Teasers at an address of their own, wanted once their place is near.
#[derive(Clone)]
pub struct RelatedErrand {
    /// The opening of the article they belong to.
    pub opening: Opening,
    /// Where they lie.
    pub address: Address,
}

impl RelatedErrand {
    /// Runs the errand once the panel's place is near.
    pub fn run_when_near(self, seat: &Element) -> Option<Wait> {
        near::when_near(seat, move || {
            if let Some(errand) = self.opening.desk.drawer().related_errand.take() {
                Request::Related(errand).send();
            }
        })
    }
}
