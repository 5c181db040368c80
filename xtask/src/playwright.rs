//! The report of Playwright's JSON reporter.

use serde::Deserialize;

use crate::counts::Counts;
use crate::tally::Tally;

/// What of the report is read; see `JSONReport` of `@playwright/test/reporter`.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
    #[serde(default)]
    suites: Vec<Suite>,
    /// What went wrong outside of any test.
    #[serde(default)]
    errors: Vec<Failure>,
}

#[derive(Deserialize)]
struct Stats {
    expected: u64,
    unexpected: u64,
    flaky: u64,
    skipped: u64,
}

/// A file of tests, or a `describe` in one.
#[derive(Deserialize)]
struct Suite {
    title: String,
    #[serde(default)]
    suites: Vec<Suite>,
    #[serde(default)]
    specs: Vec<Spec>,
}

#[derive(Deserialize)]
struct Spec {
    title: String,
    ok: bool,
    #[serde(default)]
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    #[serde(default)]
    results: Vec<Outcome>,
}

#[derive(Deserialize)]
struct Outcome {
    #[serde(default)]
    errors: Vec<Failure>,
}

#[derive(Deserialize)]
struct Failure {
    #[serde(default)]
    message: String,
}

/// Reads the report; an error says what is not as Playwright writes it.
pub fn tally(report: &str) -> serde_json::Result<Tally> {
    let Report { stats, suites, errors } = serde_json::from_str(report)?;
    let outside = errors.iter().map(|error| error.first_line().to_owned());
    let failures: Vec<_> = outside.chain(suites.iter().flat_map(Suite::failures)).collect();
    let counts = Counts {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + errors.len() as u64,
        skipped: stats.skipped,
    };
    Ok(Tally { counts, failures })
}

impl Suite {
    /// Its failed tests, each after the titles of what it is in.
    fn failures(&self) -> Vec<String> {
        let own = self.specs.iter().filter(|spec| !spec.ok).map(Spec::failure);
        let inner = self.suites.iter().flat_map(Self::failures);
        own.chain(inner).map(|failure| format!("{} › {failure}", self.title)).collect()
    }
}

impl Spec {
    fn failure(&self) -> String {
        let results = self.tests.iter().flat_map(|test| &test.results);
        match results.flat_map(|result| &result.errors).next() {
            Some(error) => format!("{}: {}", self.title, error.first_line()),
            None => self.title.clone(),
        }
    }
}

impl Failure {
    fn first_line(&self) -> &str {
        self.message.lines().next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATS: &str = r#"{ "expected": 7, "unexpected": 2, "flaky": 1, "skipped": 3 }"#;

    #[test]
    fn the_counts_of_a_report_are_read() {
        let report = format!(r#"{{ "suites": [], "errors": [], "stats": {STATS} }}"#);
        let expected = Counts { passed: 8, failed: 2, skipped: 3 };
        assert_eq!(tally(&report).unwrap().counts, expected);
    }

    #[test]
    fn a_failed_test_is_named_with_what_it_is_in_and_why_it_failed() {
        let report = format!(
            r#"{{ "stats": {STATS}, "suites": [{{
                "title": "pictures.spec.js",
                "suites": [{{ "title": "at 360 px", "specs": [
                    {{ "title": "nothing moves", "ok": false, "tests": [{{ "results": [
                        {{ "errors": [{{ "message": "Error: 0.06\nExpected: 0.01" }}] }}
                    ] }}] }},
                    {{ "title": "pictures are shown", "ok": true }}
                ] }}]
            }}] }}"#
        );
        let expected = ["pictures.spec.js › at 360 px › nothing moves: Error: 0.06"];
        assert_eq!(tally(&report).unwrap().failures, expected);
    }

    #[test]
    fn an_error_outside_of_the_tests_is_a_failure() {
        let report = r#"{
            "errors": [{ "message": "no tests found" }],
            "stats": { "expected": 0, "unexpected": 0, "flaky": 0, "skipped": 0 }
        }"#;
        let tally = tally(report).unwrap();
        assert_eq!((tally.counts, tally.failures), (Counts::FAILED, vec!["no tests found".into()]));
    }

    #[test]
    fn a_report_without_numbers_is_an_error() {
        assert!(tally("{}").is_err());
    }
}
