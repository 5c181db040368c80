//! The reader's entry in the browser.

fn main() {}
