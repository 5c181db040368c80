//! The related panel's teasers, where they lie at an address of their own.

use super::opening::Opening;
use crate::model::Address;

/// Teasers at an address of their own, wanted once their place is near.
#[derive(Clone)]
pub struct RelatedErrand {
    /// The opening of the article they belong to.
    pub opening: Opening,
    /// Where they lie.
    pub address: Address,
}
