//! How many test cases passed, read from the lines that test programs print.

use std::iter::Sum;
use std::ops::Add;

/// Test cases by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// As they should.
    pub passed: u64,
    /// Otherwise, or not at all.
    pub failed: u64,
    /// Left out on purpose.
    pub skipped: u64,
}

impl Counts {
    /// One check that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// One check that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };

    /// One check.
    pub fn one(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }

    /// From a line such as `test result: ok. 5 passed; 0 failed; 1 ignored; …`.
    pub fn of_cargo_line(line: &str) -> Option<Self> {
        let summary = line.trim().strip_prefix("test result: ")?;
        let number = |what| number_before(what, summary);
        let (passed, failed) = (number("passed")?, number("failed")?);
        Some(Self { passed, failed, skipped: number("ignored")? })
    }

    /// From a line such as `# pass 5`, of which Node's TAP reporter ends with one for each outcome.
    pub fn of_tap_line(line: &str) -> Option<Self> {
        let (what, number) = line.strip_prefix("# ")?.split_once(' ')?;
        let number = number.parse().ok()?;
        match what {
            "pass" => Some(Self { passed: number, ..Self::default() }),
            "fail" | "cancelled" => Some(Self { failed: number, ..Self::default() }),
            "skipped" | "todo" => Some(Self { skipped: number, ..Self::default() }),
            _ => None,
        }
    }

    /// With at least one failure if the program that ran the cases failed.
    pub fn settled(self, succeeded: bool) -> Self {
        let least = u64::from(!succeeded);
        Self { failed: self.failed.max(least), ..self }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

fn number_before(what: &str, text: &str) -> Option<u64> {
    let words = || text.split([' ', '.', ';']).filter(|word| !word.is_empty());
    let (number, _) = words().zip(words().skip(1)).find(|(_, next)| *next == what)?;
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_a_cargo_summary_are_read() {
        let line = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        let expected = Counts { passed: 5, failed: 0, skipped: 1 };
        assert_eq!(Counts::of_cargo_line(line), Some(expected));
    }

    #[test]
    fn the_counts_of_a_failed_cargo_summary_are_read() {
        let line = "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out";
        let expected = Counts { passed: 1, failed: 2, skipped: 0 };
        assert_eq!(Counts::of_cargo_line(line), Some(expected));
    }

    #[test]
    fn another_line_of_cargo_is_no_summary() {
        assert_eq!(Counts::of_cargo_line("test model::tests::a_thing ... ok"), None);
    }

    #[test]
    fn the_counts_of_nodes_tests_are_read() {
        let tap = "ok 1 - a thing\n1..9\n# tests 9\n# suites 0\n# pass 5\n# fail 1\n# cancelled 1\n\
            # skipped 1\n# todo 1\n# duration_ms 5101.2";
        let expected = Counts { passed: 5, failed: 2, skipped: 2 };
        assert_eq!(tap.lines().filter_map(Counts::of_tap_line).sum::<Counts>(), expected);
    }

    #[test]
    fn what_a_test_of_nodes_says_is_no_count() {
        assert_eq!(Counts::of_tap_line("# pass the salt"), None);
        assert_eq!(Counts::of_tap_line("    # pass 5"), None);
    }

    #[test]
    fn a_failed_program_without_failed_cases_is_one_failure() {
        let counts = Counts { passed: 3, failed: 0, skipped: 0 };
        assert_eq!(counts.settled(false).failed, 1);
    }

    #[test]
    fn the_failures_of_a_failed_program_are_not_counted_twice() {
        let counts = Counts { passed: 3, failed: 2, skipped: 0 };
        assert_eq!(counts.settled(false), counts);
    }
}
