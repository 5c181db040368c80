//! The reader's entry in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    baca::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("The reader runs in a browser: `cargo xtask serve` shows it.");
}
