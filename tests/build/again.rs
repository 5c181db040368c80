//! The second build, and those after it.

use std::fs;

use super::newsroom::{ARTICLES, Newsroom, article, changed};

#[test]
fn a_second_build_writes_nothing() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let stamp = |name: &str| {
        fs::metadata(newsroom.0.path(&format!("site/{name}")))
            .expect("a file")
            .modified()
            .expect("a time")
    };
    let before = ["berita/banjir.html", "sitemap.xml", ".baca-site.json"].map(stamp);
    let ran = newsroom.built();
    assert!(ran.out.contains(": 0 files written, 23 unchanged, 0 removed, "), "{ran:?}");
    assert_eq!(["berita/banjir.html", "sitemap.xml", ".baca-site.json"].map(stamp), before);
}

#[test]
fn a_file_by_an_address_with_a_double_slash_is_ours_the_second_time() {
    let text = article("Baru", "Daerah").replace("../pictures/banjir", "../pictures//baru");
    let newsroom = Newsroom::new()
        .with("content/articles/baru.json", text)
        .with("content/pictures/baru.jpg", "new");
    newsroom.built();
    let ran = newsroom.built();
    assert!(ran.out.contains(": 0 files written, "), "{ran:?}");
    assert_eq!(newsroom.page("content/pictures/baru.jpg"), "new");
}

#[test]
fn a_changed_article_changes_its_page_and_the_lists_alone() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    newsroom.built();
    let expected = [
        "berita/pasar.html",
        "content/articles/pasar.json",
        "feed.json",
        "feed.xml",
        "sitemap-news.xml",
    ];
    assert_eq!(changed(&before, &newsroom.files()), expected);
}

#[test]
fn a_new_article_changes_no_page_of_another_section() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    newsroom.write("content/articles/baru.json", article("Pasar Baru", "Ekonomi"));
    newsroom.write(
        "content/front.json",
        r#"{"itemListElement":[
        {"url":"articles/baru.json","headline":"Pasar Baru","articleSection":"Ekonomi"},
        {"url":"articles/banjir.json","headline":"Banjir Surut","articleSection":"Daerah",
         "image":{"url":"pictures/banjir.jpg","width":16,"height":9}},
        {"url":"articles/pasar.json","headline":"Pasar Buka","articleSection":"Ekonomi"}]}"#,
    );
    newsroom.built();
    let expected = [
        "berita/baru.html",
        "content/articles/baru.json",
        "content/front.json",
        "feed.json",
        "feed.xml",
        "index.html",
        "rubrik/Ekonomi.html",
        "sitemap-news.xml",
        "sitemap.xml",
    ];
    assert_eq!(changed(&before, &newsroom.files()), expected);
}

#[test]
fn an_article_that_went_away_takes_its_page_along() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.remove("content/articles/lama.json");
    let ran = newsroom.built();
    assert!(ran.out.contains(", 3 removed, "), "{ran:?}");
    let files = newsroom.files();
    for gone in ["berita/lama.html", "rubrik/Sejarah_~26_Kota.html", "content/articles/lama.json"] {
        assert!(!files.contains_key(gone), "{gone}");
    }
    assert!(!newsroom.page("sitemap.xml").contains("lama"));
}

#[test]
fn a_page_that_somebody_spoilt_or_removed_is_written_anew() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    newsroom.write("site/berita/banjir.html", "cut");
    newsroom.remove("site/berita/pasar.html");
    let ran = newsroom.built();
    assert!(ran.out.contains(": 2 files written, "), "{ran:?}");
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
}

#[test]
fn a_changed_picture_is_copied_anew_even_if_it_is_as_long() {
    let newsroom = Newsroom::new();
    newsroom.built();
    // A clock of coarse steps must not hide it.
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(10);
    newsroom.write("content/pictures/banjir.jpg", "A PICTURE");
    let file =
        fs::File::options().append(true).open(newsroom.0.path("content/pictures/banjir.jpg"));
    file.expect("a file").set_modified(later).expect("a time");
    newsroom.built();
    assert_eq!(newsroom.page("content/pictures/banjir.jpg"), "A PICTURE");
}

#[test]
fn a_new_reader_is_on_every_page() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let page = fs::read_to_string(newsroom.0.path("dist/index.html")).expect("a file");
    newsroom.write("dist/index.html", page.replace("base-1", "base-2"));
    fs::rename(newsroom.0.path("dist/base-1.css"), newsroom.0.path("dist/base-2.css"))
        .expect("moved");
    newsroom.built();
    assert!(newsroom.page("berita/lama.html").contains("../base-2.css"));
    let files = newsroom.files();
    assert!(files.contains_key("base-2.css") && !files.contains_key("base-1.css"));
}

#[test]
fn the_same_source_gives_the_same_site_byte_for_byte() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let first = newsroom.files();
    fs::remove_dir_all(newsroom.0.path("site")).expect("a folder");
    newsroom.command().args(["--jobs", "1"]).output().expect("the tool runs");
    assert_eq!(changed(&first, &newsroom.files()), [""; 0]);
}

/// All name the picture by another path.
fn move_picture(newsroom: &Newsroom, from: &str, to: &str) {
    for name in ["content/front.json"].into_iter().chain(ARTICLES) {
        let text = fs::read_to_string(newsroom.0.path(name)).expect("a file");
        newsroom.write(name, text.replace(from, to));
    }
}

/// The picture becomes a folder with one of 800 pixels in it.
fn make_folder_of_picture(newsroom: &Newsroom) {
    move_picture(newsroom, "banjir.jpg", "banjir.jpg/800.jpg");
    newsroom.remove("content/pictures/banjir.jpg");
    fs::create_dir(newsroom.0.path("content/pictures/banjir.jpg")).expect("a folder");
    newsroom.write("content/pictures/banjir.jpg/800.jpg", "of 800");
}

#[test]
fn a_picture_may_become_a_folder_of_pictures_and_a_picture_again() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    make_folder_of_picture(&newsroom);
    newsroom.built();
    assert_eq!(newsroom.page("content/pictures/banjir.jpg/800.jpg"), "of 800");
    move_picture(&newsroom, "banjir.jpg/800.jpg", "banjir.jpg");
    fs::remove_dir_all(newsroom.0.path("content/pictures/banjir.jpg")).expect("a folder");
    newsroom.write("content/pictures/banjir.jpg", "a picture");
    newsroom.built();
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
}

#[test]
fn a_picture_may_become_a_folder_also_while_something_fails() {
    let newsroom = Newsroom::new();
    newsroom.built();
    make_folder_of_picture(&newsroom);
    newsroom.write("content/articles/pasar.json", "{}");
    let ran = newsroom.build();
    assert!(ran.code == Some(1) && ran.out.contains("1 could not be had"), "{ran:?}");
    assert_eq!(newsroom.page("content/pictures/banjir.jpg/800.jpg"), "of 800");
}

#[test]
fn a_file_of_others_where_a_folder_of_ours_is_to_be_stays() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.write("site/content/sketsa", "of others");
    fs::create_dir(newsroom.0.path("content/sketsa")).expect("a folder");
    newsroom.write("content/sketsa/banjir.jpg", "drawn");
    move_picture(&newsroom, "pictures/banjir.jpg", "sketsa/banjir.jpg");
    let ran = newsroom.build();
    assert!(ran.err.contains("banjir.jpg: this file is not Baca's"), "{ran:?}");
    assert_eq!((ran.code, newsroom.page("content/sketsa").as_str()), (Some(0), "of others"));
}
