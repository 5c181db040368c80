//! The command line.

use std::io::stdin;
use std::path::{self, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::bench::Bench;
use crate::checks::{self, Kind};
use crate::project::Project;
use crate::wordpress::WordPress;
use crate::{report, serve, site};

const SERVE_EXAMPLES: &str = "\
Examples:
  cargo xtask serve
  cargo xtask serve --port 3000
  cargo xtask serve --release";

const BUILD_EXAMPLES: &str = "\
Examples:
  cargo xtask build
  cargo xtask build --out /tmp/baca-site";

const TEST_EXAMPLES: &str = "\
Examples:
  cargo xtask test
  cargo xtask test --only fmt,clippy
  cargo xtask test --only e2e";

const BENCH_EXAMPLES: &str = "\
Examples:
  cargo xtask bench --runs 3 --only paint,sizes
  cargo xtask bench --only parity
  cargo xtask bench --out docs";

/// Baca's commands: each sets up what is missing and does nothing twice.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run the reader on the sample portal and rebuild it as files change.
    ///
    /// Sets up the wasm32 target, Trunk and wasm-bindgen. Needs no Node.
    #[command(after_help = SERVE_EXAMPLES)]
    Serve {
        /// The port to serve on; when it is taken, the next free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve the reader as rustc optimises it, without what `build` does after that.
        #[arg(long)]
        release: bool,
    },
    /// Build the release site, compress it and hold it to its byte budget.
    ///
    /// Sets up the wasm32 target, Trunk, wasm-bindgen and, with npm, wasm-opt and esbuild.
    #[command(after_help = BUILD_EXAMPLES)]
    Build {
        /// The folder to build into: a new one, an empty one or an earlier build [default: dist].
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Run every test, all of them even when one fails; the last line sums them up.
    ///
    /// Sets up the same as build, and Playwright, Chromium, ChromeDriver, Firefox, geckodriver and,
    /// with PHP and MariaDB, a WordPress.
    #[command(after_help = TEST_EXAMPLES)]
    Test {
        /// Only these kinds, separated by commas.
        #[arg(long, value_enum, value_delimiter = ',', value_name = "KINDS")]
        only: Vec<Kind>,
    },
    /// Measure the reader against others, in one run of Chromium: minutes, on an idle machine.
    ///
    /// Sets up the same as build, Chromium and, with npm, what the others are made with.
    #[command(after_help = BENCH_EXAMPLES)]
    Bench(Bench),
    /// Run the WordPress of the tests alone, until Enter is pressed.
    ///
    /// Sets up PHP, MariaDB and WordPress. It is made anew each time: nothing in it is kept.
    Wordpress,
}

/// Does what the command line asks.
pub fn run() -> Result<ExitCode> {
    let task = Arguments::parse().task;
    let project = Project::find()?;
    match task {
        Task::Serve { port, release } => serve::run(&project, port, release),
        Task::Build { out } => {
            let out = out.map_or_else(|| Ok(project.dist()), path::absolute)?;
            let sizes = site::build(&project, &out)?;
            sizes.check_budget()?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Test { only } => {
            let outcomes = checks::run(&project, &only);
            Ok(report::print(&outcomes))
        }
        Task::Bench(bench) => {
            bench.run(&project)?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Wordpress => {
            let _wordpress = WordPress::start(&project)?;
            println!("Press Enter to end it.");
            stdin().read_line(&mut String::new())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_task_of_the_benchmark_that_there_is_not_is_refused() {
        assert!(Arguments::try_parse_from(["xtask", "bench", "--only", "speed"]).is_err());
    }

    #[test]
    fn kinds_of_tests_are_separated_by_commas() {
        let arguments = Arguments::parse_from(["xtask", "test", "--only", "fmt,e2e"]);
        let Task::Test { only } = arguments.task else { panic!("not the test command") };
        assert_eq!(only, [Kind::Fmt, Kind::E2e]);
    }
}
