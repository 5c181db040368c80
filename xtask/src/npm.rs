//! The npm packages: of the build and the tests (wasm-opt, esbuild, Playwright, axe), and of the
//! benchmark.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::project::Project;

/// What the newest of the packages asks for.
const OLDEST_NODE: u32 = 20;

/// A copy of the lock file, kept among the installed packages: gone with them, stale with the lock.
const INSTALLED_LOCK: &str = "node_modules/.installed-package-lock.json";

/// Installs the packages of the build and the tests when they are missing or the lock file has
/// changed.
pub fn ensure_packages(project: &Project) -> Result<()> {
    ensure_packages_of(project, &project.e2e())
}

/// Installs the packages that a folder's lock file names, as [`ensure_packages`] does.
pub fn ensure_packages_of(project: &Project, folder: &Path) -> Result<()> {
    ensure_node(project)?;
    let wanted = folder.join("package-lock.json");
    let lock = fs::read(&wanted).with_context(|| format!("cannot read {}", wanted.display()))?;
    if fs::read(folder.join(INSTALLED_LOCK)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let shown = folder.strip_prefix(project.root()).unwrap_or(folder).display();
    println!("Installing the npm packages of {shown} …");
    let log = project.tools().join("npm.log");
    let mut install = project.command("npm");
    install.arg("ci").current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run_logged("npm packages: installing", &log, &mut install)?;
    fs::write(folder.join(INSTALLED_LOCK), lock)?;
    Ok(())
}

/// An error unless there is a Node that is new enough, and npm.
pub fn ensure_node(project: &Project) -> Result<()> {
    let version = process::answer(project.command("node").arg("--version")).with_context(|| {
        format!("Node is missing: install Node {OLDEST_NODE} or newer, with npm, and try again")
    })?;
    ensure!(
        major(&version).is_some_and(|major| major >= OLDEST_NODE),
        "Node {version} is too old: install Node {OLDEST_NODE} or newer and try again"
    );
    ensure!(
        process::answer(project.command("npm").arg("--version")).is_some(),
        "npm is missing: install the npm that belongs to Node {version} and try again"
    );
    Ok(())
}

/// The 20 of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.11.1"), Some(20));
    }

    #[test]
    fn a_strange_version_of_node_is_none() {
        assert_eq!(major("twenty"), None);
    }
}
