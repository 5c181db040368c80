//! The command-line tool, run as people run it: what `docs/contracts/cli.md` promises.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod support;

mod cli {
    mod bad_input;
    mod check;
    mod folder;
    mod oembed;
    mod print;
    mod records;
    mod run;
    mod server;
    mod shadow;
    mod terminal;
    mod texts;
    mod web;
}
