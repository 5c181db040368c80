//! What pages that are printed beforehand load: `first.js`, which asks for `page.js`, which starts
//! the reader once it is wanted. `printed-head.html` names it for whoever prints the pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{stamp, style};

/// The script that starts the reader, without a stamp.
pub const SCRIPT: &str = "page.js";

/// The script that is there before anything is painted.
const FIRST: &str = "first.js";

/// What the head of a printed page has.
const HEAD: &str = "printed-head.html";

/// Each file of a site, and its source.
const SOURCES: [(&str, &str); 3] = [
    (SCRIPT, "src/printed/page.js"),
    (FIRST, "src/printed/first.js"),
    (HEAD, "src/printed/head.html"),
];

/// Puts them into a site, before anything in it is made smaller.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    for (name, source) in SOURCES {
        let source = project.root().join(source);
        fs::copy(&source, site.join(name))
            .with_context(|| format!("cannot copy {}", source.display()))?;
    }
    Ok(())
}

/// Puts the names of what they load into them, and of the program the checksum, once all of that is
/// done. What every page names has none: a checksum is 65 bytes that nothing compresses, and who
/// could change the script could change the page it lies beside.
pub fn finish(site: &Path) -> Result<()> {
    stamp::name_in(site, SCRIPT, &["reader.js", "reader_bg.wasm", style::SHEET])?;
    stamp::inside(site, FIRST, &[SCRIPT])?;
    stamp::inside(site, HEAD, &[FIRST])
}
