//! Running other programs.

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::progress::Progress;

/// How much of a log a failure shows.
const LOG_TAIL: usize = 15;

/// What a program prints when asked something short; `None` if it is missing or refuses.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program to its end; what it prints is seen.
pub fn run(command: &mut Command) -> Result<()> {
    let name = shown(command);
    let _progress = Progress::off_terminal(&name);
    let status = command.status().with_context(|| format!("`{name}` does not start"))?;
    ensure!(status.success(), "`{name}` failed");
    Ok(())
}

/// Runs a program to its end; says what it printed to its standard output. What it printed to the
/// other is seen only if it fails.
pub fn read(what: &str, command: &mut Command) -> Result<String> {
    command.stdin(Stdio::null());
    let _progress = Progress::start(what);
    let output =
        command.output().with_context(|| format!("`{}` does not start", shown(command)))?;
    ensure!(output.status.success(), "{what} failed\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs a program to its end; each line of its standard output is seen, then handed to `read`.
///
/// Says whether the program succeeded.
pub fn follow(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let name = shown(command);
    let _progress = Progress::off_terminal(&name);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` does not start"))?;
    let output = child.stdout.take().with_context(|| format!("`{name}` has no output"))?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    Ok(child.wait()?.success())
}

/// Runs a program to its end; what it prints goes to `log`, and to the error if it fails.
pub fn run_logged(what: &str, log: &Path, command: &mut Command) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let output = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
    let progress = Progress::start(what);
    let status =
        command.status().with_context(|| format!("`{}` does not start", shown(command)))?;
    drop(progress);
    if !status.success() {
        bail!(
            "{what} failed; the end of its log, {}:\n{}",
            log.display(),
            tail(&fs::read_to_string(log)?)
        );
    }
    Ok(())
}

/// Where the search path has a program.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = [program].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// The last lines of a log, indented.
pub fn tail(log: &str) -> String {
    let lines: Vec<_> = log.lines().collect();
    let skipped = lines.len().saturating_sub(LOG_TAIL);
    lines.into_iter().skip(skipped).map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_without_the_folder_of_its_program() {
        let mut command = Command::new("/somewhere/cargo");
        command.args(["fmt", "--check"]);
        assert_eq!(shown(&command), "cargo fmt --check");
    }

    #[test]
    fn a_long_log_is_cut_to_its_last_lines() {
        let log: String = (1..=100).map(|line| format!("line {line}\n")).collect();
        let tail = tail(&log);
        assert!(tail.starts_with("  line 86\n") && tail.ends_with("  line 100"), "{tail}");
    }

    #[test]
    fn a_missing_program_has_no_answer() {
        assert_eq!(answer(&mut Command::new("no-program-has-this-name")), None);
    }
}
