//! What pages that are printed beforehand load: `page.js`, which starts the reader once it is wanted,
//! `choices.js`, and `printed-head.html`, which names both for whoever prints the pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{embed, pages, stamp};

/// The script that starts the reader, without a stamp.
pub const SCRIPT: &str = "page.js";

/// The script that sets what the reader chose before.
const CHOICES: &str = "choices.js";

/// Names both.
const HEAD: &str = "printed-head.html";

/// Each file of a site, and its source.
const SOURCES: [(&str, &str); 3] = [
    (SCRIPT, "src/printed/page.js"),
    (CHOICES, "src/printed/choices.js"),
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

/// Puts the names and checksums of what they load into them, once all of that is done.
pub fn finish(site: &Path) -> Result<()> {
    embed::name_in(site, SCRIPT, &["reader.js", "reader_bg.wasm"])?;
    let head = site.join(HEAD);
    let html = fs::read_to_string(&head)?;
    let scripts = [SCRIPT, CHOICES];
    fs::write(&head, pages::with_stamps(&html, &scripts, |plain| stamp::copied(site, plain))?)?;
    scripts.iter().try_for_each(|script| Ok(fs::remove_file(site.join(script))?))
}
