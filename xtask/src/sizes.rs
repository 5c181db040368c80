//! How much of a site travels, and how much may.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{embed, files, precompressed, printed, program, stamp, start, style};

/// The most that some files may weigh together, brotli.
struct Budget {
    what: &'static str,
    /// In thousands of bytes.
    kb: u64,
    /// Whether a file is one of them, by its name without a stamp.
    includes: fn(&str) -> bool,
}

/// What every reader downloads comes first; without it, there is no site.
const BUDGETS: [Budget; 7] = [
    Budget { what: ".wasm + glue", kb: 84, includes: program::includes },
    Budget {
        what: "formats.wasm, where needed",
        kb: 61,
        includes: |name| name == program::FORMATS,
    },
    Budget {
        what: "opening.wasm + shared.wasm, to open another article",
        kb: 29,
        includes: |name| name == program::OPENING || name == program::SHARED,
    },
    // In the single-page site, before anything is asked for.
    Budget { what: "start.js", kb: 3, includes: |name| name == start::SCRIPT },
    // Pages of others load it whether or not anybody reads as far as the article.
    Budget { what: "embed.js", kb: 3, includes: |name| name == embed::SCRIPT },
    // Of printed pages, before anybody wants the program.
    Budget { what: "page.js", kb: 1, includes: |name| name == printed::SCRIPT },
    Budget { what: "printed-article.css", kb: 4, includes: |name| name == style::ARTICLE_SHEET },
];

/// The folder of the portal's own articles and pictures, told apart from the reader's files.
const CONTENT: &str = "content";

/// One file of a site.
#[derive(Debug)]
struct Sized {
    path: PathBuf,
    raw: u64,
    /// `None` for what is not compressed again, such as pictures.
    brotli: Option<u64>,
}

impl Sized {
    /// The bytes a browser downloads.
    fn travels(&self) -> u64 {
        self.brotli.unwrap_or(self.raw)
    }

    fn is_content(&self) -> bool {
        self.path.starts_with(CONTENT)
    }

    /// Its name without a stamp.
    fn name(&self) -> Option<String> {
        self.path.to_str().map(stamp::removed)
    }
}

/// The size of every file of a site.
#[derive(Debug)]
pub struct Sizes(Vec<Sized>);

impl Sizes {
    /// Measures a site and what is precompressed in it.
    pub fn of(site: &Path) -> Result<Self> {
        let originals =
            files::below(site)?.into_iter().filter(|file| !precompressed::is_precompressed(file));
        let sized = originals.map(|file| {
            let raw = fs::metadata(&file)?.len();
            let brotli = fs::metadata(precompressed::brotli_of(&file)).ok().map(|br| br.len());
            let path = file.strip_prefix(site)?.to_path_buf();
            Ok(Sized { path, raw, brotli })
        });
        sized.collect::<Result<_>>().map(Self)
    }

    /// An error if something outweighs its budget.
    pub fn check_budget(&self) -> Result<()> {
        let [program, ..] = &BUDGETS;
        ensure!(self.weight(program) > 0, "the site has no program");
        BUDGETS.iter().try_for_each(|budget| {
            let (Budget { what, kb, .. }, weight) = (budget, self.weight(budget));
            let shown = kilobytes(weight);
            let is_within = weight <= kb * 1_000;
            ensure!(is_within, "{what}: {shown} kB brotli, more than the budget of {kb} kB");
            Ok(())
        })
    }

    /// A file that is there twice, with a stamp and without, is one.
    fn weight(&self, budget: &Budget) -> u64 {
        let of_budget = |sized: &&Sized| sized.name().is_some_and(|name| (budget.includes)(&name));
        let mut files: Vec<_> = self.0.iter().filter(of_budget).collect();
        files.sort_by_key(|sized| sized.name());
        files.dedup_by_key(|sized| sized.name());
        files.into_iter().map(Sized::travels).sum()
    }

    fn content(&self) -> (usize, u64, u64) {
        let content = || self.0.iter().filter(|sized| sized.is_content());
        (content().count(), content().map(|s| s.raw).sum(), content().map(Sized::travels).sum())
    }
}

impl Display for Sizes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<44} {:>9} {:>10}", "file", "raw kB", "brotli kB")?;
        for Sized { path, raw, brotli } in self.0.iter().filter(|sized| !sized.is_content()) {
            let brotli = brotli.map_or_else(|| "-".to_owned(), kilobytes);
            writeln!(f, "{:<44} {:>9} {brotli:>10}", path.display(), kilobytes(*raw))?;
        }
        let (files, raw, travels) = self.content();
        let content = format!("{CONTENT}/ ({files} files)");
        writeln!(f, "{content:<44} {:>9} {:>10}", kilobytes(raw), kilobytes(travels))?;
        let budgets = BUDGETS.map(|budget| {
            let weight = kilobytes(self.weight(&budget));
            format!("{}: {weight} kB brotli of a budget of {} kB", budget.what, budget.kb)
        });
        f.write_str(&budgets.join("\n"))
    }
}

/// In thousands of bytes, rounded up to a tenth: a figure never understates.
fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, u64, Option<u64>)]) -> Sizes {
        let sized = |(path, raw, brotli): &(&str, u64, Option<u64>)| Sized {
            path: path.into(),
            raw: *raw,
            brotli: *brotli,
        };
        Sizes(files.iter().map(sized).collect())
    }

    #[test]
    fn the_program_is_the_wasm_and_its_glue() {
        let sizes = site(&[
            ("index.html", 900, Some(400)),
            ("reader-0123456789abcdef.js", 20_000, Some(6_000)),
            ("reader_bg-fedcba9876543210.wasm", 300_000, Some(70_000)),
            ("start-0011223344556677.js", 200, Some(100)),
        ]);
        assert_eq!(sizes.weight(&BUDGETS[0]), 76_000);
    }

    #[test]
    fn a_program_of_exactly_the_budget_is_within_it() {
        assert!(site(&[("reader_bg.wasm", 200_000, Some(84_000))]).check_budget().is_ok());
    }

    #[test]
    fn a_program_past_the_budget_is_an_error_that_says_by_how_much() {
        let error = site(&[("reader_bg.wasm", 200_000, Some(84_001))]).check_budget().unwrap_err();
        let said = ".wasm + glue: 84.1 kB brotli, more than the budget of 84 kB";
        assert_eq!(error.to_string(), said);
    }

    #[test]
    fn what_is_fetched_where_needed_has_a_budget_of_its_own() {
        let files = |formats| {
            site(&[("reader.js", 9, None), ("formats-0123456789abcdef.wasm", 1, Some(formats))])
        };
        assert!(files(61_000).check_budget().is_ok());
        let error = files(61_001).check_budget().unwrap_err();
        let said = "formats.wasm, where needed: 61.1 kB brotli, more than the budget of 61 kB";
        assert_eq!(error.to_string(), said);
    }

    #[test]
    fn a_file_that_has_two_names_is_weighed_once() {
        let twice = [("embed-0123456789abcdef.js", 9, Some(2_000)), ("embed.js", 9, Some(2_000))];
        let files = [("reader.js", 9, None)].into_iter().chain(twice).collect::<Vec<_>>();
        assert!(site(&files).check_budget().is_ok());
    }

    #[test]
    fn a_wasm_without_brotli_weighs_all_its_bytes() {
        assert!(site(&[("reader_bg.wasm", 200_000, None)]).check_budget().is_err());
    }

    #[test]
    fn a_site_without_a_program_is_not_within_the_budget() {
        assert!(site(&[("index.html", 900, Some(400))]).check_budget().is_err());
    }

    #[test]
    fn the_table_sums_up_the_content() {
        let sizes = site(&[
            ("content/articles/a.json", 9_000, Some(3_000)),
            ("content/pictures/a.webp", 50_000, None),
            ("embed.js", 8_000, Some(2_900)),
            ("formats.wasm", 100_000, Some(50_000)),
            ("index.html", 900, Some(400)),
            ("reader.js", 20_000, Some(6_000)),
            ("reader_bg.wasm", 300_000, Some(70_000)),
        ]);
        let table = "\
file                                            raw kB  brotli kB
embed.js                                           8.0        2.9
formats.wasm                                     100.0       50.0
index.html                                         0.9        0.4
reader.js                                         20.0        6.0
reader_bg.wasm                                   300.0       70.0
content/ (2 files)                                59.0       53.0
.wasm + glue: 76.0 kB brotli of a budget of 84 kB
formats.wasm, where needed: 50.0 kB brotli of a budget of 61 kB
opening.wasm + shared.wasm, to open another article: 0.0 kB brotli of a budget of 29 kB
start.js: 0.0 kB brotli of a budget of 3 kB
embed.js: 2.9 kB brotli of a budget of 3 kB
page.js: 0.0 kB brotli of a budget of 1 kB
printed-article.css: 0.0 kB brotli of a budget of 4 kB";
        assert_eq!(sizes.to_string(), table);
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!(kilobytes(1_001), "1.1");
    }
}
