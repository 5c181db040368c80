//! What the page says of its portal ahead, so that `start.js` asks for an article beside
//! `portal.json`, not after it.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::head;

/// The portal of a site, from its root.
const PORTAL: &str = "content/portal.json";

/// What says where a portal's own files are: `docs/contracts/portal.md`.
const KEYS: [&str; 2] = ["front", "articles"];

/// Says in the page of a site what its `portal.json` says now. It may be changed without another
/// build: then one request is in vain. Of a portal over other people's formats nothing is said, for
/// its own files have nothing.
pub fn write(site: &Path, page: &str) -> Result<()> {
    let Ok(portal) = fs::read_to_string(site.join(PORTAL)) else { return Ok(()) };
    let Some(hint) = hint(&portal) else { return Ok(()) };
    head::add(&site.join(page), &hint)
}

/// The element that says it; `None` of a portal that has no files of its own, or cannot be read.
fn hint(portal: &str) -> Option<String> {
    let portal: Value = serde_json::from_str(portal).ok()?;
    let portal = portal.as_object().filter(|portal| !portal.contains_key("source"))?;
    let attribute = |key: &&str| {
        let value = portal.get(*key)?.as_str()?.replace('&', "&amp;").replace('"', "&quot;");
        Some(format!(" data-{key}=\"{value}\""))
    };
    let attributes: String = KEYS.iter().filter_map(attribute).collect();
    Some(format!("<meta name=\"baca-portal\"{attributes}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_where_the_portals_files_are() {
        let hint = hint(r#"{ "name": "A", "front": "f.json", "articles": "a/{id}.json" }"#);
        let said = r#"<meta name="baca-portal" data-front="f.json" data-articles="a/{id}.json">"#;
        assert_eq!(hint.as_deref(), Some(said));
    }

    #[test]
    fn a_portal_may_leave_both_to_the_reader() {
        assert_eq!(hint(r#"{ "name": "A" }"#).as_deref(), Some(r#"<meta name="baca-portal">"#));
    }

    #[test]
    fn an_address_cannot_end_its_attribute() {
        let hint = hint(r#"{ "front": "f.json?a=1&b=\"><script>" }"#);
        let said = r#"<meta name="baca-portal" data-front="f.json?a=1&amp;b=&quot;><script>">"#;
        assert_eq!(hint.as_deref(), Some(said));
    }

    #[test]
    fn of_a_portal_over_another_format_nothing_is_said() {
        assert_eq!(hint(r#"{ "source": { "format": "wordpress" } }"#), None);
    }

    #[test]
    fn of_what_is_no_portal_nothing_is_said() {
        assert_eq!(["", "[]", "{"].map(hint), [None, None, None]);
    }

    #[test]
    fn a_site_without_a_portal_stays_as_it_is() {
        let site = tempfile::tempdir().unwrap();
        assert!(write(site.path(), "index.html").is_ok());
    }

    #[test]
    fn it_stands_at_the_end_of_the_head() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("content")).unwrap();
        fs::write(site.path().join(PORTAL), "{}").unwrap();
        fs::write(site.path().join("index.html"), "<head></head><body>").unwrap();
        write(site.path(), "index.html").unwrap();
        let page = fs::read_to_string(site.path().join("index.html")).unwrap();
        assert_eq!(page, r#"<head><meta name="baca-portal"></head><body>"#);
    }
}
