//! `baca build`, run as people run it: what `docs/contracts/site.md` promises.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail")]

mod support;

#[path = "cli/folder.rs"]
mod folder;
#[allow(dead_code, reason = "as far as these tests need it")]
#[path = "cli/run.rs"]
mod run;
#[path = "cli/server.rs"]
mod server;

mod build {
    mod again;
    mod broken_off;
    mod compressed;
    mod heads;
    mod layout;
    mod lists;
    mod newsroom;
    mod refusals;
    mod sources;
    mod troubles;
}
