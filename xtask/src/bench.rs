//! `cargo xtask bench`: the reader measured against others, by the programs in `bench/`.
//!
//! Never among the tests: what a clock says on a busy machine fails nobody.

use std::path::{self, PathBuf};

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use crate::browser::Browser;
use crate::project::Project;
use crate::{npm, process, site};

/// The program that measures.
const RUN: &str = "run.mjs";

/// With fewer runs, an interval says nothing.
const LEAST_RUNS: u32 = 2;

/// What to measure, how often, and where to write it.
#[derive(Args)]
pub struct Bench {
    /// How often each is measured, all in turn; a figure to rely on has at least 15 behind it.
    #[arg(long, default_value_t = 15)]
    runs: u32,
    /// Only these, separated by commas [default: all but parity].
    #[arg(long, value_enum, value_delimiter = ',', value_name = "TASKS")]
    only: Vec<Task>,
    /// The folder for bench.md, bench.svg and bench.json [default: target/bench].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Measure the site that is in dist/ already.
    #[arg(long)]
    keep_build: bool,
}

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Task {
    /// Opening an article: largest paint, blocking time, bytes until it can be read.
    Paint,
    /// Layout shift on every page.
    Shift,
    /// Script time of a change of article.
    Changes,
    /// What is kept after 2,500 changes of article.
    Memory,
    /// The weight of the programs.
    Sizes,
    /// Building 10,000 articles, by `baca build` and by Eleventy.
    Eleventy,
    /// Lighthouse's four scores, and the structured data.
    Lighthouse,
    /// What a lazy element below costs the page it is a guest on.
    Host,
    /// Not a measurement: whether the peers show and do what the reader does. Fails if one does
    /// not.
    Parity,
}

impl Bench {
    /// Builds what is to be measured, and measures it.
    pub fn run(&self, project: &Project) -> Result<()> {
        let runs = self.runs;
        ensure!(runs >= LEAST_RUNS, "{runs} runs are too few: name at least {LEAST_RUNS}");
        npm::ensure_packages_of(project, &project.bench())?;
        let browser = Browser::ensure(project)?;
        if !self.keep_build {
            site::build(project, &project.dist())?;
        }
        if self.needs_tool() {
            process::run(&mut project.cargo(&["build", "--release", "--bin", "baca", "--locked"]))?;
        }
        let mut node = project.command("node");
        node.arg(project.bench().join(RUN))
            .args(self.words(project)?)
            .env("BACA_BENCH", project.target().join("bench"))
            .env("BACA_CHROMIUM", browser.chromium)
            .env("BACA_DIST", project.dist())
            .env("BACA_TOOL", project.target().join("release/baca"));
        process::run(&mut node)
    }

    /// Whether static pages are among what is measured: the command-line tool builds them.
    fn needs_tool(&self) -> bool {
        let is_static = |task: &Task| {
            matches!(task, Task::Paint | Task::Shift | Task::Eleventy | Task::Lighthouse)
        };
        self.only.is_empty() || self.only.iter().any(is_static)
    }

    /// What the program is told.
    fn words(&self, project: &Project) -> Result<Vec<String>> {
        let own = || project.target().join("bench");
        let out = self.out.as_ref().map_or_else(|| Ok(own()), path::absolute)?;
        let mut words = vec![format!("--runs={}", self.runs), format!("--out={}", out.display())];
        if !self.only.is_empty() {
            words.push(format!("--only={}", names(&self.only)));
        }
        Ok(words)
    }
}

fn names(tasks: &[Task]) -> String {
    let values = tasks.iter().filter_map(ValueEnum::to_possible_value);
    values.map(|value| value.get_name().to_owned()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn tasks_go_by_the_names_of_the_command_line() {
        assert_eq!(names(&[Task::Paint, Task::Lighthouse]), "paint,lighthouse");
    }

    #[test]
    fn the_program_knows_every_task() {
        let root = path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let program = fs::read_to_string(root.join("bench/lib/measure.mjs")).unwrap();
        let list = program.split_once("export const TASKS = {").unwrap().1.split_once('}').unwrap();
        let known: Vec<_> = list.0.split(',').map(str::trim).collect();
        let measured: Vec<_> = Task::value_variants()
            .iter()
            .filter(|task| **task != Task::Parity)
            .map(|task| names(&[*task]))
            .collect();
        assert_eq!(measured, known);
    }

    #[test]
    fn playwright_is_the_one_of_the_tests() {
        let root = path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let version = |file: &str, package: &str| {
            let text = fs::read_to_string(root.join(file)).unwrap();
            let packages: serde_json::Value = serde_json::from_str(&text).unwrap();
            packages["devDependencies"][package].as_str().map(str::to_owned)
        };
        let tests = version("tests/e2e/package.json", "@playwright/test");
        assert!(tests.is_some());
        assert_eq!(version("bench/package.json", "playwright-core"), tests);
    }
}
