//! Every mistake of a `portal.json` at once, for whoever builds a site of it. The reader in the
//! browser makes the best of them.

use super::{
    Origin,
    json::{Json, parse_json},
    node::{Node, Problem, Problems, Setting},
    portal::portal,
};
use crate::model::Zone;

/// The keys of a portal, by `docs/contracts/portal.md`.
const KEYS: [&str; 9] = [
    "name",
    "tagline",
    "language",
    "timeZone",
    "source",
    "front",
    "articles",
    "copyrightHolder",
    "address",
];

/// The keys of its source.
const SOURCE_KEYS: [&str; 4] = ["format", "address", "front", "articles"];

/// The keys of a feed.
const FEED_KEYS: [&str; 2] = ["address", "section"];

/// All that is wrong with the `portal.json` that lies at `base`, in reading order; nothing, if it
/// can be used as it is.
pub fn portal_mistakes(text: &str, base: &str) -> Vec<Problem> {
    let json = match parse_json(text) {
        Ok(json) => json,
        Err(error) => return vec![Problem { path: error.path, what: error.what }],
    };
    let problems = Problems::default();
    let setting = Setting::own(Origin::new(base, Zone::WIB), &problems);
    let root = Node::root(&json, &setting);
    unknown_keys(&root);
    let error = portal(&root).err();
    let mut mistakes = problems.into_inner();
    mistakes.extend(error.map(|error| Problem { path: error.path, what: error.what }));
    // What is of the wrong kind is often no known name either.
    let mut told: Vec<Problem> = Vec::new();
    for mistake in mistakes {
        if !told.iter().any(|other| other.path == mistake.path) {
            told.push(mistake);
        }
    }
    told
}

fn unknown_keys<'a>(root: &'a Node<'a>) {
    report_unknown(root, &KEYS);
    let Some(source) = root.get("source") else { return };
    report_unknown(&source, &SOURCE_KEYS);
    let Some(feeds) = source.get("address") else { return };
    feeds.list().for_each(|feed| report_unknown(&feed, &FEED_KEYS));
}

/// Keys of schemas (`$schema`) and of JSON-LD (`@context`) are others' business.
fn report_unknown<'a>(node: &'a Node<'a>, known: &[&str]) {
    let Json::Object(members) = node.value() else { return };
    for (key, _) in members {
        if known.contains(&key.as_ref()) || key.starts_with(['$', '@', '_']) {
            continue;
        }
        let nearest = known.iter().min_by_key(|name| distance(name, key));
        let hint = nearest.filter(|name| distance(name, key) <= 2);
        let hint = hint.map(|name| format!("; is it `{name}`?")).unwrap_or_default();
        if let Some(found) = node.get(key) {
            found.report(&format!("no such key is known{hint}"));
        }
    }
}

/// How many letters one must change, add or leave out to make one name of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<_> = other.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.to_lowercase().chars().enumerate() {
        let mut next = vec![at + 1];
        for (place, (pair, met)) in row.iter().zip(row.iter().skip(1)).zip(&other).enumerate() {
            let changed = pair.0 + usize::from(letter != *met);
            let before = next.get(place).copied().unwrap_or_default();
            next.push(changed.min(pair.1 + 1).min(before + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let mistakes = portal_mistakes(text, "https://warta.example/content/portal.json");
        let mistake = |mistake: &Problem| format!("{}: {}", mistake.path, mistake.what);
        mistakes.iter().map(mistake).collect()
    }

    #[test]
    fn a_portal_without_mistakes_has_none() {
        let portal = r#"{ "$schema": "x", "name": "Warta", "language": "en", "timeZone": "WITA",
            "source": { "format": "rss", "address": ["a.xml", { "address": "b.xml", "section": "B" }] } }"#;
        assert_eq!(told(portal), [""; 0]);
        assert_eq!(told("{}"), [""; 0]);
    }

    #[test]
    fn every_mistake_is_told_with_its_path() {
        let told = told(
            r#"{ "name": [], "tagline": {}, "langage": "id", "language": "tlh", "timeZone": 7,
            "copyrightHolder": true, "front": "javascript:1", "articles": "a.json" }"#,
        );
        let paths: Vec<_> =
            told.iter().map(|mistake| mistake.split(": ").next().unwrap_or_default()).collect();
        let expected = [
            "langage",
            "name",
            "tagline",
            "language",
            "timeZone",
            "front",
            "articles",
            "copyrightHolder",
        ];
        let (mut paths, mut expected) = (paths, expected.to_vec());
        paths.sort_unstable();
        expected.sort_unstable();
        assert_eq!(paths, expected, "{told:#?}");
        assert!(told.iter().any(|mistake| mistake.ends_with("is it `language`?")), "{told:#?}");
    }

    #[test]
    fn the_mistakes_before_a_source_that_is_none_are_told_too() {
        let told =
            told(r#"{ "language": "tlh", "source": { "format": "gopher", "adress": "a" } }"#);
        assert_eq!(told.len(), 3, "{told:#?}");
        assert!(told.iter().any(|mistake| mistake.starts_with("source.adress: ")), "{told:#?}");
        assert!(told.iter().any(|mistake| mistake.contains("expected one of")), "{told:#?}");
    }

    #[test]
    fn each_feed_that_cannot_be_is_told() {
        let told = told(
            r#"{ "source": { "format": "rss", "address": ["javascript:1", "a.xml",
            { "adress": "b.xml" }, { "address": "mailto:a@b.example" }] } }"#,
        );
        assert!(told.iter().any(|m| m.starts_with("source.address[0]: ")), "{told:#?}");
        assert!(told.iter().any(|m| m.starts_with("source.address[2].adress: ")), "{told:#?}");
        assert!(told.iter().any(|m| m.starts_with("source.address[3].address: ")), "{told:#?}");
    }

    #[test]
    fn what_is_no_portal_at_all_is_one_mistake() {
        assert_eq!(told("[1]"), [": expected a portal object, found a list"]);
        assert!(told("{").iter().all(|mistake| mistake.starts_with(": not JSON")));
        assert!(told("<!doctype html>").iter().all(|mistake| mistake.contains("a web page")));
    }
}
