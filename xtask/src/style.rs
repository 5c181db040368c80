//! The reader's styles as one sheet: for its own pages, for an article's that is printed
//! beforehand, and made to stand in a shadow root on somebody else's.
//!
//! The sources are written for both. What differs on other people's pages: sizes hang on the page's
//! text and not on its root (`rem`), the room is the element's and not the window's, and the theme
//! may be chosen.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{stamp, theme};

/// In the order of `index.html`.
const SHEETS: [&str; 10] = [
    "tokens.css",
    "base.css",
    "article.css",
    "picture.css",
    "embed.css",
    "teaser.css",
    "related.css",
    "front.css",
    "states.css",
    "print.css",
];

/// All of them, as one: a page is not painted before its last sheet is here.
pub const SHEET: &str = "reader.css";

/// What an article's page that was printed is painted with: 1.2 kB brotli less. `page.js` brings
/// the rest, with the program, whose other pages need it.
pub const ARTICLE_SHEET: &str = "printed-article.css";

/// Nothing of these is on such a page.
const NOT_OF_ARTICLES: [&str; 2] = ["front.css", "states.css"];

/// After the others on such a page; not among them, for no page of the reader's has it.
const PRINTED: &str = "src/printed/article.css";

/// After the others on pages of others, likewise.
const GUEST: &str = "src/embed/guest.css";

/// How many pixels a `rem` is in a condition: there the page's root counts, which may be anything.
const REM: f64 = 16.0;

/// The size all others hang on, until the script has measured the page's text; within the same
/// reason.
const UNMEASURED: &str = ":host { --baca-rem: clamp(14px, 1rem, 24px); }\n";

/// Puts one sheet into a site in place of those that its page names.
pub fn join(root: &Path, site: &Path, page: &str) -> Result<()> {
    let page = site.join(page);
    let html = fs::read_to_string(&page)?;
    let names_sheet =
        |line: &&str| SHEETS.iter().any(|sheet| line.contains(&format!("./{sheet}\"")));
    let links = html.lines().filter(names_sheet).count();
    ensure!(links == SHEETS.len(), "{} names {links} sheets, each in a line", page.display());
    let link = format!("  <link rel=\"stylesheet\" href=\"./{SHEET}\">");
    let mut one = Some(link.as_str());
    let lines =
        html.lines().filter_map(|line| if names_sheet(&line) { one.take() } else { Some(line) });
    let html = lines.map(|line| format!("{line}\n")).collect::<String>();
    let (mut whole, mut of_article) = (String::new(), String::new());
    for sheet in SHEETS {
        let css = with_medium(sheet, &read(&root.join("style").join(sheet))?);
        if !NOT_OF_ARTICLES.contains(&sheet) {
            of_article.push_str(&css);
        }
        whole.push_str(&css);
        fs::remove_file(site.join(sheet))?;
    }
    of_article.push_str(&read(&root.join(PRINTED))?);
    fs::write(site.join(SHEET), whole)?;
    fs::write(site.join(ARTICLE_SHEET), of_article)?;
    Ok(fs::write(&page, html)?)
}

/// Has a page tell whoever prints others after it what an article's page loads, once that has been
/// made smaller.
pub fn finish(site: &Path, page: &str) -> Result<()> {
    let path = site.join(page);
    let html = fs::read_to_string(&path)?;
    let link = "<link rel=\"stylesheet\"";
    let links = html.matches(link).count();
    ensure!(links == 1, "{} names {links} sheets in place of one", path.display());
    let both = format!("{link} data-printed-article=\"./{ARTICLE_SHEET}\"");
    fs::write(&path, html.replace(link, &both))?;
    stamp::inside(site, page, &[ARTICLE_SHEET])
}

/// A sheet as it stands among the others.
fn with_medium(sheet: &str, css: &str) -> String {
    match sheet {
        "print.css" => format!("@media print {{\n{css}}}\n"),
        _ => css.to_owned(),
    }
}

/// All styles of an article that is a guest, as one sheet.
pub fn of_guest(root: &Path) -> Result<String> {
    let mut whole = String::new();
    for sheet in SHEETS {
        let text = read(&root.join("style").join(sheet))?;
        match sheet {
            "tokens.css" => whole.push_str(&theme::of_guest(&without_room(&text))),
            _ => whole.push_str(&with_medium(sheet, &text)),
        }
    }
    whole.push_str(&read(&root.join(GUEST))?);
    Ok(with_own_sizes(&with_own_screen(&with_own_room(&whole))) + UNMEASURED)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The window's width is the element's.
fn with_own_room(css: &str) -> String {
    css.replace("@media (min-width:", "@container (min-width:")
}

/// What hangs on the window's height hangs on what the page says a screen is, if it does: in a
/// window that is as high as the article, each would make the other higher.
fn with_own_screen(css: &str) -> String {
    sizes(css, "vh", |number| format!("calc({number} / 100 * var(--baca-screen, 100vh))"))
}

/// The room at the sides hangs on the element's width, which the element itself cannot ask for:
/// `guest.css` has it.
fn without_room(tokens: &str) -> String {
    let is_room = |block: &&str| {
        !(block.starts_with("@media (min-width:") && block.contains("--baca-gutter:"))
    };
    let blocks: Vec<_> = tokens.split("\n\n").filter(is_room).collect();
    blocks.join("\n\n").replace("  --baca-gutter: 1rem;\n", "")
}

/// `1.5rem` hangs on the size of the page's text, which the script measures; in conditions, where
/// no variable counts, it is pixels.
fn with_own_sizes(css: &str) -> String {
    let own = |number: &str| format!("calc({number} * var(--baca-rem, 1rem))");
    let fixed = |number: &str| format!("{}px", number.parse().unwrap_or(0.0) * REM);
    css.split_inclusive('\n')
        .map(
            |line| {
                if line.contains('@') { sizes(line, "rem", fixed) } else { sizes(line, "rem", own) }
            },
        )
        .collect()
}

/// Styles with each size of a unit as something else has it.
fn sizes(css: &str, unit: &str, other: impl Fn(&str) -> String) -> String {
    let mut done = String::new();
    let mut rest = css;
    while let Some(at) = rest.find(unit) {
        let (before, after) = rest.split_at(at);
        let digits =
            before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let (plain, number) = before.split_at(before.len() - digits);
        done.push_str(plain);
        if number.is_empty() {
            done.push_str(unit);
        } else {
            done.push_str(&other(number));
        }
        rest = after.strip_prefix(unit).unwrap_or_default();
    }
    done + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_hang_on_the_pages_text() {
        assert_eq!(
            with_own_sizes("a {\n  margin: 1.5rem 2rem;\n}\n"),
            "a {\n  margin: calc(1.5 * var(--baca-rem, 1rem)) calc(2 * var(--baca-rem, 1rem));\n}\n"
        );
    }

    #[test]
    fn the_page_may_say_how_high_a_screen_is() {
        let own = "a {max-block-size: calc(85 / 100 * var(--baca-screen, 100vh))}";
        assert_eq!(with_own_screen("a {max-block-size: 85vh}"), own);
    }

    #[test]
    fn a_condition_hangs_on_nothing_of_the_page() {
        let css = "@container article (min-width: 30rem) {\n";
        assert_eq!(with_own_sizes(css), "@container article (min-width: 480px) {\n");
    }

    #[test]
    fn a_word_with_rem_in_it_is_no_size() {
        assert_eq!(with_own_sizes("/* a remark */"), "/* a remark */");
    }

    #[test]
    fn the_windows_width_is_the_elements() {
        assert_eq!(with_own_room("@media (min-width: 40rem) {"), "@container (min-width: 40rem) {");
    }

    #[test]
    fn the_element_sets_no_room_at_its_sides_that_hangs_on_its_width() {
        let tokens = without_room(include_str!("../../style/tokens.css"));
        assert!(
            !tokens.contains("min-width") && !tokens.contains("--baca-gutter: 1rem"),
            "{tokens}"
        );
        assert!(tokens.contains("--baca-measure: 42rem"), "{tokens}");
    }

    #[test]
    fn all_sheets_of_the_page_are_there() {
        let page = include_str!("../../index.html");
        for sheet in SHEETS {
            assert!(page.contains(&format!("href=\"style/{sheet}\"")), "{sheet}");
        }
    }
}
