//! The reader's program: a .wasm, and the JavaScript that wasm-bindgen makes for it, its glue.

use std::path::Path;

use anyhow::{Context, Result};

use crate::names::Names;
use crate::project::Project;
use crate::{esbuild, process};

/// The names that Trunk gives both files where it puts no hash into them.
const WASM: &str = "reader_bg.wasm";
const GLUE: &str = "reader.js";

/// Measured after brotli: the flattening saves 1 kB, the short names 4 kB, more passes nothing.
///
/// What a browser must support, wasm-opt reads from the .wasm. Never `--all-features`: Chromium
/// refuses the result.
const PASSES: [&str; 7] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--minify-imports-and-exports-and-modules",
];

/// Optimises the program that lies in a site for size, in place.
pub fn shrink(project: &Project, site: &Path) -> Result<()> {
    let wasm = site.join(WASM);
    let mut wasm_opt = project.command("wasm-opt");
    wasm_opt.arg(&wasm).args(PASSES).arg("--output").arg(&wasm);
    let printed = process::read(".wasm: optimising", &mut wasm_opt)?;
    let names = Names::of_wasm_opt(&printed).context("wasm-opt's list of names")?;
    esbuild::shorten_names(project, site, GLUE, &names)
}

/// Whether a file is part of the program, by its name without a hash.
pub fn includes(name: &str) -> bool {
    name == WASM || name == GLUE
}
