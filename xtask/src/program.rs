//! The reader's program: a .wasm, the JavaScript that wasm-bindgen makes for it, its glue, and
//! parts that are fetched once they are needed.

use std::path::Path;

use anyhow::{Context, Result};

use crate::names::Names;
use crate::project::Project;
use crate::{esbuild, head, order, process, stamp};

/// The names that Trunk gives both files where it puts no hash into them.
const WASM: &str = "reader_bg.wasm";
/// See [`WASM`].
pub const GLUE: &str = "reader.js";

/// What reads the formats of others.
pub const FORMATS: &str = "formats.wasm";

/// What asks for articles that are not on the page yet.
pub const OPENING: &str = "opening.wasm";

/// What is fetched once it is needed.
pub const PARTS: [&str; 2] = [FORMATS, OPENING];

/// What both of them need, and the reader does not.
pub const SHARED: &str = "shared.wasm";

/// What a link is to the page until `start/early.js` makes it a `preload`.
const LATER: &str = "preload-later";

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
    let fetched = [PARTS.as_slice(), &[SHARED]].concat();
    for part in &fetched {
        optimised(project, &site.join(part), &[])?;
    }
    stamp::inside(site, GLUE, &fetched)
}

/// What wasm-opt prints.
fn optimised(project: &Project, wasm: &Path, passes: &[&str]) -> Result<String> {
    let mut wasm_opt = project.command("wasm-opt");
    wasm_opt.arg(wasm).args(PASSES).args(passes).arg("--output").arg(wasm);
    let printed = process::read(".wasm: optimising", &mut wasm_opt)?;
    order::arrange(wasm)?;
    Ok(printed)
}

/// Names in the page of a site what its reader asks for pages with; `start/early.js` has it fetched
/// as soon as it knows that the first page is none it has. Fetched at once it would take turns with
/// the reader, which starts while it is on its way.
///
/// Browsers ignore the checksums there (<https://crbug.com/981419>), but take what was fetched for
/// what the loader fetches only if both ask with the same.
pub fn preload_later(site: &Path, page: &str) -> Result<()> {
    let links = [OPENING, SHARED].map(|plain| {
        let (name, content) = stamp::found(site, plain)?;
        let integrity = stamp::integrity(&content);
        let file = format!("href=\"./{name}\" integrity=\"{integrity}\"");
        Ok(format!("<link rel=\"{LATER}\" {file} as=\"fetch\" crossorigin>"))
    });
    let links = links.into_iter().collect::<Result<String>>()?;
    head::add(&site.join(page), &links)
}

/// Whether a file is part of the program, by its name without a hash.
pub fn includes(name: &str) -> bool {
    name == WASM || name == GLUE
}
