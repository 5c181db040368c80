//! `cargo xtask build`: the release site.

use std::fs::DirEntry;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::project::Project;
use crate::sizes::Sizes;
use crate::{
    embed, esbuild, hint, npm, pages, parts, precompressed, printed, process, program,
    reproducible, stamp, start, style, toolchain, tools,
};

/// The reader's page; what stands beside it is in `pages`.
const PAGE: &str = "index.html";

/// Where Cargo looks for what to tell the compiler of the .wasm, and of it alone.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Where Trunk builds before it puts a site in its place.
const STAGE: &str = ".stage";

/// Builds the release site into `out` and prints its sizes.
pub fn build(project: &Project, out: &Path) -> Result<Sizes> {
    ensure_replaceable(out)?;
    toolchain::ensure_wasm_target(project)?;
    tools::ensure_for_release(project)?;
    npm::ensure_packages(project)?;
    println!("Building the release site into {} …", out.display());
    process::run(&mut trunk_build(project, out))?;
    style::join(project.root(), out, PAGE)?;
    start::join(project, out)?;
    parts::take_apart(project, out)?;
    println!("Making its files smaller …");
    program::shrink(project, out)?;
    embed::write(project, out)?;
    pages::write(project, out)?;
    printed::write(project, out)?;
    esbuild::minify(project, out)?;
    stamp::all(out, PAGE)?;
    style::finish(out, PAGE)?;
    program::preload_later(out, PAGE)?;
    hint::write(out, PAGE)?;
    embed::finish(project, out)?;
    pages::finish(out)?;
    printed::finish(out)?;
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
    command.env(WASM_FLAGS, reproducible::flags().join(" "));
    command
}

/// Trunk empties the folder it builds into: an error unless that loses nothing but a site.
fn ensure_replaceable(out: &Path) -> Result<()> {
    // A build that broke off leaves Trunk's own folder behind.
    let is_ours = |entry: std::io::Result<DirEntry>| entry.is_ok_and(|it| it.file_name() == STAGE);
    let is_empty = || out.read_dir().is_ok_and(|mut entries| entries.all(is_ours));
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
    fn a_folder_that_a_build_broke_off_in_may_be_built_into() {
        let folder = std::env::temp_dir().join(format!("baca-broken-off-{}", std::process::id()));
        std::fs::create_dir_all(folder.join(STAGE)).unwrap();
        let may = ensure_replaceable(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(may.is_ok());
    }

    #[test]
    fn a_folder_of_something_else_may_not_be_emptied() {
        assert!(ensure_replaceable(Path::new(env!("CARGO_MANIFEST_DIR"))).is_err());
    }
}
