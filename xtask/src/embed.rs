//! The files that a page of somebody else's loads: `embed.js` at its stable address, a copy of it
//! for each version, and the styles of what it shows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{esbuild, stamp, style};

/// The script, by its stable name.
pub const SCRIPT: &str = "embed.js";

/// The styles, as the script and pages printed beforehand name them.
const STYLE: &str = "embed.css";

/// What the script names, each with its checksum but for the first: a module's is its name.
const NAMED: [&str; 3] = ["reader.js", "reader_bg.wasm", STYLE];

/// Puts the script and its styles into a site, before anything in it is made smaller.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    let root = project.root();
    let script = root.join("src/embed/element.js");
    fs::copy(&script, site.join(SCRIPT))
        .with_context(|| format!("cannot copy {}", script.display()))?;
    Ok(fs::write(site.join(STYLE), style::of_guest(root)?)?)
}

/// Puts the names and checksums of what the script loads into it, once all of that is done; then
/// makes the copy for this version, with the glue in it: its checksum holds for everything.
pub fn finish(project: &Project, site: &Path) -> Result<()> {
    // Under its own name, too: a page printed beforehand links to it.
    stamp::copied(site, STYLE)?;
    name_in(site, SCRIPT, &NAMED)?;
    let version = env!("CARGO_PKG_VERSION");
    esbuild::bundle_as(project, &site.join(SCRIPT), &site.join(format!("embed-{version}.js")))
}

/// Puts the names and checksums of stamped files into a script that loads them.
pub fn name_in(site: &Path, script: &str, named: &[&str]) -> Result<()> {
    let mut text = fs::read_to_string(site.join(script))?;
    for plain in named {
        let (name, content) = stamp::found(site, plain)?;
        ensure!(text.contains(&format!("./{plain}\"")), "{script} does not name {plain}");
        text = text.replace(&format!("./{plain}\""), &format!("./{name}\""));
        text = text.replace(&format!("integrity of {plain}"), &stamp::integrity(&content));
    }
    Ok(fs::write(site.join(script), text)?)
}
