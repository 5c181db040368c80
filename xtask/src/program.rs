//! The reader's program: a .wasm, the JavaScript that wasm-bindgen makes for it, its glue, and a
//! second .wasm that is fetched only where the formats of others are met.

use std::path::Path;

use anyhow::{Context, Result};

use crate::names::Names;
use crate::project::Project;
use crate::{esbuild, process, stamp};

/// The names that Trunk gives both files where it puts no hash into them.
const WASM: &str = "reader_bg.wasm";
/// See [`WASM`].
pub const GLUE: &str = "reader.js";

/// What reads the formats of others.
pub const FORMATS: &str = "formats.wasm";

/// Measured after brotli: the flattening saves 1 kB, the short names 4 kB, more passes nothing.
///
/// What a browser must support, wasm-opt reads from the .wasm. Never `--all-features`: Chromium
/// refuses the result.
const PASSES: [&str; 7] =
    ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--strip-producers", "--strip-debug"];

/// See [`PASSES`].
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// Optimises the program that lies in a site for size, in place.
pub fn shrink(project: &Project, site: &Path) -> Result<()> {
    let printed = optimised(project, &site.join(WASM), &[SHORT_NAMES])?;
    let names = Names::of_wasm_opt(&printed).context("wasm-opt's list of names")?;
    esbuild::shorten_names(project, site, GLUE, &names)?;
    optimised(project, &site.join(FORMATS), &[])?;
    stamp::inside(site, GLUE, FORMATS)
}

/// What wasm-opt prints.
fn optimised(project: &Project, wasm: &Path, passes: &[&str]) -> Result<String> {
    let mut wasm_opt = project.command("wasm-opt");
    wasm_opt.arg(wasm).args(PASSES).args(passes).arg("--output").arg(wasm);
    process::read(".wasm: optimising", &mut wasm_opt)
}

/// Whether a file is part of the program, by its name without a hash.
pub fn includes(name: &str) -> bool {
    name == WASM || name == GLUE
}
