//! What a check comes to, read from what test programs print.

use crate::counts::Counts;

/// How many test cases passed, and which did not.
#[derive(Debug, Default, PartialEq)]
pub struct Tally {
    pub counts: Counts,
    /// The failed cases by their names, as far as their program names them.
    pub failures: Vec<String>,
}

impl Tally {
    /// One check that has no cases.
    pub fn one(passed: bool) -> Self {
        Counts::one(passed).into()
    }

    /// Takes in a line of `cargo test`; says whether it sums up a test program.
    pub fn read_cargo_line(&mut self, line: &str) -> bool {
        self.failures.extend(failed_cargo_case(line).map(str::to_owned));
        self.add(Counts::of_cargo_line(line))
    }

    /// Takes in a line of Node's TAP reporter; says whether it sums up.
    pub fn read_tap_line(&mut self, line: &str) -> bool {
        self.failures.extend(failed_tap_case(line).map(str::to_owned));
        self.add(Counts::of_tap_line(line))
    }

    fn add(&mut self, counts: Option<Counts>) -> bool {
        let is_summary = counts.is_some();
        self.counts = self.counts + counts.unwrap_or_default();
        is_summary
    }

    /// With at least one failure if the program that ran the cases failed.
    pub fn settled(self, succeeded: bool) -> Self {
        Self { counts: self.counts.settled(succeeded), ..self }
    }
}

impl From<Counts> for Tally {
    fn from(counts: Counts) -> Self {
        Self { counts, failures: Vec::new() }
    }
}

/// The case that a line such as `test wire::json::tests::a_thing ... FAILED` names.
fn failed_cargo_case(line: &str) -> Option<&str> {
    line.trim().strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// The case, or the suite of cases, that a line such as `not ok 3 - a thing` names.
fn failed_tap_case(line: &str) -> Option<&str> {
    let (number, name) = line.trim_start().strip_prefix("not ok ")?.split_once(" - ")?;
    let is_failure = number.parse::<u32>().is_ok() && !name.contains(" # ");
    is_failure.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_case_of_cargo_is_named() {
        let mut tally = Tally::default();
        for line in [
            "test article::tests::a_thing ... ok",
            "test article::tests::another ... FAILED",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
        ] {
            tally.read_cargo_line(line);
        }
        let counts = Counts { passed: 1, failed: 1, skipped: 0 };
        assert_eq!(tally, Tally { counts, failures: vec!["article::tests::another".into()] });
    }

    #[test]
    fn a_failed_case_of_nodes_is_named() {
        let mut tally = Tally::default();
        for line in ["ok 1 - a thing", "    not ok 2 - another", "# pass 1", "# fail 1"] {
            tally.read_tap_line(line);
        }
        let counts = Counts { passed: 1, failed: 1, skipped: 0 };
        assert_eq!(tally, Tally { counts, failures: vec!["another".into()] });
    }

    #[test]
    fn a_case_left_out_is_no_failure() {
        assert_eq!(failed_tap_case("not ok 2 - another # TODO"), None);
    }

    #[test]
    fn what_a_test_says_is_no_failure() {
        assert_eq!(failed_tap_case("# not ok 2 - another"), None);
        assert_eq!(failed_tap_case("not ok computer - says no"), None);
    }

    #[test]
    fn a_summary_is_told_from_other_lines() {
        let mut tally = Tally::default();
        assert!(tally.read_cargo_line("test result: ok. 5 passed; 0 failed; 1 ignored"));
        assert!(!tally.read_cargo_line("test article::tests::a_thing ... ok"));
    }
}
