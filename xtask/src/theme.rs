//! The colours of an article that is a guest: light or dark as the page around it is, or as it
//! says.

use std::fmt::Write as _;

/// What `style/tokens.css` asks for its colours.
const DARK: &str = "@media (prefers-color-scheme: dark) {";
const CONTRAST: &str = "@media (prefers-contrast: more) {";
const CONTRAST_DARK: &str = "@media (prefers-contrast: more) and (prefers-color-scheme: dark) {";

/// How a browser is asked for `light-dark()`, which came to all of them by May 2024.
const KNOWS_BOTH: &str = "(color: light-dark(red, red))";

/// A token and its value.
type Token<'a> = (&'a str, &'a str);

/// The tokens, with each colour's light and dark in one: which of them counts is told by the
/// element's `color-scheme`, and that is the page's unless the element has a theme. A browser
/// that does not know `light-dark()` goes by what the reader prefers.
pub fn of_guest(tokens: &str) -> String {
    let (light, dark) = (colours(tokens), colours(block(tokens, DARK)));
    let (contrast, contrast_dark) =
        (colours(block(tokens, CONTRAST)), colours(block(tokens, CONTRAST_DARK)));
    let plain = [DARK, CONTRAST_DARK, CONTRAST]
        .into_iter()
        .fold(tokens.to_owned(), |css, condition| without(&css, condition))
        .replace("color-scheme: light dark", "color-scheme: inherit");
    let (print_at, print) = match plain.find("@media print {") {
        Some(at) => plain.split_at(at),
        None => (plain.as_str(), ""),
    };
    format!(
        "{print_at}\
         @media screen {{\n\
         :host([theme=\"dark\"]) {{color-scheme: dark}}\n\
         :host([theme=\"light\"]) {{color-scheme: light}}\n\
         @supports {KNOWS_BOTH} {{\n:host {{{}}}\n{CONTRAST}\n:host {{{}}}\n}}\n}}\n\
         @supports not {KNOWS_BOTH} {{\n\
         {CONTRAST}\n:host {{{}}}\n}}\n\
         {DARK}\n:host(:not([theme=\"light\"])) {{{dark}}}\n}}\n\
         :host([theme=\"dark\"]) {{{dark}}}\n\
         }}\n}}\n{print}",
        both(&light, &dark),
        both(&contrast, &contrast_dark),
        plainly(&contrast),
        dark = plainly(&dark),
    )
}

/// The light and the dark of each colour as one value.
fn both(light: &[Token], dark: &[Token]) -> String {
    let mut css = String::new();
    for (name, value) in light {
        let other = dark.iter().find(|(other, _)| other == name).map_or(*value, |(_, dark)| dark);
        let _ = write!(css, "{name}: light-dark({value}, {other});");
    }
    css
}

fn plainly(tokens: &[Token]) -> String {
    tokens.iter().map(|(name, value)| format!("{name}: {value};")).collect()
}

/// What stands between a condition and the end of its block; nothing, if it is nowhere.
fn block<'a>(css: &'a str, condition: &str) -> &'a str {
    let inside = css.split_once(condition).and_then(|(_, rest)| rest.split_once("\n}\n"));
    inside.map_or("", |(block, _)| block)
}

fn without(css: &str, condition: &str) -> String {
    css.replace(&format!("{condition}{}\n}}\n", block(css, condition)), "")
}

/// The colours that the first rule sets.
fn colours(css: &str) -> Vec<Token<'_>> {
    let rule = css.split('}').next().unwrap_or_default();
    let declarations = rule.lines().filter_map(|line| line.trim().split_once(": "));
    declarations
        .filter(|(name, _)| name.starts_with("--baca-color-"))
        .map(|(name, value)| (name, value.trim_end_matches(';')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = include_str!("../../style/tokens.css");

    fn value<'a>(tokens: &[Token<'a>], name: &str) -> Option<&'a str> {
        tokens.iter().find(|(other, _)| *other == name).map(|(_, value)| *value)
    }

    #[test]
    fn every_colour_of_the_dark_is_one_of_the_light() {
        let light = colours(TOKENS);
        for condition in [DARK, CONTRAST, CONTRAST_DARK] {
            let others = colours(block(TOKENS, condition));
            assert!(!others.is_empty(), "{condition}");
            for (name, _) in others {
                assert!(value(&light, name).is_some(), "{condition} {name}");
            }
        }
    }

    #[test]
    fn a_colour_is_light_or_dark_by_the_pages_scheme() {
        let css = of_guest(TOKENS);
        assert!(css.contains("--baca-color-ground: light-dark(#fbfaf7, #16171a);"), "{css}");
        assert!(css.contains("color-scheme: inherit"), "{css}");
    }

    #[test]
    fn what_is_printed_comes_last() {
        let css = of_guest(TOKENS);
        let (print, theme) = (css.find("@media print"), css.rfind("light-dark("));
        assert!(print.is_some() && print > theme, "{css}");
    }

    #[test]
    fn the_readers_dark_counts_only_where_the_pages_cannot() {
        let css = of_guest(TOKENS);
        let (before, after) = css.split_once("@supports not").expect("a fallback");
        assert!(!before.contains("prefers-color-scheme") && after.contains(DARK), "{css}");
    }
}
