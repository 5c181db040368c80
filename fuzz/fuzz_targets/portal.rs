//! A `portal.json`, and the answers to what it makes the reader ask.

#![no_main]

use baca::wire::{parse_category, parse_portal};
use baca_fuzz::BASE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    drop(parse_portal(text, BASE));
    drop(parse_category(text, "Daerah"));
});
