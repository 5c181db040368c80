//! Parts of the Rust toolchain that may be missing.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::process;
use crate::project::Project;

/// What a browser runs.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the standard library for WebAssembly.
pub fn ensure_wasm_target(project: &Project) -> Result<()> {
    let mut question = project.command("rustc");
    question.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if process::answer(&mut question).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    add(project, "target", WASM_TARGET)
}

/// Adds a component that is also a Cargo subcommand.
pub fn ensure_component(project: &Project, component: &str, subcommand: &str) -> Result<()> {
    if process::answer(&mut project.cargo(&[subcommand, "--version"])).is_some() {
        return Ok(());
    }
    add(project, "component", component)
}

fn add(project: &Project, kind: &str, name: &str) -> Result<()> {
    ensure!(
        process::find("rustup").is_some(),
        "this Rust toolchain has no {kind} {name}, and there is no rustup to add it with"
    );
    println!("Adding the {kind} {name} to the Rust toolchain …");
    process::run(project.command("rustup").args([kind, "add", name]))
}
