//! What became of all texts together.

use std::{process::ExitCode, time::Duration};

use super::{
    FAILURE,
    count::{counted, grouped},
    verdict::Verdict,
};

/// What became of all texts together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Texts that could be read.
    texts: usize,
    /// Articles that could be read.
    articles: usize,
    /// Of these, those with problems.
    with_problems: usize,
    /// Texts and articles that could not be read.
    unreadable: usize,
}

impl Tally {
    /// Of one text.
    pub(super) fn of(verdict: &Verdict) -> Self {
        let Ok(articles) = &verdict.articles else {
            return Self { unreadable: 1, ..Self::default() };
        };
        let read = articles.iter().flatten();
        let with_problems = read.clone().filter(|reading| !reading.problems.is_empty()).count();
        let read = read.count();
        Self { texts: 1, articles: read, with_problems, unreadable: articles.len() - read }
    }

    /// Takes in another text.
    pub(super) fn add(&mut self, other: Self) {
        self.texts += other.texts;
        self.articles += other.articles;
        self.with_problems += other.with_problems;
        self.unreadable += other.unreadable;
    }

    /// Whether all could be read.
    pub(super) fn is_fine(self) -> bool {
        self.unreadable == 0
    }

    /// How the program ends.
    pub(super) fn exit_code(self) -> ExitCode {
        if self.is_fine() { ExitCode::SUCCESS } else { FAILURE.into() }
    }

    /// `1,000 articles in 1,000 texts read, 3 with problems, 0 unreadable, 1.2 s`
    pub(super) fn summary(self, took: Duration) -> String {
        format!(
            "{} in {} read, {} with problems, {} unreadable, {:.1} s",
            counted(self.articles, "article", "articles"),
            counted(self.texts, "text", "texts"),
            grouped(self.with_problems),
            grouped(self.unreadable),
            took.as_secs_f64(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_a_sentence() {
        let tally = Tally { texts: 1, articles: 1234, with_problems: 3, unreadable: 0 };
        let summary = tally.summary(Duration::from_millis(1240));
        assert_eq!(summary, "1,234 articles in 1 text read, 3 with problems, 0 unreadable, 1.2 s");
    }
}
