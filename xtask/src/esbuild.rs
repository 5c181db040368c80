//! esbuild, which rewrites scripts and stylesheets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::names::Names;
use crate::project::Project;
use crate::{files, process};

/// Any browser that can run the .wasm is newer; esbuild uses no newer syntax than this.
const SYNTAX: &str = "es2020";

/// Minifies the scripts and stylesheets that lie directly in a site, in place.
pub fn minify(project: &Project, site: &Path) -> Result<()> {
    let mut files = files::directly_in(site)?;
    files.retain(|file| file.extension().is_some_and(|suffix| suffix == "js" || suffix == "css"));
    let mut esbuild = esbuild(project, site);
    esbuild.args(files).arg("--minify");
    process::run_logged("scripts and stylesheets: minifying", &log(project), &mut esbuild)
}

/// Puts a script and what it imports into a site, as one.
pub fn bundle(project: &Project, script: &Path, site: &Path) -> Result<()> {
    let mut esbuild = esbuild(project, site);
    esbuild.arg(script).arg("--bundle");
    let name = script.file_name().unwrap_or_default().display();
    process::run_logged(&format!("{name}: joining its parts"), &log(project), &mut esbuild)
}

/// Writes a script and what it imports as one, made smaller.
pub fn bundle_as(project: &Project, script: &Path, out: &Path) -> Result<()> {
    let mut esbuild = joining(project, script, out);
    esbuild.arg("--minify");
    process::run_logged("script: joining", &log(project), &mut esbuild)
}

/// Writes the script of a page and what it imports as one. It is told which version this is.
pub fn bundle_of_page(project: &Project, script: &Path, out: &Path) -> Result<()> {
    let mut esbuild = joining(project, script, out);
    esbuild.arg(format!("--define:BACA_VERSION=\"{}\"", env!("CARGO_PKG_VERSION")));
    process::run_logged("script of a page: joining", &log(project), &mut esbuild)
}

fn joining(project: &Project, script: &Path, out: &Path) -> Command {
    let mut command = project.command("esbuild");
    command.args(["--log-level=warning", "--format=esm", "--bundle"]);
    command.arg(format!("--target={SYNTAX}")).arg(script);
    command.arg(format!("--outfile={}", out.display()));
    command
}

/// Puts the short names into the glue that lies directly in a site.
pub fn shorten_names(project: &Project, site: &Path, glue: &str, names: &Names) -> Result<()> {
    let cache = project.target().join("names.json");
    fs::write(&cache, names.mangle_cache()?)?;
    let mut esbuild = esbuild(project, site);
    esbuild.arg(site.join(glue)).arg("--mangle-quoted");
    esbuild.arg(format!("--mangle-props={}", names.pattern()));
    esbuild.arg(format!("--mangle-cache={}", cache.display()));
    process::run_logged("glue: shortening its names", &log(project), &mut esbuild)
}

fn esbuild(project: &Project, site: &Path) -> Command {
    let mut command = project.command("esbuild");
    command.args(["--log-level=warning", "--format=esm", "--allow-overwrite"]);
    command.arg(format!("--target={SYNTAX}")).arg(format!("--outdir={}", site.display()));
    command
}

fn log(project: &Project) -> PathBuf {
    project.tools().join("esbuild.log")
}
