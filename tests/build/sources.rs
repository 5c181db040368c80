//! Portals over other sources than a folder.

use super::newsroom::{Newsroom, article};
use crate::{
    run::{Ran, ran},
    server::{Answer, serve},
    support::html,
};

fn json(text: impl Into<Vec<u8>>) -> Answer {
    ("200 OK", vec!["Content-Type: application/json".to_owned()], text.into())
}

fn nothing() -> Answer {
    ("404 Not Found", Vec::new(), b"none".to_vec())
}

fn build(newsroom: &Newsroom, portal: &str) -> Ran {
    ran(newsroom.command_of(portal).output().expect("the tool runs"))
}

/// A newsroom whose `portal.json` names a source.
fn newsroom(source: &str) -> Newsroom {
    Newsroom::new().with("content/portal.json", format!(r#"{{"name":"Warta","source":{source}}}"#))
}

fn pages(newsroom: &Newsroom, folder: &str) -> Vec<String> {
    let files = newsroom.files().into_keys();
    files.filter_map(|path| Some(path.strip_prefix(folder)?.to_owned())).collect()
}

fn post(number: usize) -> String {
    format!(
        r#"{{"id":{number},"slug":"kabar-{number}","link":"https://blog.example/kabar-{number}/",
        "date_gmt":"2026-11-20T01:15:00","title":{{"rendered":"Kabar {number}"}},
        "content":{{"rendered":"<p>Satu.</p>"}},"_embedded":{{"wp:term":[[
        {{"taxonomy":"category","name":"Daerah","slug":"daerah"}}]]}}}}"#
    )
}

/// A WordPress of exactly 200 posts, which says by an error that there is no third hundred.
fn wordpress(path: &str) -> Answer {
    let posts = |from: usize, to: usize| {
        let posts: Vec<_> = (from..to).map(post).collect();
        json(format!("[{}]", posts.join(",")))
    };
    let past = r#"{"code":"rest_post_invalid_page_number","message":"a","data":{"status":400}}"#;
    match path.strip_prefix("/wp-json/wp/v2/").unwrap_or_default() {
        "posts?per_page=100&_embed" => posts(0, 100),
        "posts?per_page=100&_embed=&page=2" | "posts?per_page=100&_embed&page=2" => posts(100, 200),
        path if path.contains("page=3") => ("400 Bad Request", Vec::new(), past.into()),
        path if path.starts_with("posts?categories=7&") => posts(0, 2),
        path if path.starts_with("posts?per_page=20&") => posts(0, 20),
        path if path.starts_with("pages?") => json(format!("[{}]", post(900))),
        path if path.starts_with("categories?") => json(r#"[{"id":7,"name":"Daerah"}]"#),
        _ => nothing(),
    }
}

#[test]
fn of_a_wordpress_all_posts_and_pages_are_built() {
    let address = serve(wordpress);
    let source = format!(r#"{{"format":"wordpress","address":"{address}/"}}"#);
    let newsroom = newsroom(&source);
    let ran = newsroom.built();
    assert!(ran.out.starts_with("201 articles, 1 section: "), "{ran:?}");
    let articles = pages(&newsroom, "berita/");
    assert!(articles.contains(&"kabar-199.html".to_owned()), "{articles:?}");
    assert!(articles.contains(&"kabar-900.html".to_owned()), "{articles:?}");
    assert_eq!(html::elements_of_class(&newsroom.page("index.html"), "teaser").len(), 20);
    assert_eq!(html::elements_of_class(&newsroom.page("rubrik/Daerah.html"), "teaser").len(), 2);
}

#[test]
fn a_wordpress_that_knows_no_second_page_is_told_and_its_posts_are_built() {
    let address = serve(|path| match path.contains("posts?per_page=100") {
        true => wordpress("/wp-json/wp/v2/posts?per_page=100&_embed"),
        false => wordpress(path),
    });
    let source = format!(r#"{{"format":"wordpress","address":"{address}/"}}"#);
    let newsroom = newsroom(&source);
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("they tell of nothing new"), "{ran:?}");
    assert!(ran.out.starts_with("101 articles, "), "{ran:?}");
}

#[test]
fn a_feed_that_always_leads_to_a_new_page_of_the_same_is_told() {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let address = serve(move |_| {
        let next = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        json(FEED.replace("feed-2.json", &format!("feed-{next}.json")))
    });
    let source = format!(r#"{{"format":"jsonfeed","address":"{address}/feed.json"}}"#);
    let newsroom = newsroom(&source);
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("they tell of nothing new"), "{ran:?}");
    assert_eq!(pages(&newsroom, "berita/").len(), 1);
}

#[test]
fn a_list_that_begins_anew_after_the_front_is_read_to_its_end() {
    let teaser = |id: &str| format!(r#"{{"url":"articles/{id}.json","headline":"{id}"}}"#);
    let list = |ids: &[&str], next: &str| {
        let teasers: Vec<_> = ids.iter().map(|id| teaser(id)).collect();
        format!(r#"{{"itemListElement":[{}]{next}}}"#, teasers.join(","))
    };
    let newsroom = Newsroom::new()
        .with("content/front.json", list(&["banjir"], r#","next":"list.json""#))
        .with("content/list.json", list(&["banjir"], r#","next":"list-2.json""#))
        .with("content/list-2.json", list(&["pasar"], ""));
    newsroom.built();
    assert!(newsroom.files().contains_key("content/list-2.json"));
}

const FEED: &str = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Warta",
    "next_url":"feed-2.json","items":[
    {"id":"https://warta.example/pasar","url":"https://warta.example/pasar","title":"Pasar Buka",
     "content_html":"<p>Lihat <a href='https://warta.example/kapal'>kapal</a>.</p>"}]}"#;

const FEED_2: &str = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Warta","items":[
    {"id":"https://warta.example/kapal","url":"https://warta.example/kapal","title":"Kapal Tiba",
     "tags":["Laut"],"content_text":"Pagi."}]}"#;

#[test]
fn a_feed_is_read_to_its_end_and_its_links_lead_to_our_pages() {
    let newsroom = newsroom(r#"{"format":"jsonfeed","address":"feed.json"}"#)
        .with("content/feed.json", FEED)
        .with("content/feed-2.json", FEED_2);
    newsroom.built();
    let articles = pages(&newsroom, "berita/");
    let kapal = articles.iter().find(|name| name.starts_with("kapal-")).expect("a page");
    let pasar = articles.iter().find(|name| name.starts_with("pasar-")).expect("a page");
    assert_eq!(articles.len(), 2, "{articles:?}");
    let links = html::values_of(&newsroom.page(&format!("berita/{pasar}")), "href");
    assert!(links.contains(&format!("../berita/{kapal}")), "{links:?}");
    assert_eq!(pages(&newsroom, "rubrik/"), ["Laut.html"]);
    assert_eq!(pages(&newsroom, "content/"), ["feed-2.json", "feed.json", "portal.json"]);
}

#[test]
fn a_feed_that_leads_in_a_circle_ends() {
    let newsroom = newsroom(r#"{"format":"jsonfeed","address":"feed.json"}"#)
        .with("content/feed.json", FEED.replace("feed-2.json", "feed.json"));
    newsroom.built();
    assert_eq!(pages(&newsroom, "berita/").len(), 1);
}

#[test]
fn one_feed_that_does_not_come_spoils_no_other_and_is_a_failure() {
    let newsroom = newsroom(r#"{"format":"jsonfeed","address":["feed.json","tiada.json"]}"#)
        .with("content/feed.json", FEED_2);
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("content/tiada.json: there is no such file"), "{ran:?}");
    assert_eq!(pages(&newsroom, "berita/").len(), 1);
}

/// A newsroom of two articles that no list has, whose portal's own file has another name.
fn newsroom_at(template: &str, articles: [&str; 2]) -> Newsroom {
    let newsroom = Newsroom::new();
    for name in ["articles/banjir.json", "articles/pasar.json", "articles/lama.json", "portal.json"]
    {
        newsroom.remove(&format!("content/{name}"));
    }
    articles
        .into_iter()
        .fold(newsroom, |newsroom, name| {
            newsroom.with(&format!("content/{name}"), article("Satu", "Daerah"))
        })
        .with("content/front.json", r#"{"itemListElement":[]}"#)
        .with("content/warta.json", format!(r#"{{"name":"Warta","articles":"{template}"}}"#))
}

#[test]
fn the_articles_in_a_folder_are_found_whatever_their_files_are_called() {
    for (template, files) in [
        ("articles/{id}/index.json", ["articles/satu/index.json", "articles/pasar/index.json"]),
        ("articles/{id}.json?v=3", ["articles/satu.json", "articles/pasar.json"]),
        (
            "kabar%20baru/no%20{id}%2e.json",
            ["kabar baru/no satu..json", "kabar baru/no pasar..json"],
        ),
        ("{id}.json", ["satu.json", "pasar.json"]),
        ("{id}/index.json", ["satu/index.json", "pasar/index.json"]),
    ] {
        let newsroom = newsroom_at(template, files);
        let ran = build(&newsroom, &newsroom.0.path("content/warta.json"));
        assert!(!ran.err.contains("warta.json: ") && ran.code == Some(0), "{template}: {ran:?}");
        assert_eq!(pages(&newsroom, "berita/"), ["pasar.html", "satu.html"], "{template}");
    }
}

#[test]
fn lists_and_panels_in_the_folder_of_the_articles_are_not_taken_for_broken_ones() {
    let list = |id: &str, next: &str| {
        format!(r#"{{"itemListElement":[{{"url":"{id}.json","headline":"{id}"}}]{next}}}"#)
    };
    let related = |headline: &str| {
        article(headline, "Daerah")
            .replacen('{', r#"{"related":"terkait.json","#, 1)
            .replace("pasar.json", "satu.json")
    };
    let newsroom = newsroom_at("{id}.json", ["satu.json", "dua.json"])
        .with("content/satu.json", related("Satu"))
        .with("content/dua.json", related("Dua"))
        .with("content/front.json", list("satu", r#","next":"lagi.json""#))
        .with("content/lagi.json", list("dua", ""))
        .with("content/terkait.json", list("dua", ""));
    let ran = build(&newsroom, &newsroom.0.path("content/warta.json"));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    assert_eq!(pages(&newsroom, "berita/"), ["dua.html", "satu.html"]);
}

fn portal_on_the_web(path: &str) -> Answer {
    let list = r#"{"itemListElement":[{"url":"articles/banjir.json","headline":"Banjir"}]}"#;
    match path {
        "/portal.json" => json(r#"{"name":"Warta"}"#),
        "/front.json" => json(list),
        "/articles/banjir.json" => json(article("Banjir", "Daerah")),
        "/articles/pasar.json" => json(
            r#"{"headline":"Pasar","body":[
            {"type":"paragraph","text":[{"type":"link","href":"tiada.json","text":"a"}]}]}"#,
        ),
        _ => nothing(),
    }
}

#[test]
fn of_a_portal_on_the_web_what_its_articles_lead_to_is_built_too() {
    let address = serve(portal_on_the_web);
    let newsroom = Newsroom::new();
    let ran = build(&newsroom, &format!("{address}/portal.json"));
    assert_eq!(ran.code, Some(0), "a link to nothing is no failure: {ran:?}");
    assert_eq!(pages(&newsroom, "berita/"), ["banjir.html", "pasar.html"]);
    let page = newsroom.page("berita/banjir.html");
    assert_eq!(html::values_of(&page, "src"), [format!("{address}/pictures/banjir.jpg")]);
    assert!(pages(&newsroom, "content/").is_empty());
}

/// An article with a link to `ke-<kind>.json` in every kind of words.
fn words_of_all_kinds() -> String {
    let link = |kind: &str| format!(r#"[{{"type":"link","href":"ke-{kind}.json","text":"a"}}]"#);
    let [caption, cell, entry, head, source, within] = KINDS.map(link);
    format!(
        r#"{{"headline":"Pasar","body":[
        {{"type":"quote","text":"a","source":{source}}},
        {{"type":"list","items":[{{"text":{entry},"list":{{"items":[{within}]}}}}]}},
        {{"type":"table","caption":{caption},"head":[{head}],"rows":[[{cell}]]}}]}}"#
    )
}

const KINDS: [&str; 6] = ["caption", "cell", "entry", "head", "source", "within"];

#[test]
fn links_in_lists_tables_and_sources_of_quotes_are_followed() {
    let address = serve(|path| match path {
        "/articles/pasar.json" => json(words_of_all_kinds()),
        path if path.starts_with("/articles/ke-") => json(article("Tujuan", "Daerah")),
        path => portal_on_the_web(path),
    });
    let newsroom = Newsroom::new();
    let ran = build(&newsroom, &format!("{address}/portal.json"));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let mut led_to = pages(&newsroom, "berita/");
    led_to.retain(|name| name.starts_with("ke-"));
    assert_eq!(led_to, KINDS.map(|kind| format!("ke-{kind}.html")));
}

#[test]
fn a_server_in_trouble_keeps_the_old_pages() {
    let address = serve({
        let count = std::sync::atomic::AtomicUsize::new(0);
        move |path| match path {
            // The front comes first in each build.
            "/front.json" => {
                count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                portal_on_the_web(path)
            }
            "/articles/pasar.json" if count.load(std::sync::atomic::Ordering::Relaxed) > 1 => {
                ("503 Service Unavailable", Vec::new(), b"later".to_vec())
            }
            path => portal_on_the_web(path),
        }
    });
    let newsroom = Newsroom::new();
    let portal = format!("{address}/portal.json");
    assert_eq!(build(&newsroom, &portal).code, Some(0));
    let ran = build(&newsroom, &portal);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("articles/pasar.json: the server answered 503"), "{ran:?}");
    assert_eq!(pages(&newsroom, "berita/"), ["banjir.html", "pasar.html"]);
}
