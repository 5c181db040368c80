//! What is not built, and what is not touched.

use std::fs;

use super::newsroom::{Newsroom, URL, article};
use crate::run::{Ran, baca};

fn assert_refused(ran: &Ran, words: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.contains(words), "{words}: {ran:?}");
}

#[test]
fn a_folder_that_is_not_ours_stays_as_it_is() {
    let newsroom = Newsroom::new().with("site/thesis.doc", "years of work");
    assert_refused(&newsroom.build(), "it is not Baca's to write into");
    let files = newsroom.files();
    assert_eq!(files.keys().collect::<Vec<_>>(), ["thesis.doc"]);
    assert!(fs::metadata(newsroom.0.path("site/.baca-site.lock")).is_err());
}

#[test]
fn a_ledger_that_cannot_be_read_makes_no_folder_ours() {
    let newsroom = Newsroom::new().with("site/.baca-site.json", "{").with("site/a.html", "a");
    assert_refused(&newsroom.build(), "it is not Baca's to write into");
}

#[test]
fn what_others_put_into_the_site_stays() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.write("site/CNAME", "warta.example");
    newsroom.write("site/berita/sendiri.html", "written by hand");
    newsroom.remove("content/articles/lama.json");
    newsroom.built();
    assert_eq!(newsroom.page("CNAME"), "warta.example");
    assert_eq!(newsroom.page("berita/sendiri.html"), "written by hand");
}

#[test]
fn a_file_of_others_in_the_place_of_ours_stays_and_is_told() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.write("site/berita/baru.html", "written by hand");
    newsroom.write("content/articles/baru.json", article("Baru", "Daerah"));
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("berita/baru.html: this file is not Baca's"), "{ran:?}");
    assert_eq!(newsroom.page("berita/baru.html"), "written by hand");
}

#[test]
fn a_folder_of_others_in_the_place_of_ours_stays_and_ends_no_build() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.remove("site/berita/lama.html");
    fs::create_dir(newsroom.0.path("site/berita/lama.html")).expect("a folder");
    newsroom.write("site/berita/lama.html/catatan.txt", "of others");
    newsroom.write("content/articles/pasar.json", article("Tutup", "Ekonomi"));
    for _ in 0..2 {
        let ran = newsroom.build();
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.err.contains("berita/lama.html: this file is not Baca's"), "{ran:?}");
    }
    assert_eq!(newsroom.page("berita/lama.html/catatan.txt"), "of others");
    assert!(newsroom.page("berita/pasar.html").contains("Tutup"));
}

#[test]
fn a_ledger_that_names_files_elsewhere_removes_none() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.write("elsewhere.txt", "mine");
    let ledger = newsroom.page(".baca-site.json");
    let spoilt = ledger.replacen(
        "\"404.html\"",
        "\"../elsewhere.txt\": {\"hash\":\"0\",\"length\":4},\n    \"404.html\"",
        1,
    );
    assert_ne!(spoilt, ledger);
    newsroom.write("site/.baca-site.json", spoilt);
    newsroom.built();
    assert_eq!(fs::read_to_string(newsroom.0.path("elsewhere.txt")).expect("a file"), "mine");
}

#[test]
fn every_mistake_of_the_portal_is_told_with_its_path() {
    let portal = r#"{"name":7,"langage":"id","language":"tlh","timeZone":"Mars",
        "source":{"format":"rss","address":["javascript:1",{"adress":"a.xml"}]}}"#;
    let newsroom = Newsroom::new().with("content/portal.json", portal);
    let ran = newsroom.build();
    assert_refused(&ran, "portal.json: langage: no such key is known; is it `language`?");
    for path in [
        "name",
        "language",
        "timeZone",
        "source.address[0]",
        "source.address[1].adress",
        "source.address",
    ] {
        let lines = ran.err.lines().filter(|line| line.contains(&format!("portal.json: {path}: ")));
        assert_eq!(lines.count(), 1, "{path}: {ran:?}");
    }
    assert!(newsroom.files().is_empty());
}

#[test]
fn a_portal_or_a_reader_that_is_not_there_is_told_in_a_sentence() {
    let newsroom = Newsroom::new();
    newsroom.remove("content/portal.json");
    assert_refused(&newsroom.build(), "there is no such file");
    let newsroom = Newsroom::new();
    newsroom.remove("dist/index.html");
    assert_refused(&newsroom.build(), "no built reader is there");
    newsroom.write("dist/index.html", "<title>a</title>");
    assert_refused(&newsroom.build(), "it loads no styles");
}

/// A link to itself cannot be read, not even by an administrator.
#[cfg(unix)]
#[test]
fn a_reader_that_cannot_be_read_whole_leaves_the_old_site() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    let style = newsroom.0.path("dist/base-2.css");
    std::os::unix::fs::symlink("base-2.css", style).expect("a link");
    newsroom.write("content/articles/pasar.json", article("Tutup", "Ekonomi"));
    assert_refused(
        &newsroom.build(),
        "`base-2.css` cannot be written: the reader's own cannot be read",
    );
    assert_eq!(newsroom.files(), before);
}

#[test]
fn site_and_reader_do_not_lie_within_each_other() {
    let newsroom = Newsroom::new();
    let (portal, reader) = (newsroom.0.path("content/portal.json"), newsroom.0.path("dist"));
    for out in [reader.clone(), format!("{reader}/site/new"), newsroom.0.path("")] {
        let arguments =
            ["build", "--portal", &portal, "--reader", &reader, "--out", &out, "--url", URL];
        assert_refused(&baca(&arguments), "within each other");
    }
}

#[test]
fn misuse_ends_with_2() {
    for arguments in [
        &["build"][..],
        &["build", "--portal", "-", "--reader", "d", "--out", "o", "--url", URL],
        &["build", "--portal", "p", "--reader", "d", "--out", "o", "--url", "warta.example"],
        &["build", "--portal", "p", "--reader", "d", "--out", "o", "--url", URL, "--jobs", "0"],
    ] {
        assert_eq!(baca(arguments).code, Some(2), "{arguments:?}");
    }
}

#[test]
fn help_has_examples() {
    let ran = baca(&["build", "--help"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("Examples:\n  baca build "), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_originals_in_the_place_of_a_folder_is_refused() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let content = newsroom.0.path("site/content");
    fs::remove_dir_all(&content).expect("a folder");
    std::os::unix::fs::symlink("../content", &content).expect("a link");
    newsroom.write("content/articles/banjir.json", "{}");
    assert_refused(&newsroom.build(), "`content` in it is a symbolic link");
    newsroom.write("content/articles/banjir.json", article("Banjir", "Daerah"));
    fs::remove_file(&content).expect("a link");
    newsroom.built();
}

#[cfg(unix)]
#[test]
fn the_site_itself_may_be_a_link() {
    let newsroom = Newsroom::new().with("disk/.keep", "");
    newsroom.remove("disk/.keep");
    std::os::unix::fs::symlink("disk", newsroom.0.path("site")).expect("a link");
    newsroom.built();
    newsroom.built();
}

#[test]
fn a_robots_txt_that_the_publisher_has_rewritten_stays_theirs() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.write("site/robots.txt", "User-agent: *");
    for _ in 0..2 {
        let ran = newsroom.build();
        assert!(ran.code == Some(0) && ran.err.contains("robots.txt: this file is not"), "{ran:?}");
        assert_eq!(newsroom.page("robots.txt"), "User-agent: *");
        assert!(!newsroom.page(".baca-site.json").contains("robots.txt"));
    }
    newsroom.remove("site/robots.txt");
    newsroom.built();
    assert!(newsroom.page("robots.txt").contains("sitemap.xml"));
}
