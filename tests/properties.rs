//! What holds for any input, tried with inputs nobody thought of.
//!
//! Each property is tried with the same inputs on every run. `PROPTEST_CASES=10000` tries more,
//! `PROPTEST_RNG_SEED=7` others. `fuzz/` goes on where this stops.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod support;

#[path = "properties/read.rs"]
mod read;
#[path = "properties/sizes.rs"]
mod sizes;
#[path = "properties/soup.rs"]
mod soup;
#[path = "properties/tree.rs"]
mod tree;
#[path = "properties/values.rs"]
mod values;
#[path = "properties/words.rs"]
mod words;
