//! What became of a site, in a line.

use std::time::Duration;

use super::stage::Placed;
use crate::cli::count::{counted, grouped};

/// `1,000 articles, 6 sections: 3 files written, 1,020 unchanged, 0 removed, 1.2 s`
pub(super) fn summary(
    articles: usize,
    sections: usize,
    failures: usize,
    placed: &Placed,
    took: Duration,
) -> String {
    let kept = match (failures, placed.kept) {
        (0, _) => String::new(),
        (_, kept) => format!(
            "; {} could not be had, so {} of before stayed",
            grouped(failures),
            counted(kept, "file", "files")
        ),
    };
    format!(
        "{}, {}: {} written, {} unchanged, {} removed, {:.1} s{kept}",
        counted(articles, "article", "articles"),
        counted(sections, "section", "sections"),
        counted(placed.written, "file", "files"),
        grouped(placed.unchanged),
        grouped(placed.removed),
        took.as_secs_f64(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_a_sentence() {
        let placed = Placed { written: 1, unchanged: 1020, removed: 2, kept: 3, foreign: vec![] };
        let took = Duration::from_millis(1240);
        let line = summary(1000, 6, 0, &placed, took);
        assert_eq!(
            line,
            "1,000 articles, 6 sections: 1 file written, 1,020 unchanged, 2 removed, 1.2 s"
        );
        let failed = summary(1000, 6, 4, &placed, took);
        assert!(failed.ends_with("; 4 could not be had, so 3 files of before stayed"), "{failed}");
    }
}
