//! `baca check` for people.

use super::{
    folder::Folder,
    run::{baca, fed},
    texts::{ARTICLE, FEED, PROBLEMS, WORDPRESS, latin_1, rss, utf_16},
};

#[test]
fn what_was_understood_of_an_article_is_told() {
    let folder = Folder::new().with("a.json", ARTICLE);
    let ran = baca(&["check", &folder.path("a.json")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.line("a.json").ends_with("a.json: native"), "{ran:?}");
    for (label, value) in [
        ("headline", "Banjir Surut"),
        ("published", "2026-11-20T08:15:00+07:00"),
        ("updated", "none"),
        ("language", "id"),
        ("section", "Daerah"),
        ("byline", "Sari, Budi"),
        ("dateline", "SURABAYA"),
        ("initials", "msd"),
        ("tags", "banjir, cuaca"),
        ("body", "2 paragraphs, 1 figure, 1 read-also"),
        ("pictures", "2, with the lead image"),
    ] {
        assert!(ran.line(label).ends_with(value), "{label}: {ran:?}");
    }
    assert!(
        ran.line("read,").starts_with("1 article in 1 text read, 0 with problems, 0 unreadable")
    );
}

#[test]
fn problems_alone_are_no_failure() {
    let folder = Folder::new().with("a.json", PROBLEMS);
    let ran = baca(&["check", &folder.path("a.json")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.line("datePublished: ").contains("problem: datePublished: `2026-02-31`"));
    assert!(ran.line("body[1]: ").contains("problem: body[1]: "));
    assert!(ran.line("read,").contains("1 with problems, 0 unreadable"));
}

#[test]
fn one_that_cannot_be_read_is_a_failure_and_costs_no_other() {
    let folder = Folder::new()
        .with("1.json", ARTICLE)
        .with("2.json", r#"{"headline": "#)
        .with("3.json", r#"{"@type":"NewsArticle","body":["a"]}"#)
        .with("4.json", WORDPRESS);
    let ran = baca(&["check", &folder.path("")]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.line("2.json").contains("unreadable: not JSON"), "{ran:?}");
    assert!(ran.line("3.json").contains("unreadable: headline: "), "{ran:?}");
    assert!(ran.line("4.json").contains("Dari WordPress (wordpress, "), "{ran:?}");
    assert!(
        ran.line("read,").starts_with("2 articles in 3 texts read, 0 with problems, 2 unreadable")
    );
}

#[test]
fn each_article_of_a_feed_is_told_on_a_line() {
    let ran = fed(&["check", "-"], FEED.as_bytes());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.line("-: ").starts_with("-: jsonfeed, 3 articles"), "{ran:?}");
    assert!(ran.line("1. ").contains("Pasar Buka") && ran.line("3. ").contains("Kapal Tiba"));
    assert!(ran.line("2. ").contains("unreadable: items[1]"), "{ran:?}");
    assert!(ran.line("read,").starts_with("2 articles in 1 text read"), "{ran:?}");
    assert!(!ran.out.contains("dateline"), "{ran:?}");
}

#[test]
fn verbose_tells_all_of_a_feed_too() {
    let ran = fed(&["check", "--verbose", "-"], FEED.as_bytes());
    assert_eq!(ran.out.matches("dateline").count(), 2, "{ran:?}");
}

#[test]
fn texts_are_told_in_the_order_they_were_named() {
    let names: Vec<_> = (0..60).map(|number| format!("{number:02}.json")).collect();
    // The first take longest.
    let article = |at: usize| format!(r#"{{"headline":"a","body":[{}"b"]}}"#, r#""a","#.repeat(at));
    let texts = names.iter().enumerate();
    let folder =
        texts.fold(Folder::new(), |folder, (at, name)| folder.with(name, article((60 - at) * 100)));
    let named: Vec<_> = names.iter().rev().chain(&names).map(|name| folder.path(name)).collect();
    let arguments: Vec<_> = ["check"].into_iter().chain(named.iter().map(String::as_str)).collect();
    let ran = baca(&arguments);
    let told = ran.out.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name);
    assert_eq!(told.collect::<Vec<_>>(), named);
}

#[test]
fn a_folder_is_read_to_its_depths_in_the_order_of_names() {
    let folder = Folder::new()
        .with("b/2.RSS", rss("utf-8"))
        .with("b/1.json", ARTICLE)
        .with("a.json", ARTICLE)
        .with("c.html", format!("<html><script type='application/ld+json'>{ARTICLE}</script>"))
        .with("d.txt", "no article")
        .with(".git/e.json", "hidden")
        .with(".f.json", "hidden");
    let ran = baca(&["check", &folder.path("")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let told = ran.out.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name);
    let names = ["a.json", "b/1.json", "b/2.RSS", "c.html"].map(|name| folder.path(name));
    assert_eq!(told.collect::<Vec<_>>(), names);
}

#[test]
fn texts_may_be_in_any_letters_that_say_so() {
    let folder = Folder::new()
        .with("mark.json", format!("\u{feff}{ARTICLE}"))
        .with("wide.json", utf_16(ARTICLE))
        .with("latin.xml", latin_1(&rss("ISO-8859-1")));
    let ran = baca(&["check", &folder.path("")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.line("mark.json").contains("Banjir Surut"));
    assert!(ran.line("wide.json").contains("Banjir Surut"));
    assert!(ran.line("latin.xml").contains("Café Lama"), "{ran:?}");
}

#[test]
fn the_format_may_be_said() {
    let ran = fed(&["check", "--format", "jsonfeed", "-"], ARTICLE.as_bytes());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let ran = fed(&["check", "--format", "native", "-"], ARTICLE.as_bytes());
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

#[test]
fn a_time_without_a_zone_is_in_the_one_that_is_said() {
    let text = br#"{"headline":"a","datePublished":"2026-11-20T08:15:00"}"#;
    let ran = fed(&["check", "--time-zone", "WITA", "-"], text);
    assert!(ran.line("published").contains("2026-11-20T08:15:00+08:00"), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_in_a_circle_is_not_followed() {
    let folder = Folder::new().with("a.json", ARTICLE);
    let (here, circle) = (folder.path(""), folder.path("b"));
    std::os::unix::fs::symlink(here, circle).expect("a link");
    let ran = baca(&["check", &folder.path("")]);
    assert!(ran.line("read,").starts_with("1 article in 1 text read"), "{ran:?}");
}
