//! Programs that run beside this one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// How long a program may take until it is ready.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often its log is looked at.
const INTERVAL: Duration = Duration::from_millis(20);

/// A program that runs until this is dropped.
pub struct Background {
    what: &'static str,
    child: Child,
    log: PathBuf,
}

impl Background {
    /// Starts a program made by [`command`]; what it prints goes to `log`.
    pub fn start(what: &'static str, log: PathBuf, command: &mut Command) -> Result<Self> {
        let output =
            File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let child = command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("{what} does not start"))?;
        Ok(Self { what, child, log })
    }

    /// Waits for the program to print what `read` finds in its log.
    pub fn wait_for<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Result<T> {
        let start = Instant::now();
        loop {
            // First, for a program that has ended prints no more.
            let has_ended = self.child.try_wait()?.is_some();
            let log = String::from_utf8_lossy(&fs::read(&self.log)?).into_owned();
            if let Some(found) = read(&log) {
                return Ok(found);
            }
            if has_ended || start.elapsed() > PATIENCE {
                let Self { what, log: path, .. } = self;
                let tail = process::tail(&log);
                bail!("{what} is not ready; the end of its log, {}:\n{tail}", path.display());
            }
            thread::sleep(INTERVAL);
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Both fail only for a program that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program that ends with this one, where the system can promise that, even if this one is
/// killed.
pub fn command(project: &Project, program: &Path) -> Command {
    const DIES_WITH_PARENT: [&str; 2] = ["--pdeathsig", "KILL"];
    let mut trial = project.command("setpriv");
    if process::answer(trial.args(DIES_WITH_PARENT).arg("true")).is_none() {
        return project.command(program);
    }
    let mut command = project.command("setpriv");
    command.args(DIES_WITH_PARENT).arg(program);
    command
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    /// Runs a script until its first line is here, and hands that line on while it still runs.
    fn on_first_line<T>(name: &str, script: &str, then: impl FnOnce(String) -> T) -> Result<T> {
        let log = env::temp_dir().join(format!("xtask-{name}-{}.log", std::process::id()));
        let mut command = Command::new("sh");
        let mut script =
            Background::start("the script", log.clone(), command.args(["-c", script]))?;
        let line =
            script.wait_for(|log| log.split_once('\n').map(|(line, _)| line.to_owned())).map(then);
        fs::remove_file(log)?;
        line
    }

    fn is_running(process: &str) -> bool {
        process::answer(Command::new("sh").args(["-c", "kill -0 $0", process])).is_some()
    }

    #[test]
    fn a_program_runs_on_once_it_is_ready() {
        let script = "echo $$; exec sleep 600";
        assert!(on_first_line("ready", script, |process| is_running(&process)).unwrap());
    }

    #[test]
    fn a_dropped_program_runs_no_longer() {
        let process = on_first_line("dropped", "echo $$; exec sleep 600", |process| process);
        assert!(!is_running(&process.unwrap()));
    }

    #[test]
    fn the_last_words_of_a_program_that_ends_are_still_read() {
        assert_eq!(on_first_line("last", "echo ready", |line| line).unwrap(), "ready");
    }

    #[test]
    fn a_program_that_ends_before_it_is_ready_is_an_error_with_its_log() {
        let error = on_first_line("ended", "printf 'no such table' >&2", |_| ()).unwrap_err();
        assert!(error.to_string().contains("no such table"), "{error}");
    }
}
