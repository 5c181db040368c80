//! `cargo xtask test`: every kind of check.

use std::fs;
use std::iter;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use crate::browser::Browser;
use crate::counts::Counts;
use crate::project::Project;
use crate::report::Outcome;
use crate::servers::Servers;
use crate::tally::Tally;
use crate::toolchain::{self, WASM_TARGET};
use crate::wordpress::WordPress;
use crate::{files, firefox, npm, playwright, process, site, tools};

/// Seconds that ChromeDriver may take to start and the browser to run all its tests: the defaults
/// of wasm-bindgen's runner are too short for a busy machine.
const BROWSER_PATIENCE: [(&str, &str); 2] =
    [("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30"), ("WASM_BINDGEN_TEST_TIMEOUT", "180")];

/// A kind of check, in the order they run.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Kind {
    /// The formatting of the code.
    Fmt,
    /// Clippy, for the native target and for the browser.
    Clippy,
    /// The tests that need no browser.
    Native,
    /// The tests of what the benchmark computes; nothing is measured.
    Bench,
    /// The tests of the reader's parts inside a browser.
    Wasm,
    /// The release build and the tests of the whole site, some of them on a real WordPress.
    E2e,
    /// The release build and the tests of the element in Firefox.
    Firefox,
    /// The release build, served by nginx and Caddy as `deploy/` has it.
    Serving,
}

/// A check by the name it has in the report.
type Check = (&'static str, fn(&Project) -> Result<Tally>);

/// Runs the chosen kinds, or all if none is chosen, each whether or not another failed.
pub fn run(project: &Project, chosen: &[Kind]) -> Vec<Outcome> {
    let wanted = |kind: &Kind| chosen.is_empty() || chosen.contains(kind);
    let kinds = Kind::value_variants().iter().copied().filter(wanted);
    let (of_site, of_code): (Vec<_>, Vec<_>) = kinds.partition(|kind| kind.is_of_site());
    let checks = of_code.iter().flat_map(|kind| kind.checks());
    let mut outcomes: Vec<_> =
        checks.map(|(name, check)| Outcome::of(name, || check(project))).collect();
    if !of_site.is_empty() {
        outcomes.extend(whole_site(project, &of_site));
    }
    outcomes
}

impl Kind {
    /// Whether it needs the release build, which is made once for all that do.
    fn is_of_site(self) -> bool {
        matches!(self, Self::E2e | Self::Firefox | Self::Serving)
    }

    fn checks(self) -> &'static [Check] {
        match self {
            Self::Fmt => &[("fmt", formatting)],
            Self::Clippy => &[("clippy, native", native_lints), ("clippy, browser", browser_lints)],
            Self::Native => &[("native tests", native_tests)],
            Self::Bench => &[("tests of the benchmark", benchmark_tests)],
            Self::Wasm => &[("browser tests", browser_tests)],
            Self::E2e => &[("end-to-end tests", end_to_end_tests)],
            Self::Firefox => &[("tests in Firefox", firefox_tests)],
            Self::Serving => &[("tests of serving", serving_tests)],
        }
    }
}

fn formatting(project: &Project) -> Result<Tally> {
    toolchain::ensure_component(project, "rustfmt", "fmt")?;
    one_check(&mut project.cargo(&["fmt", "--all", "--check"]))
}

fn native_lints(project: &Project) -> Result<Tally> {
    lints(project, &["--workspace"])
}

fn browser_lints(project: &Project) -> Result<Tally> {
    toolchain::ensure_wasm_target(project)?;
    lints(project, &["--package", "baca", "--target", WASM_TARGET, "--features", "apart"])
}

fn lints(project: &Project, scope: &[&str]) -> Result<Tally> {
    toolchain::ensure_component(project, "clippy", "clippy")?;
    let mut clippy = project.cargo(&["clippy", "--all-targets", "--locked"]);
    one_check(clippy.args(scope).args(["--", "-D", "warnings"]))
}

fn native_tests(project: &Project) -> Result<Tally> {
    cargo_tests(&mut project.cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]))
}

fn browser_tests(project: &Project) -> Result<Tally> {
    toolchain::ensure_wasm_target(project)?;
    tools::ensure(project)?;
    let browser = Browser::ensure(project)?;
    let mut tests = project.cargo(&["test", "--package", "baca", "--test", "browser", "--locked"]);
    tests
        .args(["--target", WASM_TARGET])
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser.write_capabilities(project)?)
        .envs(BROWSER_PATIENCE);
    cargo_tests(&mut tests)
}

/// The release build counts as one check, its byte budget being the test.
fn whole_site(project: &Project, kinds: &[Kind]) -> Vec<Outcome> {
    let mut is_built = false;
    let build = Outcome::of("release build", || {
        let sizes = site::build(project, &project.dist())?;
        is_built = true;
        sizes.check_budget()?;
        Ok(Counts::PASSED.into())
    });
    let tests = kinds.iter().flat_map(|kind| kind.checks()).map(|(name, check)| {
        Outcome::of(name, || {
            ensure!(is_built, "not run, for there is no release build to test");
            check(project)
        })
    });
    iter::once(build).chain(tests).collect()
}

fn end_to_end_tests(project: &Project) -> Result<Tally> {
    npm::ensure_packages(project)?;
    let browser = Browser::ensure(project)?;
    let wordpress = WordPress::start(project)?;
    let report = project.target().join("e2e.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut tests = project.command("playwright");
    tests
        .args(["test", "--reporter=list,json", "--output"])
        .arg(project.target().join("e2e"))
        .current_dir(project.e2e())
        .env("BACA_CHROMIUM", browser.chromium)
        .env("BACA_DIST", project.dist())
        .env("BACA_WORDPRESS", wordpress.address())
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    let succeeded = process::follow(&mut tests, |_| ())?;
    let report = fs::read_to_string(report).context("Playwright left no report")?;
    let tally = playwright::tally(&report).context("Playwright's report cannot be read")?;
    Ok(tally.settled(succeeded))
}

/// Node's own runner, for Playwright drives no Firefox but one it has changed and downloaded.
fn firefox_tests(project: &Project) -> Result<Tally> {
    let firefox = firefox::ensure(project)?;
    tools::ensure_geckodriver(project)?;
    let mut node = node_runner(project, &project.e2e().join("firefox"))?;
    node.env("BACA_FIREFOX", firefox).env("BACA_DIST", project.dist());
    node_tests(&mut node)
}

fn serving_tests(project: &Project) -> Result<Tally> {
    let servers = Servers::ensure(project)?;
    let mut node = node_runner(project, &project.root().join("tests/serving"))?;
    node.env("BACA_NGINX", servers.nginx)
        .env("BACA_NGINX_BROTLI", servers.brotli)
        .env("BACA_CADDY", servers.caddy)
        .env("BACA_DIST", project.dist());
    node_tests(&mut node)
}

fn benchmark_tests(project: &Project) -> Result<Tally> {
    npm::ensure_node(project)?;
    node_tests(&mut node_runner(project, &project.bench().join("lib"))?)
}

/// Node's own runner of tests, on those that lie directly in a folder.
fn node_runner(project: &Project, folder: &Path) -> Result<Command> {
    let mut tests = files::directly_in(folder)?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut node = project.command("node");
    node.args(["--test", "--test-reporter=tap"]).args(tests);
    Ok(node)
}

/// Sums up what Node's own runner runs.
fn node_tests(node: &mut Command) -> Result<Tally> {
    summed_up(node, Tally::read_tap_line)
}

fn one_check(command: &mut Command) -> Result<Tally> {
    process::follow(command, |_| ()).map(Tally::one)
}

/// Sums up the test programs that a `cargo test` runs.
fn cargo_tests(command: &mut Command) -> Result<Tally> {
    summed_up(command, Tally::read_cargo_line)
}

/// Sums up what a program prints; `read` says whether a line was a summary.
fn summed_up(program: &mut Command, read: fn(&mut Tally, &str) -> bool) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut summaries = 0;
    let succeeded =
        process::follow(program, |line| summaries += u32::from(read(&mut tally, line)))?;
    ensure!(summaries > 0, "no test ran");
    Ok(tally.settled(succeeded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_the_release_build_comes_last() {
        assert!(Kind::value_variants().is_sorted_by_key(|kind| kind.is_of_site()));
    }

    #[test]
    fn every_check_has_a_name_of_its_own() {
        let checks = Kind::value_variants().iter().flat_map(|kind| kind.checks());
        let mut names: Vec<_> = checks.map(|(name, _)| name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
