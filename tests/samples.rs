//! The sample portal in `content/` is right, and shows everything the reader can show.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use std::{collections::BTreeSet, path::Path};

use baca::{
    model::{Address, Article, Block, Inline, Panel, Portal, Related, Zone},
    wire::{self, Origin, Reading, Wanted},
};
use serde_json::Value;
use support::{
    files::{self, shown},
    schema::{broken, json, validator},
};

const ADDRESS: &str = "https://contoh.example/content/";

#[test]
fn every_article_is_valid_by_the_schema() {
    let validator = validator("article");
    for path in article_files() {
        let broken = broken(&validator, &json(&files::text(&path)));
        assert_eq!(broken, [""; 0], "{}", shown(&path));
    }
}

#[test]
fn the_front_and_the_related_panel_are_valid_by_the_schema() {
    let validator = validator("panel");
    for name in ["content/front.json", "content/related.json"] {
        assert_eq!(broken(&validator, &json(&files::text(name))), [""; 0], "{name}");
    }
}

/// One block is of a type no reader knows, to show what happens then.
#[test]
fn every_article_is_read_without_a_problem_but_one() {
    for (path, reading) in readings() {
        let problems: Vec<_> = reading.problems.iter().map(ToString::to_string).collect();
        match name_of(&path).as_str() {
            "festival-lampion-anjani" => {
                assert!(problems.len() == 1 && problems[0].contains("`cuaca`"), "{problems:?}");
            }
            name => assert_eq!(problems, [""; 0], "{name}"),
        }
    }
}

#[test]
fn every_article_is_read_without_what_reads_the_formats_of_others() {
    for (path, whole) in readings() {
        let base = at(&format!("articles/{}.json", name_of(&path)));
        let origin = Origin::new(&base, portal().zone);
        let found = wire::find_own(&files::text(&path), origin, Wanted::Article);
        let found = found.expect("Baca's own format").expect("an article");
        assert_eq!(found.article, Some(Ok(whole)), "{}", path.display());
    }
}

#[test]
fn the_front_and_the_related_panel_are_read_without_a_problem() {
    for name in ["front", "related"] {
        let reading = panel(name);
        assert_eq!(reading.problems, [], "{name}");
        assert!(!reading.value.teasers.is_empty(), "{name}");
    }
}

#[test]
fn the_portal_is_read_without_a_problem() {
    let reading = wire::parse_portal(&files::text("content/portal.json"), &at("portal.json"));
    let reading = reading.expect("a portal");
    assert_eq!(reading.problems, []);
    let front = wire::front_requests(&reading.value);
    assert_eq!(front.iter().map(Address::as_str).collect::<Vec<_>>(), [at("front.json")]);
}

#[test]
fn every_address_within_the_portal_leads_to_a_file() {
    let panels = ["content/front.json", "content/related.json"].map(files::path);
    for path in article_files().into_iter().chain(panels) {
        let folder = path.parent().expect("a folder");
        for address in addresses(&json(&files::text(&path))) {
            let is_there = address.contains(':') || folder.join(&address).is_file();
            assert!(is_there, "{}: {address}", shown(&path));
        }
    }
}

#[test]
fn every_picture_has_a_shape_and_choices() {
    for (path, reading) in readings() {
        for picture in pictures(&json(&files::text(&path))) {
            for key in ["url", "width", "height", "alt", "encoding"] {
                assert!(picture.get(key).is_some(), "{}: no {key} in {picture}", shown(&path));
            }
        }
        let lead = reading.value.lead_image.and_then(|figure| figure.image);
        assert!(lead.is_none_or(|image| image.sources.len() >= 2), "{}", shown(&path));
    }
}

#[test]
fn every_article_can_be_reached_from_the_front() {
    let portal = portal();
    let teasers = panel("front").value.teasers;
    let reached =
        teasers.iter().filter_map(|teaser| portal.source.article_at(teaser.address.as_ref()?));
    let reached: BTreeSet<_> = reached.map(|id| id.as_str().to_owned()).collect();
    assert_eq!(reached, article_files().iter().map(|path| name_of(path)).collect());
}

#[test]
fn a_teaser_says_the_headline_of_its_article() {
    let portal = portal();
    let related: Vec<_> = articles().into_iter().filter_map(|article| article.related).collect();
    let related = related.into_iter().filter_map(|related| match related {
        Related::Here(panel) => Some(panel),
        Related::At(_) => None,
    });
    let panels = ["front", "related"].map(|name| panel(name).value).into_iter().chain(related);
    for teaser in panels.flat_map(|panel| panel.teasers) {
        let id = teaser.address.and_then(|address| portal.source.article_at(&address));
        let article = id.map(|id| article(&format!("content/articles/{}.json", id.as_str())));
        assert!(
            article.is_none_or(|article| article.headline == teaser.headline),
            "{}",
            teaser.headline
        );
    }
}

#[test]
fn the_portal_has_sixteen_articles() {
    assert!(article_files().len() >= 16);
}

#[test]
fn one_article_is_very_long() {
    assert!(articles().iter().any(|article| article.body.len() >= 300));
}

#[test]
fn one_headline_is_very_long_and_so_is_a_word_in_it() {
    let is_long = |headline: &str| {
        let mut words = headline.split_whitespace();
        words.clone().count() >= 40 && words.any(|word| word.chars().count() >= 120)
    };
    assert!(articles().iter().any(|article| is_long(&article.headline)));
}

#[test]
fn one_article_has_no_picture() {
    assert!(articles().iter().any(|article| article.lead_image.is_none()));
}

#[test]
fn articles_come_from_all_three_zones() {
    let articles = articles();
    let zones: Vec<_> =
        articles.iter().filter_map(|article| Some(article.published?.zone())).collect();
    for zone in [Zone::WIB, Zone::WITA, Zone::WIT] {
        assert!(zones.contains(&zone), "{}", zone.name());
    }
}

#[test]
fn two_articles_are_in_english() {
    let articles = articles();
    let english = articles.iter().filter(|article| article.language.as_deref() == Some("en"));
    assert_eq!(english.count(), 2);
}

#[test]
fn every_kind_of_block_is_there() {
    let articles = articles();
    let kinds: BTreeSet<_> =
        articles.iter().flat_map(|article| &article.body).map(kind_of_block).collect();
    assert_eq!(kinds.len(), 11, "{kinds:?}");
}

#[test]
fn every_kind_of_inline_is_there() {
    let articles = articles();
    let blocks = articles.iter().flat_map(|article| &article.body);
    let kinds: BTreeSet<_> =
        blocks.flat_map(words_of).map(|inline| kind_of_inline(&inline)).collect();
    assert_eq!(kinds.len(), 6, "{kinds:?}");
}

#[test]
fn one_article_has_every_part_of_the_model_page() {
    let is_model_page = |article: &Article| {
        let read_also = article.body.iter().filter(|block| matches!(block, Block::ReadAlso(_)));
        let lead_image = article.lead_image.as_ref();
        article.published.is_some()
            && article.dateline.is_some()
            && lead_image.is_some_and(|figure| figure.image.is_some() && figure.caption.is_some())
            && read_also.count() == 2
            && article.initials.is_some()
            && matches!(&article.related, Some(Related::Here(_)))
            && article.copyright.holder.is_some()
            && article.copyright.year.is_some()
    };
    assert!(articles().iter().any(is_model_page));
}

fn at(name: &str) -> String {
    format!("{ADDRESS}{name}")
}

fn article_files() -> Vec<std::path::PathBuf> {
    files::files_under("content/articles", "json")
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn portal() -> Portal {
    let portal = wire::parse_portal(&files::text("content/portal.json"), &at("portal.json"));
    portal.expect("a portal").value
}

fn panel(name: &str) -> Reading<Panel> {
    let text = files::text(format!("content/{name}.json"));
    wire::parse_panel(&text, Origin::new(&at(&format!("{name}.json")), Zone::WIB)).expect("a panel")
}

fn reading(path: impl AsRef<Path>) -> Reading<Article> {
    let base = at(&format!("articles/{}.json", name_of(path.as_ref())));
    wire::parse_article(&files::text(path), Origin::new(&base, portal().zone)).expect("an article")
}

fn article(path: &str) -> Article {
    reading(path).value
}

fn readings() -> Vec<(std::path::PathBuf, Reading<Article>)> {
    article_files().into_iter().map(|path| (path.clone(), reading(path))).collect()
}

fn articles() -> Vec<Article> {
    article_files().into_iter().map(|path| reading(path).value).collect()
}

/// Everything that stands where an address stands.
fn addresses(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(addresses).collect(),
        Value::Object(members) => {
            members.iter().flat_map(|(key, value)| addresses_at(key, value)).collect()
        }
        _ => Vec::new(),
    }
}

fn addresses_at(key: &str, value: &Value) -> Vec<String> {
    match value {
        Value::String(address) if ["url", "href", "related"].contains(&key) => {
            vec![address.clone()]
        }
        value => addresses(value),
    }
}

fn pictures(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().flat_map(pictures).collect(),
        Value::Object(members) if members.get("@type") == Some(&"ImageObject".into()) => {
            vec![value]
        }
        Value::Object(members) => members.values().flat_map(pictures).collect(),
        _ => Vec::new(),
    }
}

fn kind_of_block(block: &Block) -> &str {
    match block {
        Block::Unknown { .. } => "unknown",
        known => known.kind(),
    }
}

fn kind_of_inline(inline: &Inline) -> &'static str {
    match inline {
        Inline::Text(_) => "text",
        Inline::Strong(_) => "strong",
        Inline::Emphasis(_) => "emphasis",
        Inline::Link { .. } => "link",
        Inline::Break => "break",
        Inline::Abbreviation { .. } => "abbreviation",
    }
}

fn words_of(block: &Block) -> Vec<Inline> {
    match block {
        Block::Paragraph(text) | Block::Subheading { text, .. } | Block::Quote { text, .. } => {
            text.clone()
        }
        _ => Vec::new(),
    }
}
