//! Prints a portal of files as a static site, beside the reader's built site: what the tests of
//! printed pages read on. `cargo run --example prerendered -- SITE URL`
//!
//! Beside the portal's own articles there is one of each fixture.

#[cfg(not(target_arch = "wasm32"))]
mod site;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    site::run();
}
