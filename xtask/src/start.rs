//! The start script as one file: a browser that asks for it gets all that it imports.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::esbuild;
use crate::project::Project;

/// The script, without a stamp.
pub const SCRIPT: &str = "start.js";

/// The folder of what it imports, as Trunk copies it for builds while one works.
const IMPORTED: &str = "start";

/// Puts what the start script of a site imports into it.
pub fn join(project: &Project, site: &Path) -> Result<()> {
    esbuild::bundle(project, &site.join(SCRIPT), site)?;
    let imported = site.join(IMPORTED);
    fs::remove_dir_all(&imported).with_context(|| format!("cannot remove {}", imported.display()))
}
