//! A JSON Feed.

#![no_main]

use baca::model::Format;
use baca_fuzz::assert_harmless;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| drop(assert_harmless(text, Some(Format::JsonFeed))));
