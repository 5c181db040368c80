//! JSON and XML of the right names with anything under them.

use std::collections::BTreeSet;

use baca::model::Format;
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Map, Value};

use crate::{
    read::{config, harmless},
    support::json::wrong_kinds,
};

/// The names that the formats' readers ask for.
const KEYS: [&str; 70] = [
    "@context",
    "@graph",
    "@id",
    "@type",
    "@value",
    "_embedded",
    "alt",
    "alt_text",
    "alternateName",
    "articleBody",
    "articleSection",
    "attachments",
    "author",
    "authors",
    "banner_image",
    "body",
    "caption",
    "code",
    "content",
    "contentUrl",
    "content_html",
    "content_text",
    "copyrightHolder",
    "copyrightYear",
    "creditText",
    "data",
    "date",
    "dateModified",
    "datePublished",
    "date_gmt",
    "date_published",
    "dateline",
    "description",
    "encoding",
    "encodingFormat",
    "excerpt",
    "headline",
    "height",
    "href",
    "id",
    "image",
    "images",
    "inLanguage",
    "item",
    "itemListElement",
    "items",
    "keywords",
    "level",
    "link",
    "list",
    "liveBlogUpdate",
    "mainEntity",
    "mainEntityOfPage",
    "media_details",
    "message",
    "mime_type",
    "name",
    "protected",
    "related",
    "rendered",
    "rows",
    "sizes",
    "slug",
    "source_url",
    "text",
    "title",
    "type",
    "url",
    "version",
    "width",
];

const TEXTS: [&str; 22] = [
    "NewsArticle",
    "Person",
    "paragraph",
    "list",
    "table",
    "figure",
    "gallery",
    "embed",
    "quote",
    "https://jsonfeed.org/version/1.1",
    "https://harian.example/a",
    "javascript:alert(1)",
    "https://youtu.be/a1B2",
    "2026-11-24T08:15:00+07:00",
    "<p>kata</p>",
    "<script>kata</script>",
    "kata",
    "&amp;",
    "image/jpeg",
    "id",
    "#a",
    "",
];

const ELEMENTS: [&str; 30] = [
    "title",
    "link",
    "guid",
    "description",
    "content:encoded",
    "content",
    "summary",
    "author",
    "name",
    "uri",
    "dc:creator",
    "dc:date",
    "pubDate",
    "published",
    "updated",
    "category",
    "dc:subject",
    "media:content",
    "media:group",
    "media:thumbnail",
    "media:credit",
    "enclosure",
    "item",
    "entry",
    "channel",
    "language",
    "id",
    "media:title",
    "media:description",
    "image",
];

const ATTRIBUTES: [&str; 14] = [
    "type='xhtml'",
    "type='html'",
    "type='image/jpeg'",
    "type='audio/mpeg'",
    "url='/a.jpg'",
    "url='javascript:alert(1)'",
    "href='/b'",
    "href='data:text/html,'",
    "rel='next'",
    "rel='alternate'",
    "isPermaLink='false'",
    "width='7'",
    "term='kata'",
    "xmlns:a='b'",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => select(&TEXTS[..]).prop_map(Value::from),
        1 => select(wrong_kinds()),
        1 => any::<f64>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |within| {
        prop_oneof![
            1 => vec(within.clone(), 0..4).prop_map(Value::from),
            3 => object(within),
        ]
    })
}

fn object(of: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let members = vec((select(&KEYS[..]), of), 0..8);
    members.prop_map(|members| {
        let members = members.into_iter().map(|(key, value)| (key.to_owned(), value));
        Value::from(members.collect::<Map<_, _>>())
    })
}

fn element() -> impl Strategy<Value = String> {
    let leaf = select(&TEXTS[..]).prop_map(|text| text.replace('&', "&amp;").replace('<', "&lt;"));
    leaf.prop_recursive(4, 40, 6, |within| {
        let attributes = vec(select(&ATTRIBUTES[..]), 0..3);
        (select(&ELEMENTS[..]), attributes, vec(within, 0..5)).prop_map(|(name, written, of)| {
            let names: BTreeSet<_> = written.iter().filter_map(|it| it.split('=').next()).collect();
            let first = |name| written.iter().find(|it| it.starts_with(name)).copied();
            let written: Vec<_> = names.into_iter().filter_map(first).collect();
            format!("<{name} {}>{}</{name}>", written.join(" "), of.concat())
        })
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn json_of_known_names_does_no_harm(value in object(value())) {
        for format in [None].into_iter().chain(Format::ALL.map(Some)) {
            harmless(&value.to_string(), format);
        }
    }

    #[test]
    fn an_article_is_read_whatever_stands_under_its_other_names(mut value in object(value())) {
        value["@type"] = Value::from("NewsArticle");
        value["headline"] = Value::from("Uji");
        value.as_object_mut().expect("an object").remove("@graph");
        prop_assert!(harmless(&value.to_string(), Some(Format::Native)));
    }

    #[test]
    fn xml_of_known_names_does_no_harm(inside in vec(element(), 0..4)) {
        for root in ["rss", "feed", "rdf:RDF"] {
            let inside = inside.concat();
            let alone = format!("<{root}>{inside}<title>Uji</title></{root}>");
            prop_assert!(harmless(&alone, None), "{}", alone);
            harmless(&format!("<{root}><channel><item>{inside}</item></channel></{root}>"), None);
        }
    }
}
