//! The reader's styles, made to stand in a shadow root on somebody else's page.
//!
//! The sources are written for both. What differs: sizes hang on the page's text and not on its
//! root (`rem`), the room is the element's and not the window's, and the theme may be chosen.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// In the order of `index.html`.
const SHEETS: [&str; 6] =
    ["tokens.css", "base.css", "article.css", "front.css", "states.css", "print.css"];

/// After them; not among them, for no page of the reader's has it.
const GUEST: &str = "src/embed/guest.css";

const DARK: &str = "@media (prefers-color-scheme: dark) {";

/// All styles of an article that is a guest, as one sheet.
pub fn of_guest(root: &Path) -> Result<String> {
    let mut whole = String::new();
    for sheet in SHEETS {
        let text = read(&root.join("style").join(sheet))?;
        match sheet {
            "print.css" => whole.push_str(&format!("@media print {{\n{text}}}\n")),
            _ => whole.push_str(&text),
        }
    }
    whole.push_str(&read(&root.join(GUEST))?);
    Ok(with_own_sizes(&with_theme(&with_own_room(&whole))))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The window's width is the element's.
fn with_own_room(css: &str) -> String {
    css.replace("@media (min-width:", "@container (min-width:")
}

/// The reader's dark is also the page's choice, and its light overrules the reader's.
fn with_theme(css: &str) -> String {
    let Some((before, rest)) = css.split_once(DARK) else { return css.to_owned() };
    let Some((dark, after)) = rest.split_once("\n}\n") else { return css.to_owned() };
    let Some((_, tokens)) = dark.split_once('{') else { return css.to_owned() };
    let tokens = tokens.trim_end().trim_end_matches('}');
    format!(
        "{before}{DARK}\n:host(:not([theme=\"light\"])) {{{tokens}}}\n}}\n\
         :host([theme=\"dark\"]) {{color-scheme: dark;{tokens}}}\n\
         :host([theme=\"light\"]) {{color-scheme: light}}\n{after}"
    )
}

/// `1.5rem` hangs on the size of the page's text, which the script measures. Conditions keep theirs:
/// there no variable counts.
fn with_own_sizes(css: &str) -> String {
    css.split_inclusive('\n')
        .map(|line| if line.contains('@') { line.to_owned() } else { sizes(line) })
        .collect()
}

fn sizes(line: &str) -> String {
    let mut done = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let digits =
            before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let (plain, number) = before.split_at(before.len() - digits);
        done.push_str(plain);
        if number.is_empty() {
            done.push_str("rem");
        } else {
            done.push_str(&format!("calc({number} * var(--baca-rem, 1rem))"));
        }
        rest = after.strip_prefix("rem").unwrap_or_default();
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
    fn a_condition_keeps_its_size() {
        let css = "@container article (min-width: 30rem) {\n";
        assert_eq!(with_own_sizes(css), css);
    }

    #[test]
    fn a_word_with_rem_in_it_is_no_size() {
        assert_eq!(sizes("/* a remark */"), "/* a remark */");
    }

    #[test]
    fn the_windows_width_is_the_elements() {
        assert_eq!(with_own_room("@media (min-width: 40rem) {"), "@container (min-width: 40rem) {");
    }

    #[test]
    fn the_page_may_choose_the_theme() {
        let css = "@media (prefers-color-scheme: dark) {\n  :root,\n  :host {\n    --a: 1;\n  }\n}\nb {}\n";
        let themed = with_theme(css);
        assert!(themed.contains(":host(:not([theme=\"light\"])) {\n    --a: 1;"), "{themed}");
        assert!(
            themed.contains(":host([theme=\"dark\"]) {color-scheme: dark;\n    --a: 1;"),
            "{themed}"
        );
        assert!(themed.ends_with("b {}\n"), "{themed}");
    }

    #[test]
    fn all_sheets_of_the_page_are_there() {
        let page = include_str!("../../index.html");
        for sheet in SHEETS {
            assert!(page.contains(&format!("href=\"style/{sheet}\"")), "{sheet}");
        }
    }
}
