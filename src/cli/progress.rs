//! How far the work has come.

use std::io::{IsTerminal, stderr};

use indicatif::{ProgressBar, ProgressStyle};

/// Of fewer texts nobody needs to know how far it has come.
const MANY: usize = 10;

/// A bar on standard error, if that is a terminal and there are many texts.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Over so many texts.
    pub(super) fn over(texts: usize) -> Self {
        Self::counting(texts, "{bar:40} {pos} of {len} texts, {eta} left")
    }

    /// Over so many pages.
    pub(super) fn over_pages(pages: usize) -> Self {
        Self::counting(pages, "{bar:40} {pos} of {len} pages, {eta} left")
    }

    fn counting(count: usize, template: &str) -> Self {
        if count < MANY || !stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
        let template = ProgressStyle::with_template(template);
        Self(match template {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    /// One more text is done: prints what became of it, above the bar.
    pub(super) fn step<R>(&self, print: impl FnOnce() -> R) -> R {
        let printed = self.0.suspend(print);
        self.0.inc(1);
        printed
    }

    /// Leaves the terminal as it was.
    pub(super) fn end(self) {
        self.0.finish_and_clear();
    }
}
