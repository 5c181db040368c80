//! What browsers may fetch before somebody presses a link:
//! <https://html.spec.whatwg.org/multipage/speculative-loading.html>.

use crate::json_text::{Object, json};

/// The file's name in the site.
pub const NAME: &str = "speculation-rules.json";

/// The front, the articles and the sections. A pattern is seen from where this file lies, as the
/// standard has it for rules that a header names, so they hold under any path.
const PAGES: [&str; 3] = ["./", "berita/*", "rubrik/*"];

/// What leads to where the reader is already, and what the reader's program opens once it has taken
/// the page over: it fetches what it needs itself. Sections it leaves to the browser.
const NOT: [&str; 3] =
    ["#baca[data-alive] a:not([href*=\"rubrik/\"])", "[href^=\"#\"]", "[aria-current]"];

/// The rules: a page of the site is fetched once a pointer rests on a link to it.
pub fn speculation_rules() -> String {
    let rules = json(|place| {
        place.object(|rules| {
            rules.at("prefetch").list_of(|list| list.place().object(rule));
        });
    });
    format!("{rules}\n")
}

fn rule(rule: &mut Object<'_>) {
    rule.text("source", "document").at("where").object(|predicate| {
        predicate.at("and").list_of(|all| {
            all.place().object(|one| {
                one.at("href_matches").list(PAGES, |place, page| place.text(page));
            });
            all.place().object(|one| {
                one.at("not").object(|not| {
                    not.at("selector_matches").list(NOT, |place, link| place.text(link));
                });
            });
        });
    });
    rule.text("eagerness", "moderate");
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn links_to_pages_of_the_site_are_fetched_ahead_unless_the_program_opens_them() {
        let rules: Value = serde_json::from_str(&speculation_rules()).expect("JSON");
        let expected = json!({ "prefetch": [{
            "source": "document",
            "where": { "and": [
                { "href_matches": ["./", "berita/*", "rubrik/*"] },
                { "not": { "selector_matches": [
                    "#baca[data-alive] a:not([href*=\"rubrik/\"])",
                    "[href^=\"#\"]",
                    "[aria-current]",
                ] } },
            ] },
            "eagerness": "moderate",
        }] });
        assert_eq!(rules, expected);
    }

    #[test]
    fn no_pattern_begins_at_the_root_of_the_host() {
        assert!(PAGES.iter().all(|pattern| !pattern.starts_with('/') && !pattern.contains("//")));
    }
}
