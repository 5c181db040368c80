//! `baca check --json`, for machines.

use serde_json::{Value, json};

use super::{
    folder::Folder,
    run::{Ran, baca, fed},
    texts::{ARTICLE, FEED, PROBLEMS},
};

fn records(ran: &Ran) -> Vec<Value> {
    let record = |line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
    ran.out.lines().map(record).collect()
}

#[test]
fn an_article_has_the_promised_keys() {
    let folder = Folder::new().with("a.json", ARTICLE);
    let path = folder.path("a.json");
    let ran = baca(&["check", "--json", &path]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let promised = json!({
        "text": path,
        "format": "native",
        "articles": [{
            "headline": "Banjir Surut",
            "published": "2026-11-20T08:15:00+07:00",
            "updated": null,
            "language": "id",
            "section": "Daerah",
            "byline": ["Sari", "Budi"],
            "dateline": "SURABAYA",
            "initials": "msd",
            "tags": ["banjir", "cuaca"],
            "lead_image": true,
            "pictures": 2,
            "blocks": { "paragraph": 2, "figure": 1, "read-also": 1 },
            "problems": [],
        }],
        "error": null,
    });
    assert_eq!(records(&ran), [promised]);
    assert!(ran.err.starts_with("1 article in 1 text read"), "{ran:?}");
}

#[test]
fn a_problem_has_its_path_and_what_is_wrong() {
    let ran = fed(&["check", "--json", "-"], PROBLEMS.as_bytes());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let record = records(&ran).remove(0);
    let problems = record["articles"][0]["problems"].as_array().expect("a list").clone();
    let mut paths: Vec<_> =
        problems.iter().filter_map(|problem| problem["path"].as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["body[1]", "datePublished"]);
    assert!(problems.iter().all(|problem| problem["what"].is_string()));
}

#[test]
fn every_text_has_a_line_also_one_that_is_not_there() {
    let folder = Folder::new().with("a.json", ARTICLE).with("b.json", "{").with("c.json", FEED);
    let [a, b, c, d] = ["a.json", "b.json", "c.json", "d.json"].map(|name| folder.path(name));
    let ran = baca(&["check", "--json", &d, &c, &b, &a]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let records = records(&ran);
    let texts: Vec<_> = records.iter().map(|record| record["text"].clone()).collect();
    assert_eq!(texts, [d, c, b, a]);
    for lost in [&records[0], &records[2]] {
        assert_eq!((&lost["format"], &lost["articles"]), (&Value::Null, &json!([])));
        assert!(lost["error"]["path"] == "" && lost["error"]["what"].is_string(), "{lost}");
    }
    assert!(records[1]["error"].is_null() && records[3]["error"].is_null());
}

#[test]
fn an_article_that_cannot_be_read_has_its_error_alone() {
    let ran = fed(&["check", "--json", "-"], FEED.as_bytes());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let record = records(&ran).remove(0);
    let articles = record["articles"].as_array().expect("a list");
    let headlines: Vec<_> = articles.iter().map(|article| &article["headline"]).collect();
    assert_eq!(headlines, [&json!("Pasar Buka"), &Value::Null, &json!("Kapal Tiba")]);
    let lost = articles[1].as_object().expect("an object");
    assert_eq!(lost.keys().collect::<Vec<_>>(), ["error"]);
    assert!(lost["error"]["path"].as_str().is_some_and(|path| path.starts_with("items[1]")));
}

#[test]
fn control_characters_are_written_as_escapes() {
    let text = "{\"headline\":\"a\\u001b[2J\u{9b}b\"}";
    let ran = fed(&["check", "--json", "-"], text.as_bytes());
    assert!(!ran.out.contains(['\u{1b}', '\u{9b}']), "{ran:?}");
    assert_eq!(records(&ran)[0]["articles"][0]["headline"], "a\u{1b}[2J\u{9b}b");
}
