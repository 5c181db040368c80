//! The program in the browser. Nothing starts by itself: `src/start.js` starts the reader, and the
//! elements of `src/embed/element.js` ask for articles.

// Of what a `main` brings, threads and a standard output that a page has not, nothing runs.
#![cfg_attr(target_arch = "wasm32", no_main)]

// What it exports is called from outside alone; but for this, it would not be linked.
#[cfg(target_arch = "wasm32")]
use baca as _;

/// The standard one is 8 kB larger, for threads and heaps that a page has not.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("The reader runs in a browser: `cargo xtask serve` shows it.");
}
