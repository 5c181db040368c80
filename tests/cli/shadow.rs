//! `baca print --shadow`.

use super::{
    run::{Ran, baca, fed},
    server::serve,
    texts::{ARTICLE, WORDPRESS},
};
use crate::support::files;

/// The element, printed of a text.
fn printed(text: &str, arguments: &[&str]) -> Ran {
    let ran = fed(&[&["print", "--shadow"], arguments, &["-"]].concat(), text.as_bytes());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran
}

/// The browser tests show it: `tests/e2e/shadow.spec.js`.
#[test]
fn the_element_is_the_one_that_browsers_are_tested_on() {
    let text = files::text("tests/printed/article.json");
    let source = ["--src", "https://portal.example/berita.json"];
    let ran = printed(&text, &[&["--reader", "https://reader.example/"], &source[..]].concat());
    files::assert_kept(&files::path("tests/printed/element.html"), &ran.out);
    assert_eq!(ran.err, "");
}

#[test]
fn it_has_the_styles_of_the_reader_or_of_the_page() {
    let ran = printed(ARTICLE, &["--reader", "https://reader.example/baca"]);
    assert!(ran.out.contains("href=\"https://reader.example/baca/embed.css\""), "{ran:?}");
    assert!(printed(ARTICLE, &[]).out.contains("href=\"embed.css\""));
}

#[test]
fn the_page_finds_the_article_at_the_address_it_says() {
    let ran = printed(ARTICLE, &["--src", "/a.json?b=\"&c", "--base", "https://warta.example/"]);
    assert!(ran.out.starts_with("<baca-berita src=\"/a.json?b=&quot;&amp;c\""), "{ran:?}");
    assert_eq!(ran.err, "");
}

#[test]
fn a_fetched_one_is_found_where_it_was_fetched() {
    let server = serve(|_| ("200 OK", Vec::new(), ARTICLE.into()));
    let address = format!("{server}/article.json");
    let ran = baca(&["print", "--shadow", &address]);
    assert!(ran.out.starts_with(&format!("<baca-berita src=\"{address}\"")), "{ran:?}");
}

#[test]
fn relative_addresses_start_where_the_page_finds_the_article() {
    let ran = printed(ARTICLE, &["--src", "https://warta.example/berita/a.json"]);
    assert!(ran.out.contains("\"https://warta.example/berita/banjir.jpg\""), "{ran:?}");
}

#[test]
fn one_that_the_page_cannot_find_says_so() {
    let ran = printed(ARTICLE, &["--base", "https://warta.example/"]);
    assert!(ran.out.starts_with("<baca-berita lang=\"id\">"), "{ran:?}");
    assert!(ran.err.contains("--src"), "{ran:?}");
}

#[test]
fn its_attributes_are_those_that_were_asked_for() {
    let asked =
        ["--lang", "en", "--format", "wordpress", "--theme", "dark", "--text-size", "larger"];
    let ran = printed(WORDPRESS, &[&asked[..], &["--loading", "lazy"]].concat());
    let expected = "<baca-berita format=\"wordpress\" lang=\"en\" theme=\"dark\" text-size=\"larger\" \
                    loading=\"lazy\">";
    assert!(ran.out.starts_with(expected), "{ran:?}");
    assert!(ran.out.contains("data-text-size=\"larger\""), "{ran:?}");
}

#[test]
fn where_the_articles_own_page_is_not_known_its_headline_stands_for_it() {
    let ran =
        printed(r#"{"headline":"<b>Air</b>","inLanguage":"jv","body":["a"]}"#, &["--src", "/a"]);
    assert!(
        ran.out.ends_with("</template><p lang=\"jv\">&lt;b&gt;Air&lt;/b&gt;</p></baca-berita>\n"),
        "{ran:?}"
    );
}

#[test]
fn what_only_the_element_has_makes_no_sense_without_it() {
    for option in [["--src", "/a"], ["--reader", "https://a.example"], ["--theme", "dark"]] {
        assert_eq!(
            fed(&[&["print"], &option[..], &["-"]].concat(), b"").code,
            Some(2),
            "{option:?}"
        );
    }
}

#[test]
fn what_the_element_cannot_show_makes_no_sense_with_it() {
    for option in [["--entry", "a"], ["--time-zone", "WIT"], ["--src", "javascript:1"]] {
        let ran = fed(&[&["print", "--shadow"], &option[..], &["-"]].concat(), b"");
        assert_eq!(ran.code, Some(2), "{ran:?}");
    }
}
