//! Texts and what is compressed of them.

use std::io::Read;

use flate2::read::GzDecoder;

use super::newsroom::{Files, Newsroom, article, changed};
use crate::run::{Ran, ran};

fn compressed(newsroom: &Newsroom) -> Ran {
    ran(newsroom.command().arg("--compress").output().expect("the tool runs"))
}

fn built(newsroom: &Newsroom) -> Files {
    let ran = compressed(newsroom);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    newsroom.files()
}

fn unpacked(files: &Files, path: &str) -> [Vec<u8>; 2] {
    let packed = |ending: &str| files.get(&format!("{path}.{ending}")).expect(path).as_slice();
    let mut unpacked = [Vec::new(), Vec::new()];
    let [brotli, gzip] = &mut unpacked;
    brotli::Decompressor::new(packed("br"), 4096).read_to_end(brotli).expect("brotli");
    GzDecoder::new(packed("gz")).read_to_end(gzip).expect("gzip");
    unpacked
}

fn is_compressed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

#[test]
fn every_text_has_both_forms_beside_it_and_no_picture_has() {
    let files = built(&Newsroom::new());
    for (path, content) in files.iter().filter(|(path, _)| !is_compressed(path)) {
        if path.ends_with(".jpg") {
            assert!(!files.contains_key(&format!("{path}.br")), "{path}");
        } else {
            assert!(unpacked(&files, path).iter().all(|unpacked| unpacked == content), "{path}");
        }
    }
}

#[test]
fn a_second_build_writes_and_compresses_nothing() {
    let newsroom = Newsroom::new();
    built(&newsroom);
    let ran = compressed(&newsroom);
    assert!(ran.out.contains(": 0 files written, "), "{ran:?}");
}

#[test]
fn a_changed_article_changes_what_is_compressed_of_it() {
    let newsroom = Newsroom::new();
    let before = built(&newsroom);
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    let after = built(&newsroom);
    let pages: Vec<_> =
        changed(&before, &after).into_iter().filter(|path| path.starts_with("berita/")).collect();
    assert_eq!(pages, ["berita/pasar.html", "berita/pasar.html.br", "berita/pasar.html.gz"]);
    let [brotli, _] = unpacked(&after, "berita/pasar.html");
    assert!(String::from_utf8_lossy(&brotli).contains("Pasar Tutup"));
}

#[test]
fn what_is_compressed_goes_with_its_page_and_with_the_wish_for_it() {
    let newsroom = Newsroom::new();
    built(&newsroom);
    newsroom.remove("content/articles/lama.json");
    let files = built(&newsroom);
    assert!(!files.contains_key("berita/lama.html.br"));
    newsroom.built();
    assert!(
        newsroom.files().keys().all(|path| !path.starts_with("berita/") || !is_compressed(path))
    );
}

#[test]
fn no_old_form_is_sent_in_the_place_of_a_new_page_even_while_something_fails() {
    let newsroom = Newsroom::new();
    let before = built(&newsroom);
    newsroom.write("content/articles/banjir.json", "{}");
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    let ran = newsroom.build();
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let after = newsroom.files();
    assert!(!after.contains_key("berita/pasar.html.br"));
    assert_eq!(after.get("berita/banjir.html.br"), before.get("berita/banjir.html.br"));
    assert!(!newsroom.page("sitemap.xml").contains(".br"));
}

#[test]
fn a_text_whose_name_leaves_no_room_for_an_ending_has_no_compressed_form() {
    let section = "a".repeat(250);
    let newsroom = Newsroom::new().with("content/articles/p.json", article("P", &section));
    let files = built(&newsroom);
    let page = format!("rubrik/{section}.html");
    assert!(files.contains_key(&page) && !files.contains_key(&format!("{page}.br")));
}

#[test]
fn nothing_is_compressed_of_what_others_have_put_there() {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.write("content/articles/baru.json", article("Baru", "Ekonomi"));
    newsroom.write("site/berita/baru.html", "of others");
    let ran = compressed(&newsroom);
    assert!(ran.err.contains("this file is not Baca's"), "{ran:?}");
    assert!(!newsroom.files().contains_key("berita/baru.html.br"));
}

#[test]
fn what_was_compressed_of_ours_goes_where_the_publisher_has_written_their_own() {
    let newsroom = Newsroom::new();
    built(&newsroom);
    newsroom.write("site/robots.txt", "User-agent: *");
    let files = built(&newsroom);
    assert!(files.contains_key("robots.txt") && !files.contains_key("robots.txt.br"));
}
