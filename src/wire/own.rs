//! Baca's own format, read by itself: whoever serves it needs nothing that reads the others.

use super::{
    Origin, Reading, WireError,
    find::{Found, Wanted},
    json::{Json, parse_json},
    news_article,
    node::{Node, Problems, Setting},
    panel,
};
use crate::model::Format;

/// Finds what is wanted in a text that is in Baca's own format; `None` where it is in another, or
/// where that takes a closer look: [`super::find`] then reads it.
///
/// # Errors
/// See [`super::find`].
pub fn find_own(
    text: &str,
    origin: Origin<'_>,
    wanted: Wanted<'_>,
) -> Option<Result<Found, WireError>> {
    if origin.format.is_some_and(|format| format != Format::Native) {
        return None;
    }
    find_in_own(&parse_json(text).ok()?, origin, wanted)
}

/// As [`find_own`], in a text that is a tree of values already.
///
/// # Errors
/// See [`super::find`].
pub fn find_in_own(
    json: &Json<'_>,
    origin: Origin<'_>,
    wanted: Wanted<'_>,
) -> Option<Result<Found, WireError>> {
    let (is_article, is_list) = (json.get("body").is_some(), json.get("itemListElement").is_some());
    match wanted {
        Wanted::Article if is_article => Some(Ok(Found {
            article: Some(reading(origin, json, |root| news_article::own(root, root))),
            ..Found::default()
        })),
        Wanted::Teasers if is_list => {
            let teasers = reading(origin, json, panel::panel);
            Some(teasers.map(|teasers| Found { teasers: Some(teasers), ..Found::default() }))
        }
        _ => None,
    }
}

/// Reads a whole value in Baca's own format, and notes what was wrong with it.
pub(super) fn reading<T>(
    origin: Origin<'_>,
    json: &Json<'_>,
    read: impl FnOnce(&Node<'_>) -> Result<T, WireError>,
) -> Result<Reading<T>, WireError> {
    let problems = Problems::default();
    let value = read(&Node::root(json, &Setting::own(origin, &problems)))?;
    Ok(Reading { value, problems: problems.into_inner() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Zone;

    fn origin(format: Option<Format>) -> Origin<'static> {
        Origin { format, ..Origin::new("https://warta.example/a.json", Zone::WIB) }
    }

    fn headline(text: &str, format: Option<Format>) -> Option<String> {
        let found = find_own(text, origin(format), Wanted::Article)?.ok()?;
        Some(found.article?.ok()?.value.headline)
    }

    #[test]
    fn an_article_with_a_body_of_blocks_is_read() {
        let text = r#"{ "headline": "Air surut", "body": ["Semalam."] }"#;
        for format in [None, Some(Format::Native)] {
            assert_eq!(headline(text, format).as_deref(), Some("Air surut"));
        }
    }

    #[test]
    fn an_article_for_a_web_page_is_left_to_others() {
        let text = r#"{ "headline": "Air surut", "articleBody": "Semalam." }"#;
        assert_eq!(headline(text, Some(Format::Native)), None);
    }

    #[test]
    fn a_portal_of_another_format_is_left_to_others() {
        let text = r#"{ "headline": "Air surut", "body": [] }"#;
        assert_eq!(headline(text, Some(Format::WordPress)), None);
    }

    #[test]
    fn a_list_of_teasers_is_read() {
        let text = r#"{ "itemListElement": [{ "headline": "Air surut" }] }"#;
        let found = find_own(text, origin(None), Wanted::Teasers).expect("ours").expect("a list");
        assert_eq!(found.teasers.expect("teasers").value.teasers.len(), 1);
    }

    #[test]
    fn a_time_spelt_out_is_no_time_here() {
        let text =
            r#"{ "headline": "Air surut", "body": [], "datePublished": "Sat, 10 Apr 2021" }"#;
        let found = find_own(text, origin(None), Wanted::Article).expect("ours").expect("JSON");
        let reading = found.article.expect("an article").expect("a headline");
        assert_eq!((reading.value.published, reading.problems.len()), (None, 1));
    }
}
