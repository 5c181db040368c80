//! The parts of the reader's program: the reader, and what it fetches once it is needed.
//!
//! The compiler makes one .wasm of all. `wasm-split-cli` takes it apart at the functions marked
//! with `wasm_split`; the parts share one memory and one table of functions.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::program::{GLUE, PARTS, SHARED};
use crate::project::Project;
use crate::{esbuild, files, process};

/// Loads the parts; see there.
const LOADER: &str = include_str!("parts.js");

/// What `wasm-split-cli` names the loader that it writes, and wasm-bindgen imports.
const WRITTEN: &str = "__wasm_split.js";

/// What the compiler made, by the name of the program and the profile.
const WHOLE: &str = "wasm32-unknown-unknown/reader/reader.wasm";

/// What it calls a file of what several parts need.
const CHUNK: &str = "chunk_";

/// Takes the program apart, and puts reader, parts and glue into a site in place of the whole.
pub fn take_apart(project: &Project, site: &Path) -> Result<()> {
    let folder = project.target().join("parts");
    if folder.exists() {
        // Chunks are numbered: one of another build would be taken for one of this.
        fs::remove_dir_all(&folder)?;
    }
    let mut split = project.command("wasm-split-cli");
    split.arg(project.target().join(WHOLE)).arg(&folder).args(["--out-name", "reader"]);
    process::run_logged(".wasm: taking apart", &log(project), &mut split)?;
    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"]);
    bindgen.arg(&folder).arg(folder.join("reader.wasm"));
    process::run_logged("glue: writing", &log(project), &mut bindgen)?;
    join_glue(project, &folder, site)?;
    copy(&folder.join("reader_bg.wasm"), &site.join("reader_bg.wasm"))?;
    for part in PARTS {
        copy(&folder.join(format!("split_{part}")), &site.join(part))?;
    }
    copy(&chunk(&folder)?, &site.join(SHARED))
}

/// The one file of what several parts need.
fn chunk(folder: &Path) -> Result<PathBuf> {
    let is_chunk = |file: &PathBuf| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(CHUNK) && name.ends_with(".wasm")
    };
    let chunks: Vec<_> = files::directly_in(folder)?.into_iter().filter(is_chunk).collect();
    let [chunk] = chunks.as_slice() else {
        bail!("the parts share {} files; parts.js loads one", chunks.len());
    };
    Ok(chunk.clone())
}

/// Puts the loader into the glue: each imports the other, and a file's stamp can stand in only one.
fn join_glue(project: &Project, folder: &Path, site: &Path) -> Result<()> {
    let written = folder.join(WRITTEN);
    fs::write(&written, loader(&fs::read_to_string(&written)?)?)?;
    let glue = folder.join(GLUE);
    fs::write(&glue, with_one_module(&fs::read_to_string(&glue)?)?)?;
    esbuild::bundle(project, &glue, site)
}

/// The loader, with what the parts share with the reader, as the written one names it.
fn loader(written: &str) -> Result<String> {
    let names = written.split_once("const { ").and_then(|(_, rest)| rest.split_once(" }"));
    let (names, _) = names.context("the written loader shares nothing")?;
    let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
    let shared: Vec<_> = names.map(|name| format!("[\"{name}\", reader.{name}]")).collect();
    Ok(LOADER.replace("SHARED", &shared.join(", ")))
}

/// The glue with one module of imports in place of two: wasm-opt knows only one, once it has made
/// the names shorter.
fn with_one_module(glue: &str) -> Result<String> {
    let own = "\"./reader_bg.js\": import0,";
    // Imported once for each part, each time by another name.
    let is_other = |line: &&str| line.trim_start().starts_with(&format!("\"./{WRITTEN}\": import"));
    let is_known = glue.contains(own) && glue.lines().any(|line| is_other(&line));
    ensure!(is_known, "the glue imports in another way");
    let lines = glue.lines().filter(|line| !is_other(line));
    let rest = lines.map(|line| format!("{line}\n")).collect::<String>();
    Ok(rest.replace(own, "\"./reader_bg.js\": { ...import0, ...import1 },"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

fn log(project: &Project) -> PathBuf {
    project.tools().join("parts.log")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_hands_over_what_the_written_one_shares() {
        let loader = loader("x\n const { memory, table,  } = initSync(undefined);").unwrap();
        let shared = r#"Object.fromEntries([["memory", reader.memory], ["table", reader.table]])"#;
        assert!(loader.contains(shared), "{loader}");
    }

    #[test]
    fn a_loader_that_shares_nothing_is_an_error() {
        assert!(loader("nothing").is_err());
    }

    #[test]
    fn all_modules_of_imports_become_one() {
        let others = "\"./__wasm_split.js\": import1,\n\"./__wasm_split.js\": import2,";
        let glue = format!("{{\n\"./reader_bg.js\": import0,\n{others}\n}}");
        let one = "{\n\"./reader_bg.js\": { ...import0, ...import1 },\n}\n";
        assert_eq!(with_one_module(&glue).unwrap(), one);
    }

    #[test]
    fn a_glue_that_imports_in_another_way_is_an_error() {
        assert!(with_one_module("{ \"./reader_bg.js\": import0 }").is_err());
    }
}
