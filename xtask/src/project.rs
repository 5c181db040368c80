//! Where the project and its folders are.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The project's folders.
pub struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project this crate belongs to, with the target folder Cargo uses for it.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask has no folder above it")?
            .to_path_buf();
        let mut question = Command::new(cargo());
        question.args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(&root);
        let metadata =
            process::answer(&mut question).context("`cargo metadata` gives no answer")?;
        let metadata: Value = serde_json::from_str(&metadata)?;
        let target = metadata
            .get("target_directory")
            .and_then(Value::as_str)
            .context("`cargo metadata` names no target folder")?;
        Ok(Self { root, target: target.into() })
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target folder.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The release site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The tools this project installs for itself.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The end-to-end tests, and the npm packages of the build and of all tests.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The benchmark: what the reader is measured against, and what measures it.
    pub fn bench(&self) -> PathBuf {
        self.root.join("bench")
    }

    /// A program run from the project's root, with the project's own tools before all others.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path());
        command
    }

    /// Cargo, run as [`Project::command`] runs a program.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(cargo());
        command.args(arguments);
        command
    }

    fn path(&self) -> OsString {
        let own = [self.tools().join("bin"), self.e2e().join("node_modules/.bin")];
        let outer = env::var_os("PATH").unwrap_or_default();
        // Only a folder with the list separator in its name cannot be joined.
        env::join_paths(own.into_iter().chain(env::split_paths(&outer))).unwrap_or(outer)
    }
}

/// The Cargo that runs this crate.
fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
