//! However much of one thing a text holds, reading it comes to an end. No time is measured: what
//! takes the square of its length would not come to one while anybody waits.

use baca::model::Format;

use crate::{
    read::{assert_harmless, harmless, html},
    support::contents::{says_it_is_cut, words},
};

const MEGABYTE: usize = 1_000_000;

fn a_megabyte_of(piece: &str) -> String {
    piece.repeat(MEGABYTE / piece.len())
}

#[test]
fn a_megabyte_of_nested_tags_is_cut_and_says_so() {
    assert_cut(&a_megabyte_of("<div>"));
    for tag in ["<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a>", "<div><table></div>"] {
        assert_cut(&tag.repeat(5_000));
    }
}

fn assert_cut(tags: &str) {
    let article = html(&format!("awal{tags}akhir"));
    let start: String = tags.chars().take(20).collect();
    assert!(says_it_is_cut(&article), "{start}");
    assert!(words(&article).contains("awal") && words(&article).contains("akhir"), "{start}");
}

#[test]
fn a_hundred_thousand_siblings_are_read_whole() {
    assert_read_whole("p", 50_000);
    for tag in ["div", "li", "td", "h2", "i", "figure", "svg"] {
        assert_read_whole(tag, 3_000);
    }
}

fn assert_read_whole(tag: &str, count: usize) {
    let article = html(&format!("<{tag}></{tag}><p>kata</p>").repeat(count));
    assert!(!says_it_is_cut(&article), "{tag}");
    assert_eq!(words(&article).matches("kata").count(), count, "{tag}");
}

#[test]
fn marks_that_stay_open_over_twenty_thousand_paragraphs_are_cut() {
    let marks: String = (0..20_000).map(|number| format!("<p><b id={number}>kata")).collect();
    let article = html(&marks);
    assert!(says_it_is_cut(&article));
    assert_eq!(words(&article).matches("kata").count(), 20_000);
}

#[test]
fn a_megabyte_of_attributes_is_read_over() {
    let names: String = (0..100_000).map(|number| format!(" a{number}=b")).collect();
    let tag = |attributes: &str| html(&format!("<p {attributes}>kata</p>"));
    for attributes in [names.as_str(), &a_megabyte_of(" href=a"), &a_megabyte_of("'")] {
        assert_eq!(words(&tag(attributes)).trim(), "kata");
    }
}

#[test]
fn what_does_not_end_keeps_the_words_before_it() {
    let unended = [
        "<",
        "</",
        "<a",
        "<a ",
        "<a href=",
        "<a href='",
        "<a href=\"",
        "<!",
        "<!-",
        "<!--",
        "<!---",
        "<?",
        "<![CDATA[",
        "<script>",
        "<style>",
        "<textarea>",
        "<title>",
        "<xmp>",
        "<iframe>",
        "<noscript>",
        "<noembed>",
        "<plaintext>",
        "<template>",
        "<svg>",
        "<math>",
        "<svg><style>",
        "<select>",
        "<select><option>",
        "<table>",
        "<table><tr>",
        "<ul>",
        "<figure>",
        "<picture>",
        "<blockquote>",
        "<pre>",
        "<button>",
        "&",
        "&#",
        "&#x",
        "[caption",
        "[Gambas:",
        "Baca juga:",
    ];
    for piece in unended {
        let article = html(&format!("<p>awal</p>{piece}{}", "x".repeat(100_000)));
        assert!(words(&article).contains("awal"), "{piece}");
        let article = html(&format!("<p>awal</p>{}", piece.repeat(2_000)));
        assert!(words(&article).contains("awal"), "{piece}");
    }
}

#[test]
fn xml_of_any_depth_and_width_is_read_or_refused() {
    let feed = |inside: &str| format!("<rss><channel><item>{inside}</item></channel></rss>");
    assert!(!harmless(&feed(&a_megabyte_of("<a>")), None));
    assert!(!harmless(&feed(&a_megabyte_of("<![CDATA[")), None));
    assert!(harmless(&feed(&"<link/>".repeat(20_000)), None));
    assert!(harmless(&feed(&"<!-- -->".repeat(20_000)), None));
    assert!(harmless(&feed(&format!("<title>{}</title>", "&".repeat(50_000))), None));
    let names: String = (0..5_000).map(|number| format!(" a{number}=''")).collect();
    assert!(harmless(&feed(&format!("<title{names}>kata</title>")), None));
}

#[test]
fn json_of_any_depth_and_width_is_read_or_refused() {
    for text in [
        a_megabyte_of("["),
        a_megabyte_of("{\"a\":"),
        format!("[{}]", a_megabyte_of("{},")),
        format!("\"{}\"", a_megabyte_of("\\ud800")),
    ] {
        assert!(!harmless(&text, None));
    }
    let items = "{\"title\":\"a\"},".repeat(10_000);
    let feed = format!(r#"{{"version":"https://jsonfeed.org/version/1","items":[{items}{{}}]}}"#);
    assert!(harmless(&feed, Some(Format::JsonFeed)));
}

#[test]
fn a_megabyte_of_comments_is_read_over() {
    let article = html(&format!("{}kata", a_megabyte_of("<!-- -->")));
    assert_eq!(words(&article).trim(), "kata");
}

#[test]
fn a_long_mark_around_many_paragraphs_is_not_read_over_and_over() {
    let long = "x".repeat(20_000);
    let paragraphs = "<p>kata".repeat(5_000);
    for mark in [format!("<a href='/{long}'>"), format!("<abbr title='{long}'>")] {
        let html = format!("{mark}{paragraphs}");
        assert_harmless(&self::html(&html), html.len());
    }
}

#[test]
fn a_long_address_of_a_post_is_not_read_over_and_over() {
    let long = "x".repeat(20_000);
    let links = "<a href=b>kata</a>".repeat(5_000);
    let post = serde_json::json!({
        "link": format!("https://harian.example/{long}/"),
        "title": { "rendered": "Uji" }, "content": { "rendered": links }
    });
    assert!(harmless(&post.to_string(), None));
}

#[test]
fn xml_of_a_hundred_thousand_names_is_read() {
    let names: String = (0..100_000).map(|number| format!("<a{number}/>")).collect();
    let feed = format!("<rss><channel><item>{names}<title>a</title></item></channel></rss>");
    assert!(harmless(&feed, None));
}
