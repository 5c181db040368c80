//! `baca oembed`.

use serde_json::Value;

use super::{
    folder::Folder,
    run::{Ran, baca, fed},
    texts::{ARTICLE, FEED, WORDPRESS},
};

const READER: [&str; 3] = ["oembed", "--reader", "https://reader.example/baca"];

fn run(arguments: &[&str]) -> Ran {
    baca(&[&READER[..], arguments].concat())
}

/// The records that were printed.
fn records(ran: &Ran) -> Vec<Value> {
    let record = |line| serde_json::from_str(line).expect("a line of JSON");
    ran.out.lines().map(record).collect()
}

/// The ids that the frames of the records name.
fn ids(ran: &Ran) -> Vec<String> {
    let id = |record: Value| {
        let html = record.get("html").and_then(Value::as_str).expect("HTML").to_owned();
        let (_, id) = html.split_once("embed.html?baca=").expect("an id");
        id.split('"').next().unwrap_or_default().to_owned()
    };
    records(ran).into_iter().map(id).collect()
}

#[test]
fn a_file_of_its_own_has_its_name_as_id() {
    let folder = Folder::new().with("banjir-surut.json", ARTICLE);
    let ran = run(&[
        "--base",
        "https://warta.example/banjir-surut.json",
        &folder.path("banjir-surut.json"),
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    assert_eq!(ids(&ran), ["banjir-surut"]);
    assert_eq!(records(&ran)[0]["provider_url"], "https://reader.example/baca/");
}

#[test]
fn a_feeds_articles_have_the_ids_of_the_reader() {
    let ran = fed(&[&READER[..], &["-"]].concat(), FEED.as_bytes());
    let ids = ids(&ran);
    assert!(ids[0].starts_with("pasar-") && ids[1].starts_with("kapal-"), "{ids:?}");
    assert!(ran.code == Some(1) && ran.err.contains("items[1]"), "one is unreadable: {ran:?}");
}

#[test]
fn a_wordpress_has_slugs_or_numbers() {
    let slug = WORDPRESS.replacen("{\"id\":7,", "{\"id\":7,\"slug\":\"dari-wordpress\",", 1);
    let both = format!("[{WORDPRESS},{slug}]");
    assert_eq!(
        ids(&fed(&[&READER[..], &["-"]].concat(), both.as_bytes())),
        ["7", "dari-wordpress"]
    );
}

#[test]
fn one_without_an_id_has_no_record() {
    let ran = fed(&[&READER[..], &["-"]].concat(), ARTICLE.as_bytes());
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.starts_with("-: it has no id"), "{ran:?}");
}

#[test]
fn two_of_one_id_are_one_too_many() {
    let folder = Folder::new().with("satu/a.json", ARTICLE).with("dua/a.json", ARTICLE);
    let ran = run(&[&folder.path("satu"), &folder.path("dua")]);
    assert_eq!((ran.code, ids(&ran).len()), (Some(1), 1), "{ran:?}");
    assert!(ran.err.contains("another article has the id `a`"), "{ran:?}");
}

#[test]
fn a_folder_gets_a_file_an_article_and_pages_get_their_links() {
    let folder = Folder::new().with("isi/a.json", ARTICLE).with("isi/b.json", ARTICLE);
    let out = folder.path("oembed");
    let ran = run(&["--name", "Warta", "--out", &out, &folder.path("isi")]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for (line, id) in ran.out.lines().zip(["a", "b"]) {
        let href = format!("href=\"https://reader.example/baca/oembed/{id}.json\"");
        assert!(line.starts_with("<link rel=\"alternate\"") && line.contains(&href), "{line}");
        let file = std::fs::read_to_string(format!("{out}/{id}.json")).expect("a file");
        let record: Value = serde_json::from_str(&file).expect("JSON");
        assert_eq!(record["provider_name"], "Warta");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_a_failure() {
    let folder = Folder::new().with("a.json", ARTICLE);
    let path = folder.path("a.json");
    let ran = run(&["--out", &format!("{path}/dalam"), &path]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.contains("cannot be made"), "{ran:?}");
}

#[test]
fn without_the_readers_address_it_makes_no_sense() {
    assert_eq!(baca(&["oembed", "a.json"]).code, Some(2));
    assert_eq!(baca(&["oembed", "--reader", "/baca/", "a.json"]).code, Some(2));
    assert_eq!(run(&["-", "-"]).code, Some(2));
}
