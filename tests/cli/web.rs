//! Texts from the web.

use super::{
    run::{Ran, baca},
    server::{Answer, serve},
    texts::{ARTICLE, WORDPRESS, WORDPRESS_ERROR, latin_1, rss},
};

fn site(path: &str) -> Answer {
    let typed = |kind: &str| vec![format!("Content-Type: {kind}")];
    let to = |path: &str| ("302 Found", vec![format!("Location: {path}")], Vec::new());
    match path {
        "/berita/a.json" => ("200 OK", typed("application/json"), ARTICLE.into()),
        "/lama" => to("/berita/a.json"),
        "/putar" => to("/putar"),
        "/berkas" => to("file:///etc/passwd"),
        "/wp-json/wp/v2/posts/7" => ("200 OK", typed("application/json"), WORDPRESS.into()),
        "/wp-json/wp/v2/posts/8" => {
            ("404 Not Found", typed("application/json; charset=UTF-8"), WORDPRESS_ERROR.into())
        }
        "/feed" => ("200 OK", typed("text/xml; charset=\"ISO-8859-1\""), latin_1(&rss("utf-8"))),
        "/rusak" => ("500 Internal Server Error", typed("application/json"), ARTICLE.into()),
        "/kosong" => ("200 OK", typed("application/json"), Vec::new()),
        _ => ("404 Not Found", typed("text/html"), "<html><p>Tidak ada</p></html>".into()),
    }
}

fn check(path: &str) -> Ran {
    baca(&["check", &format!("{}{path}", serve(site))])
}

#[test]
fn an_address_is_fetched() {
    let ran = check("/wp-json/wp/v2/posts/7");
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.line("headline").contains("Dari WordPress"), "{ran:?}");
    assert!(ran.line("body").ends_with("1 paragraph, 1 subheading"), "{ran:?}");
}

#[test]
fn after_a_redirect_relative_addresses_start_where_it_led() {
    let site = serve(site);
    let ran = baca(&["print", &format!("{site}/lama")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains(&format!("\"{site}/berita/banjir.jpg\"")), "{ran:?}");
    assert_eq!(ran.err, "");
}

#[test]
fn a_redirect_in_a_circle_or_to_a_file_is_not_followed() {
    assert!(check("/putar").line("/putar").contains("redirects more than 5 times"));
    let ran = check("/berkas");
    assert!(ran.code == Some(1) && !ran.out.contains("root"), "{ran:?}");
}

#[test]
fn what_wordpress_says_in_place_of_an_article_is_passed_on() {
    let ran = check("/wp-json/wp/v2/posts/8");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let line = ran.line("posts/8");
    assert!(line.contains("404 Not Found"), "{line}");
    assert!(line.contains("ID pos tidak sah.") && line.contains("rest_post_invalid_id"), "{line}");
}

#[test]
fn a_status_of_failure_is_a_failure_whatever_comes_with_it() {
    for (path, words) in
        [("/rusak", "500 Internal"), ("/tiada", "404 Not Found"), ("/kosong", "empty")]
    {
        let ran = check(path);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.line(path).contains(words), "{ran:?}");
    }
}

#[test]
fn the_server_says_which_letters_they_are() {
    let ran = check("/feed");
    assert!(ran.line("headline").contains("Café Lama"), "{ran:?}");
}

#[test]
fn many_addresses_are_told_in_the_order_they_were_named() {
    let site = serve(site);
    let paths = ["/feed", "/tiada", "/lama", "/berita/a.json", "/kosong", "/wp-json/wp/v2/posts/7"];
    let named = paths.map(|path| format!("{site}{path}"));
    let arguments: Vec<_> = ["check"].into_iter().chain(named.iter().map(String::as_str)).collect();
    let ran = baca(&arguments);
    let told = ran.out.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name);
    assert_eq!(told.collect::<Vec<_>>(), named);
    assert!(
        ran.line("read,").starts_with("4 articles in 4 texts read, 0 with problems, 2 unreadable")
    );
}

#[test]
fn a_server_that_is_not_there_is_told_in_a_sentence() {
    // Port 9 is that of nothing (RFC 863), and refuses.
    let ran = baca(&["check", "http://127.0.0.1:9/a.json"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.line("127.0.0.1:9").contains("unreadable: no answer came"), "{ran:?}");
}
