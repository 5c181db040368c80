//! A source that has not all it should have.

use super::newsroom::{ARTICLES, Newsroom, article, changed};

#[test]
fn an_article_that_cannot_be_read_keeps_its_old_page() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    newsroom.write("content/articles/banjir.json", r#"{"headline":"#);
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("articles/banjir.json: not JSON"), "{ran:?}");
    assert!(ran.out.contains("1 could not be had, so "), "{ran:?}");
    let after = newsroom.files();
    assert!(!changed(&before, &after).contains(&"berita/banjir.html".to_owned()));
    assert!(newsroom.page("berita/pasar.html").contains("Pasar Tutup"));
    let sitemap = newsroom.page("sitemap.xml");
    assert!(sitemap.contains("/berita/banjir.html</loc></url>"), "{sitemap}");
}

#[test]
fn while_something_fails_nothing_is_removed_nor_leaves_the_sitemap() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.remove("content/articles/lama.json");
    newsroom.write("content/articles/banjir.json", "{}");
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(newsroom.files().contains_key("berita/lama.html"));
    for page in ["berita/lama.html", "rubrik/Sejarah_~26_Kota.html"] {
        assert!(newsroom.page("sitemap.xml").contains(&format!("/{page}</loc></url>")), "{page}");
    }
    newsroom.write("content/articles/banjir.json", article("Banjir", "Daerah"));
    newsroom.built();
    assert!(!newsroom.files().contains_key("berita/lama.html"));
}

#[test]
fn a_front_that_cannot_be_read_stays_as_it_was() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.page("index.html");
    newsroom.write("content/front.json", "[");
    let ran = newsroom.build();
    assert!(ran.code == Some(1) && ran.err.contains("content/front.json: "), "{ran:?}");
    assert_eq!(newsroom.page("index.html"), before);
    assert!(newsroom.files().contains_key("rubrik/Daerah.html"));
}

#[test]
fn a_teaser_of_an_article_that_is_not_there_is_a_failure() {
    let newsroom = Newsroom::new();
    newsroom.remove("content/articles/pasar.json");
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("articles/pasar.json: there is no such file"), "{ran:?}");
}

#[test]
fn a_source_without_any_article_is_out_of_order() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    ARTICLES.iter().for_each(|name| newsroom.remove(name));
    newsroom.write("content/front.json", r#"{"itemListElement":[]}"#);
    let ran = newsroom.build();
    assert!(ran.code == Some(1) && ran.err.contains("it has no article at all"), "{ran:?}");
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
}

#[test]
fn a_source_that_does_not_come_changes_no_list() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    ARTICLES.iter().for_each(|name| newsroom.write(name, "{}"));
    let ran = newsroom.build();
    assert!(ran.code == Some(1) && ran.err.contains("articles/lama.json: "), "{ran:?}");
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
}

#[test]
fn a_file_whose_name_cannot_be_an_id_is_told() {
    let newsroom = Newsroom::new().with("content/articles/dua kata.json", article("A", "B"));
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("dua kata.json: its name cannot be an article's id"), "{ran:?}");
}

#[test]
fn a_picture_that_is_not_there_is_told_and_no_failure() {
    let newsroom = Newsroom::new();
    newsroom.remove("content/pictures/banjir.jpg");
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let words =
        "pages name 1 file that the portal's folder has not, such as content/pictures/banjir.jpg";
    assert!(ran.err.contains(words), "{ran:?}");
}

#[test]
fn the_old_copy_of_a_picture_that_is_not_there_stays() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.remove("content/pictures/banjir.jpg");
    for _ in 0..2 {
        let ran = newsroom.build();
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.err.contains("such as content/pictures/banjir.jpg"), "{ran:?}");
        assert!(ran.out.contains(": 0 files written, 22 unchanged, 0 removed, "), "{ran:?}");
        assert_eq!(newsroom.page("content/pictures/banjir.jpg"), "a picture");
    }
}

/// A link to itself cannot be read, not even by an administrator.
#[cfg(unix)]
#[test]
fn a_picture_that_cannot_be_read_is_a_failure_and_costs_no_page() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.remove("content/pictures/banjir.jpg");
    let picture = newsroom.0.path("content/pictures/banjir.jpg");
    std::os::unix::fs::symlink("banjir.jpg", picture).expect("a link");
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    newsroom.remove("content/articles/lama.json");
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("pictures/banjir.jpg: it cannot be read: "), "{ran:?}");
    assert_eq!(newsroom.page("content/pictures/banjir.jpg"), "a picture");
    assert!(newsroom.page("berita/pasar.html").contains("Pasar Tutup"));
    assert!(newsroom.page("sitemap.xml").contains("/berita/lama.html<"));
}

#[test]
fn a_related_panel_that_cannot_be_read_is_told_once_and_costs_no_page() {
    let text = |headline: &str| {
        article(headline, "Daerah").replacen('{', r#"{"related":"../terkait.json","#, 1)
    };
    let newsroom = Newsroom::new()
        .with("content/articles/banjir.json", text("Banjir Surut"))
        .with("content/articles/pasar.json", text("Pasar Buka"));
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let told = ran.err.matches("content/terkait.json: there is no such file").count();
    assert_eq!(told, 1, "{ran:?}");
    for (page, headline) in [("banjir", "Banjir Surut"), ("pasar", "Pasar Buka")] {
        assert!(newsroom.page(&format!("berita/{page}.html")).contains(headline));
    }
}

#[test]
fn a_section_whose_name_no_file_can_have_costs_no_other_page() {
    let newsroom = Newsroom::new().with("content/articles/p.json", article("P", &"日".repeat(99)));
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("is too long for a file"), "{ran:?}");
    assert!(newsroom.files().contains_key("berita/p.html"));
}
