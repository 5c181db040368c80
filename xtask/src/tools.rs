//! The programs that build and test the reader: Trunk, wasm-bindgen, what takes a release apart,
//! and what drives Firefox.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};

use crate::process;
use crate::project::Project;

/// Debug builds without symbols and checks: compiled in a third of a release build's time.
const INSTALL_ENVIRONMENT: [(&str, &str); 4] = [
    ("CARGO_PROFILE_DEV_DEBUG", "0"),
    ("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false"),
    ("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "false"),
    ("CARGO_TERM_COLOR", "never"),
];

/// Meant for the reader, wrong for tools.
const READER_ENVIRONMENT: [&str; 4] =
    ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "CARGO_TARGET_DIR"];

/// Programs from crates.io, at the one version that fits.
struct Tool {
    package: &'static str,
    version: &'static str,
    programs: &'static [&'static str],
    features: &'static str,
    /// Whether the programs tell their version; otherwise Cargo is asked what it installed.
    tells_version: bool,
    /// The crates that do its work at every rebuild: optimised, unlike the rest.
    busy: &'static [&'static str],
}

/// Without default features, for those download programs, and nothing is left to download.
const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    features: "",
    tells_version: true,
    busy: &[],
};

/// The version of the crate `wasm-bindgen`. Without default features, for those reach distant
/// browsers. Measured: with the busy crates optimised, a rebuild waits 0.4 s for it, not 1.2 s.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    features: "",
    tells_version: true,
    busy: &["walrus", "wasmparser", "wasm-bindgen-cli-support"],
};

/// The version that fits the crate `wasm_split_helpers`.
const WASM_SPLIT: Tool = Tool {
    package: "wasm_split_cli_support",
    version: "0.2.4",
    programs: &["wasm-split-cli"],
    features: "build-binary",
    tells_version: false,
    busy: &[],
};

/// The newest: it drives every Firefox that is still kept up.
const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    version: "0.37.1",
    programs: &["geckodriver"],
    features: "",
    tells_version: true,
    busy: &[],
};

/// Installs the tools that are missing for a debug build, side by side, into the project's target
/// folder.
pub fn ensure(project: &Project) -> Result<()> {
    ensure_all(project, &[&WASM_BINDGEN, &TRUNK])
}

/// As [`ensure`], for a release.
pub fn ensure_for_release(project: &Project) -> Result<()> {
    ensure_all(project, &[&WASM_BINDGEN, &TRUNK, &WASM_SPLIT])
}

/// Installs what drives Firefox, unless it is there.
pub fn ensure_geckodriver(project: &Project) -> Result<()> {
    ensure_all(project, &[&GECKODRIVER])
}

fn ensure_all(project: &Project, tools: &[&Tool]) -> Result<()> {
    let missing: Vec<_> = tools.iter().filter(|tool| !tool.is_there(project)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing tools into {} (once) …", project.tools().display());
    thread::scope(|scope| {
        let installs: Vec<_> =
            missing.iter().map(|tool| scope.spawn(|| tool.install(project))).collect();
        installs.into_iter().try_for_each(|install| {
            install.join().map_err(|_| anyhow!("the installation broke off"))?
        })
    })
}

impl Tool {
    /// Whether every program is found, in the tools folder or elsewhere, at the right version.
    fn is_there(&self, project: &Project) -> bool {
        if !self.tells_version {
            return self.is_installed(project);
        }
        self.programs.iter().all(|program| {
            let answer = process::answer(project.command(program).arg("--version"));
            answer.as_deref().and_then(version_in) == Some(self.version)
        })
    }

    fn is_installed(&self, project: &Project) -> bool {
        let mut list = project.cargo(&["install", "--list", "--root"]);
        let list = process::answer(list.arg(project.tools())).unwrap_or_default();
        list.lines().any(|line| line == format!("{} v{}:", self.package, self.version))
    }

    fn install(&self, project: &Project) -> Result<()> {
        let start = Instant::now();
        let Self { package, version, .. } = self;
        let log = project.tools().join(format!("{package}.log"));
        // Stays behind when the compilation fails: the next one continues there.
        let build = project.tools().join(format!("{package}.build"));
        let mut command = self.install_command(project, &build);
        process::run_logged(&format!("{package} {version}: compiling"), &log, &mut command)?;
        fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))?;
        println!("  {package} {version}: ready after {} s", start.elapsed().as_secs());
        Ok(())
    }

    fn install_command(&self, project: &Project, build: &Path) -> Command {
        let mut command = project.cargo(&["install", "--locked", "--debug"]);
        command.args(["--no-default-features", self.package, "--version", self.version]);
        command.args(["--features", self.features]);
        command.args(self.programs.iter().flat_map(|program| ["--bin", program]));
        for package in self.busy {
            command.args(["--config", &format!("profile.dev.package.{package}.opt-level=1")]);
        }
        command.arg("--root").arg(project.tools()).arg("--target-dir").arg(build);
        command.envs(INSTALL_ENVIRONMENT);
        for variable in READER_ENVIRONMENT {
            command.env_remove(variable);
        }
        command
    }
}

/// The version in an answer such as `trunk 0.21.14`.
fn version_in(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_follows_the_name() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
    }

    #[test]
    fn what_follows_the_version_does_not_count() {
        assert_eq!(version_in("wasm-bindgen 0.2.126 (abcdef 2026-01-01)"), Some("0.2.126"));
    }

    #[test]
    fn the_lines_below_the_version_do_not_count() {
        let answer = "geckodriver 0.37.1\n\nThe source code of this program is available from";
        assert_eq!(version_in(answer), Some("0.37.1"));
    }

    #[test]
    fn an_empty_answer_has_no_version() {
        assert_eq!(version_in(""), None);
    }

    #[test]
    fn trunk_is_the_version_its_configuration_asks_for() {
        let wanted = format!("trunk-version = \"={}\"", TRUNK.version);
        assert!(include_str!("../../Trunk.toml").contains(&wanted), "{wanted}");
    }

    #[test]
    fn the_wasm_bindgen_tool_is_the_version_of_its_crate() {
        let wanted = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(include_str!("../../Cargo.lock").contains(&wanted), "{wanted}");
    }
}
