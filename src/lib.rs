//! Baca, a WebAssembly news reader: article JSON in, a readable, safe, accessible article out.
//!
//! In reading order: what an article is, how JSON becomes one, how it is shown, and the browser
//! around it. `ARCHITECTURE.md` follows a headline all the way.

pub mod model;
pub mod wire;

pub mod load;
pub mod locale;
pub mod percent;
pub mod positions;
pub mod route;
pub mod shelf;
pub mod timing;

pub mod components;
pub mod edition;
pub mod markup;
pub mod pages;

#[cfg(target_arch = "wasm32")]
pub mod apart;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub mod formats;
#[cfg(target_arch = "wasm32")]
pub mod supply;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(not(target_arch = "wasm32"))]
pub mod json_text;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
