//! Bytes of which nobody says what they are.

#![no_main]

use baca::wire::decoded;
use baca_fuzz::assert_harmless;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| drop(assert_harmless(&decoded(bytes, None), None)));
