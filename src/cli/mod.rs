//! The command-line tool: articles checked, printed and published without a browser.
//!
//! What it reads was written by others: nothing of it reaches a terminal but by `printable`, and
//! one text that breaks the tool costs no other its turn. `docs/contracts/cli.md` says what
//! scripts may rely on.

mod arguments;
mod breakdown;
mod build;
mod check;
mod count;
mod fetch;
mod folder;
mod fragment;
mod oembed;
mod offer;
mod opened;
mod output;
mod place;
mod print;
mod printable;
mod progress;
mod queue;
mod record;
mod report;
mod shadow;
mod tally;
mod verdict;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Something could not be read, or not be written.
const FAILURE: u8 = 1;

/// Does what the command line asks. Misuse ends the program with 2, as clap has it.
pub fn run() -> ExitCode {
    match Arguments::parse().sound().command {
        Command::Check(arguments) => check::check(arguments),
        Command::Print(arguments) => print::print(&arguments),
        Command::Oembed(arguments) => offer::offer(arguments),
        Command::Build(arguments) => build::build(arguments),
    }
}
