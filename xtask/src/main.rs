//! Baca's commands: `cargo xtask serve`, `build`, `test`, `bench`, `wordpress`.
//!
//! Each sets up what it needs and says what it is doing.

mod background;
mod bench;
mod browser;
mod checks;
mod cli;
mod counts;
mod debian;
mod embed;
mod esbuild;
mod files;
mod firefox;
mod head;
mod hint;
mod names;
mod npm;
mod order;
mod pages;
mod parts;
mod playwright;
mod precompressed;
mod printed;
mod process;
mod program;
mod progress;
mod project;
mod report;
mod reproducible;
mod serve;
mod servers;
mod site;
mod sizes;
mod stamp;
mod start;
mod style;
mod tally;
mod theme;
mod toolchain;
mod tools;
mod wordpress;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(exit) => exit,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
