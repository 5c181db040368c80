//! The top of an article that `start/glimpse.js` shows before the program is here.

use super::document;

/// What it is called on the page.
const CLASS: &str = "glimpse";

/// Whether it is on the page.
pub fn is_shown() -> bool {
    document::first_of_class(CLASS).is_some()
}
