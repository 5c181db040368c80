//! What pages that are printed beforehand load: `choices.js`, and `page.js`, which starts the reader
//! once it is wanted. `printed-head.html` and `printed-end.html` name them for whoever prints the pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{pages, stamp};

/// The script that starts the reader, without a stamp.
pub const SCRIPT: &str = "page.js";

/// The script that sets what the reader chose before.
const CHOICES: &str = "choices.js";

/// What the head of a printed page has, and what ends its body.
const HEAD: &str = "printed-head.html";
const END: &str = "printed-end.html";

/// Each file of a site, and its source.
const SOURCES: [(&str, &str); 4] = [
    (SCRIPT, "src/printed/page.js"),
    (CHOICES, "src/printed/choices.js"),
    (HEAD, "src/printed/head.html"),
    (END, "src/printed/end.html"),
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

/// Puts the names and checksums of what they load into them, once all of that is done.
pub fn finish(site: &Path) -> Result<()> {
    stamp::name_in(site, SCRIPT, &["reader.js", "reader_bg.wasm"])?;
    for (name, script) in [(HEAD, CHOICES), (END, SCRIPT)] {
        let file = site.join(name);
        let html = fs::read_to_string(&file)?;
        fs::write(
            &file,
            pages::with_stamps(&html, &[script], |plain| stamp::copied(site, plain))?,
        )?;
        fs::remove_file(site.join(script))?;
    }
    Ok(())
}
