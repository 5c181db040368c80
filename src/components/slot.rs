//! Places where the owner of the page an article is a guest on puts things of their own:
//! advertisements, a newsletter, comments.

use crate::{
    edition::Edition,
    markup::{Tag, tag},
};

/// The place of that name; `None` where the article is at home.
pub(super) fn slot(name: &'static str) -> Option<Tag> {
    Edition::current().is_guest.then(|| tag("slot").set("name", name))
}
