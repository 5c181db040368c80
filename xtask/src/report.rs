//! What `cargo xtask test` says at the end.

use std::fmt::{self, Display, Formatter};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::counts::Counts;
use crate::tally::Tally;

/// How one kind of check went.
pub struct Outcome {
    name: &'static str,
    tally: Tally,
    /// Why it could not run to its end.
    problem: Option<String>,
    took: Duration,
}

impl Outcome {
    /// Runs a check under a heading; one that cannot run is one failure.
    pub fn of(name: &'static str, check: impl FnOnce() -> Result<Tally>) -> Self {
        println!("\n== {name} ==");
        let start = Instant::now();
        let (tally, problem) = match check() {
            Ok(tally) => (tally, None),
            Err(error) => (Counts::FAILED.into(), Some(format!("{error:#}"))),
        };
        if let Some(problem) = &problem {
            println!("{problem}");
        }
        Self { name, tally, problem, took: start.elapsed() }
    }
}

/// Prints the report; the exit code tells whether anything failed.
pub fn print(outcomes: &[Outcome]) -> ExitCode {
    println!("\n{}", Report(outcomes));
    if sum(outcomes).failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Report<'a>(&'a [Outcome]);

impl Display for Report<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<22} {:>6} {:>6} {:>7} {:>7}", "", "passed", "failed", "skipped", "time")?;
        for Outcome { name, tally, took, .. } in self.0 {
            let Counts { passed, failed, skipped } = tally.counts;
            let took = took.as_secs();
            writeln!(f, "{name:<22} {passed:>6} {failed:>6} {skipped:>7} {took:>5} s")?;
        }
        for Outcome { name, tally, problem, .. } in self.0 {
            for failure in &tally.failures {
                writeln!(f, "{name}: {failure}")?;
            }
            // The rest, such as the end of a log, stands under the check's heading.
            if let Some(problem) = problem.as_deref().and_then(|problem| problem.lines().next()) {
                writeln!(f, "{name}: {problem}")?;
            }
        }
        let Counts { passed, failed, .. } = sum(self.0);
        write!(f, "{passed} passed, {failed} failed")
    }
}

fn sum(outcomes: &[Outcome]) -> Counts {
    outcomes.iter().map(|outcome| outcome.tally.counts).sum()
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    fn outcome(name: &'static str, passed: u64, failed: u64) -> Outcome {
        let tally = Counts { passed, failed, skipped: 0 }.into();
        Outcome { name, tally, problem: None, took: Duration::from_secs(2) }
    }

    #[test]
    fn the_report_has_a_line_for_each_kind_and_a_sum_as_the_last() {
        let report = "                       passed failed skipped    time
fmt                         1      0       0     2 s
native tests               40      2       0     2 s
41 passed, 2 failed";
        let outcomes = [outcome("fmt", 1, 0), outcome("native tests", 40, 2)];
        assert_eq!(Report(&outcomes).to_string(), report);
    }

    #[test]
    fn a_check_that_cannot_run_is_one_failure() {
        let outcome = Outcome::of("browser tests", || bail!("Chromium is missing"));
        assert_eq!(outcome.tally.counts, Counts::FAILED);
    }

    #[test]
    fn the_report_says_why_a_check_could_not_run() {
        let outcomes = [Outcome::of("browser tests", || bail!("Chromium is missing"))];
        let report = Report(&outcomes).to_string();
        assert!(report.contains("\nbrowser tests: Chromium is missing\n"), "{report}");
    }

    #[test]
    fn the_report_names_what_failed() {
        let counts = Counts { passed: 3, failed: 1, skipped: 0 };
        let tally = Tally { counts, failures: vec!["model::tests::a_thing".into()] };
        let report = Report(&[Outcome::of("native tests", || Ok(tally))]).to_string();
        assert!(report.contains("\nnative tests: model::tests::a_thing\n"), "{report}");
    }

    #[test]
    fn the_sum_stays_last_after_a_check_that_could_not_run() {
        let outcomes = [Outcome::of("browser tests", || bail!("Chromium is missing"))];
        assert!(Report(&outcomes).to_string().ends_with("\n0 passed, 1 failed"));
    }
}
