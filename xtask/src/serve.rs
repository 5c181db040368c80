//! `cargo xtask serve`: the reader on the sample portal.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{toolchain, tools};

/// Sets up, builds and serves until interrupted.
pub fn run(project: &Project, port: u16, release: bool) -> Result<ExitCode> {
    toolchain::ensure_wasm_target(project)?;
    tools::ensure(project)?;
    let free = free_port(port)?;
    if free != port {
        println!("Port {port} is taken; serving on {free} instead.");
    }
    println!("Building the reader; then it is at http://127.0.0.1:{free}/ (Ctrl-C ends it).");
    become_program(&mut trunk_serve(project, free, release))
}

fn trunk_serve(project: &Project, port: u16, release: bool) -> Command {
    let mut command = project.command("trunk");
    command.args(["--skip-version-check", "serve", "--port", &port.to_string()]);
    // Not into `dist`, which holds the release site.
    command.arg("--dist").arg(project.target().join("serve"));
    if release {
        command.args(["--release", "--cargo-profile", "reader"]);
    }
    command
}

/// The first port from `wanted` on that nobody listens on.
fn free_port(wanted: u16) -> Result<u16> {
    (wanted..=u16::MAX)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .with_context(|| format!("no port from {wanted} on is free"))
}

/// Hands this process over, so that whoever ends it ends the server too.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;

    Err(command.exec()).context("Trunk does not start")
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<ExitCode> {
    crate::process::run(command)?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let taken = listener.local_addr().unwrap().port();
        assert!(free_port(taken).unwrap() > taken);
    }
}
