//! What desks print, and what is made of it. How a case is written: [`notation`].

mod dateline;
mod initials;
mod litter;
mod notation;
mod order;
mod read_also;
mod words;

use super::read;
use notation::{filed, shown};

/// Each case: what was filed, and what is read in it.
fn assert_read(cases: &[(&str, &str)]) {
    for (given, expected) in cases {
        assert_eq!(&shown(&read(filed(given))), expected, "reading: {given}");
    }
}

/// Each case is left as it was filed.
fn assert_left(cases: &[&str]) {
    for given in cases {
        assert_eq!(&shown(&read(filed(given))), given, "it should stay as it is");
    }
}
