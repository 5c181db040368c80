//! `baca print`.

use super::{
    folder::Folder,
    run::{baca, fed},
    texts::{ARTICLE, FEED, PROBLEMS},
};

#[test]
fn an_article_is_a_fragment_of_html() {
    let ran = fed(&["print", "-"], ARTICLE.as_bytes());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.starts_with("<article ") && ran.out.ends_with("</article>\n"), "{ran:?}");
    assert!(!ran.out.contains("<!"), "{ran:?}");
    for words in ["Banjir Surut</h1>", "SURABAYA", "Jumat, 20 November 2026 - 08:15 WIB"] {
        assert!(ran.out.contains(words), "{words}: {ran:?}");
    }
}

#[test]
fn problems_go_to_standard_error() {
    let folder = Folder::new().with("a.json", PROBLEMS);
    let path = folder.path("a.json");
    let ran = baca(&["print", &path]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.lines().any(|line| line.starts_with(&format!("{path}: body[1]: "))), "{ran:?}");
    assert!(!ran.out.contains("body[1]"), "{ran:?}");
}

#[test]
fn the_words_around_it_are_in_the_language_that_is_said() {
    let ran = fed(&["print", "--lang", "en", "-"], ARTICLE.as_bytes());
    assert!(ran.out.contains("Friday, 20 November 2026"), "{ran:?}");
}

#[test]
fn its_times_are_in_the_zone_that_is_said() {
    let ran = fed(&["print", "--time-zone", "WIT", "-"], ARTICLE.as_bytes());
    assert!(ran.out.contains("10:15 WIT"), "{ran:?}");
}

#[test]
fn relative_addresses_start_at_the_base() {
    let folder = Folder::new().with("a.json", ARTICLE);
    let path = folder.path("a.json");
    let ran = baca(&["print", "--base", "https://warta.example/berita/a.json", &path]);
    assert!(ran.out.contains("\"https://warta.example/berita/banjir.jpg\""), "{ran:?}");
    assert_eq!(ran.err, "");
    let ran = baca(&["print", &path]);
    assert!(ran.out.contains("\"https://portal.invalid/banjir.jpg\""), "{ran:?}");
    assert!(ran.err.contains("--base"), "{ran:?}");
}

#[test]
fn of_a_feed_the_first_is_printed_unless_one_is_named() {
    let ran = fed(&["print", "-"], FEED.as_bytes());
    assert!(ran.out.contains("Pasar Buka</h1>"), "{ran:?}");
    let missing = fed(&["print", "--entry", "tidak-ada", "-"], FEED.as_bytes());
    assert_eq!((missing.code, missing.out.as_str()), (Some(1), ""), "{missing:?}");
    let named = missing.err.split('`').find(|word| word.starts_with("kapal-"));
    let id = named.unwrap_or_else(|| panic!("the ids there are: {missing:?}"));
    let ran = fed(&["print", "--entry", id, "-"], FEED.as_bytes());
    assert!(ran.code == Some(0) && ran.out.contains("Kapal Tiba</h1>"), "{ran:?}");
}

#[test]
fn nothing_is_printed_of_what_cannot_be_read() {
    let ran = fed(&["print", "-"], br#"{"@type":"NewsArticle","body":["a"]}"#);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.starts_with("-: headline: "), "{ran:?}");
}

#[test]
fn a_related_panel_that_lies_elsewhere_does_not_load_for_ever() {
    let text = br#"{"headline":"a","body":["b"],"related":"https://warta.example/terkait.json"}"#;
    let ran = fed(&["print", "-"], text);
    assert!(ran.code == Some(0) && !ran.out.contains("related"), "{ran:?}");
}
