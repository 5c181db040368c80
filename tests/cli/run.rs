//! Runs of the tool.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

/// How a run ended.
#[derive(Debug)]
pub struct Ran {
    /// Its exit code.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

impl Ran {
    /// The line of standard output that has these words.
    pub fn line(&self, words: &str) -> &str {
        let found = self.out.lines().find(|line| line.contains(words));
        found.unwrap_or_else(|| panic!("no line has `{words}`: {self:?}"))
    }
}

/// The tool, without what the surroundings of the tests may say about colours and proxies.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_baca"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    for name in ["http_proxy", "https_proxy", "all_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs the tool.
pub fn baca(arguments: &[&str]) -> Ran {
    ran(command(arguments).output().expect("the tool runs"))
}

/// Runs the tool with something on standard input.
pub fn fed(arguments: &[&str], input: &[u8]) -> Ran {
    let piped = Stdio::piped;
    let mut command = command(arguments);
    let command = command.stdin(piped()).stdout(piped()).stderr(piped());
    let mut running = command.spawn().expect("the tool runs");
    // Dropped, and so closed, at the end of the statement. Misuse is told without reading it.
    let _ = running.stdin.take().expect("a pipe").write_all(input);
    ran(running.wait_with_output().expect("it ends"))
}

/// How a run ended.
pub fn ran(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}
