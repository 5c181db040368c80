//! JSON-LD in a web page: `<script type="application/ld+json">`, found without making a tree of
//! the page.

use super::{
    WireError, detect,
    json::{Json, parse_json},
};
use crate::model::Format;

/// Whether XML or HTML that begins so is a web page.
pub(super) fn is_page(text: &str) -> bool {
    let start: String = text.chars().take(1000).collect::<String>().to_ascii_lowercase();
    let first = start.split('<').find(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()));
    let is_html = first.is_some_and(|tag| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != ':').next();
        !matches!(name, Some("rss" | "feed" | "rdf:rdf")) && is_html_name(name.unwrap_or_default())
    });
    is_html || start.contains("<!doctype html")
}

fn is_html_name(name: &str) -> bool {
    matches!(name, "html" | "head" | "body" | "meta" | "title" | "script" | "link" | "div" | "p")
}

/// The page's JSON-LD, as a list of all its blocks.
///
/// # Errors
/// It carries none that can be read.
pub(super) fn json_ld(text: &str) -> Result<Json<'_>, WireError> {
    let mut found = Vec::new();
    let mut broken = None;
    for block in blocks(text) {
        match parse_json(block) {
            Ok(Json::List(values)) => found.extend(values),
            Ok(value) => match value.get("@graph") {
                Some(Json::List(values)) => found.extend(values.iter().cloned()),
                _ => found.push(value),
            },
            Err(error) => broken = broken.or(Some(error)),
        }
    }
    let is_native = |value: &Json<'_>| detect::detect(value) == Ok(Format::Native);
    if found.iter().any(is_native) {
        return Ok(Json::List(found));
    }
    let why = match broken {
        Some(error) => format!("its JSON-LD cannot be read: {error}"),
        None => "it carries no JSON-LD".to_owned(),
    };
    Err(WireError::whole(format!("expected JSON or a feed, found a web page; {why}")))
}

/// What stands in the page's scripts of JSON-LD.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            let (_, script) = split_at_tag(rest, "<script")?;
            let (tag, inside) = script.split_once('>')?;
            let (block, after) = split_at_tag(inside, "</script").unwrap_or((inside, ""));
            rest = after;
            if tag.to_ascii_lowercase().contains("ld+json") {
                let block = block.trim().trim_start_matches("<!--").trim_end_matches("-->");
                let block = block.trim().trim_start_matches("//<![CDATA[");
                return Some(
                    block.trim_start_matches("<![CDATA[").trim_end_matches("//]]>").trim(),
                );
            }
        }
    })
}

/// What stands before a tag, and after its first letters, however they are cased.
fn split_at_tag<'a>(text: &'a str, tag: &str) -> Option<(&'a str, &'a str)> {
    let is_here = |at: &usize| {
        text.get(*at..at + tag.len()).is_some_and(|found| found.eq_ignore_ascii_case(tag))
    };
    let at = text.match_indices('<').map(|(at, _)| at).find(is_here)?;
    Some((text.get(..at)?, text.get(at + tag.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_from_a_feed() {
        for page in ["<!DOCTYPE html><html>", "<html lang=id>", "<!-- a --><!doctype HTML>", "<p>a"]
        {
            assert!(is_page(page), "{page}");
        }
        for feed in ["<?xml version='1.0'?><rss version='2.0'>", "<feed xmlns='a'>", "<rdf:RDF>"] {
            assert!(!is_page(feed), "{feed}");
        }
    }

    #[test]
    fn the_json_ld_of_a_page_is_found() {
        let page = r#"<html><script>var a = "<script type='application/ld+json'>";</SCRIPT>
            <script type="application/ld+json">//<![CDATA[
            {"@graph":[{"@type":"WebPage"},{"headline":"a"}]}
            //]]></script><Script data-a TYPE='application/ld+json'>[{"headline":"b"}]</script>"#;
        let Ok(Json::List(found)) = json_ld(page) else { panic!("no JSON-LD") };
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn a_page_without_an_article_says_so() {
        let error = |page| json_ld(page).expect_err("no article").to_string();
        assert!(error("<html><p>Masuk").contains("it carries no JSON-LD"));
        let broken = error(r#"<html><script type="application/ld+json">{"headline":</script>"#);
        assert!(broken.contains("its JSON-LD cannot be read"), "{broken}");
    }
}
