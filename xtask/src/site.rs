//! `cargo xtask build`: the release site.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::project::Project;
use crate::sizes::Sizes;
use crate::{esbuild, npm, parts, precompressed, process, program, stamp, toolchain, tools};

/// The one page of a site.
const PAGE: &str = "index.html";

/// Builds the release site into `out` and prints its sizes.
pub fn build(project: &Project, out: &Path) -> Result<Sizes> {
    ensure_replaceable(out)?;
    toolchain::ensure_wasm_target(project)?;
    tools::ensure_for_release(project)?;
    npm::ensure_packages(project)?;
    println!("Building the release site into {} …", out.display());
    process::run(&mut trunk_build(project, out))?;
    parts::take_apart(project, out)?;
    println!("Making its files smaller …");
    program::shrink(project, out)?;
    esbuild::minify(project, out)?;
    stamp::all(out, PAGE)?;
    precompressed::write(project, out)?;
    let sizes = Sizes::of(out)?;
    println!("\n{sizes}");
    Ok(sizes)
}

/// Trunk, leaving to others what must come after the last change to a file: hashes and checksums.
fn trunk_build(project: &Project, out: &Path) -> Command {
    let mut command = project.command("trunk");
    command.args(["--skip-version-check", "build", "--release", "--cargo-profile", "reader"]);
    command.args(["--features", "apart"]);
    command.args(["--filehash=false", "--no-sri=true", "--dist"]).arg(out);
    command
}

/// Trunk empties the folder it builds into: an error unless that loses nothing but a site.
fn ensure_replaceable(out: &Path) -> Result<()> {
    let is_empty = || out.read_dir().is_ok_and(|mut entries| entries.next().is_none());
    ensure!(
        !out.exists() || out.join(PAGE).is_file() || is_empty(),
        "{} holds something other than a built site; name an empty folder",
        out.display()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_does_not_exist_yet_may_be_built_into() {
        assert!(ensure_replaceable(Path::new("no/folder/has/this/name")).is_ok());
    }

    #[test]
    fn a_folder_of_something_else_may_not_be_emptied() {
        assert!(ensure_replaceable(Path::new(env!("CARGO_MANIFEST_DIR"))).is_err());
    }
}
