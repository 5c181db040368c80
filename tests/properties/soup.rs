//! Tags, quotes and signs in no order at all.

use baca::{
    model::{Format, Zone},
    wire::{Origin, Text, decoded, parse_category, parse_portal},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    read::{assert_harmless, config, harmless, html},
    support::BASE,
};

const PIECES: [&str; 72] = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i id=a>",
    "</i>",
    "<a href='javascript:alert(1)'>",
    "<a href=/b>",
    "<a href=\"mailto:a@b.example\">",
    "</a>",
    "<div class=gallery>",
    "</div>",
    "<ul>",
    "<ol>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td colspan=9>",
    "<th>",
    "</table>",
    "<caption>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<img src=a.jpg>",
    "<img src='data:image/png,' srcset='a.jpg 1w, javascript:b 2w'>",
    "<picture>",
    "<source srcset=b.webp>",
    "</picture>",
    "<noscript>",
    "</noscript>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<textarea>",
    "<title>",
    "<iframe src=//a.example>",
    "<iframe src=https://youtu.be/a1>",
    "</iframe>",
    "<svg>",
    "<math><mi>",
    "</svg>",
    "<select>",
    "<option>",
    "<template>",
    "</template>",
    "<blockquote class=twitter-tweet>",
    "</blockquote>",
    "<cite>",
    "<q>",
    "<br>",
    "<hr>",
    "<pre>",
    "<h2>",
    "</h2>",
    "<form>",
    "<input name=body>",
    "<!--",
    "-->",
    "<!doctype html>",
    "<![CDATA[",
    "]]>",
    "<?php",
    "<",
    ">",
    "&amp;",
    "&#x6a;",
    "'",
    "\"",
    "=",
];

const WORDS: [&str; 16] = [
    " kata ",
    "(ab)",
    "SURABAYA - ",
    "Baca juga: ",
    "[caption id=1]",
    "[/caption]",
    "[Gambas:",
    "]",
    "https://youtu.be/a1",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\n\n",
    "\u{a0}",
    "𝒜",
    "é",
];

fn soup() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        6 => select(&PIECES[..]).prop_map(str::to_owned),
        3 => select(&WORDS[..]).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ];
    vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn formats() -> impl Strategy<Value = Option<Format>> {
    prop::option::of(select(&Format::ALL[..]))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn soup_of_html_does_no_harm(soup in soup()) {
        let article = html(&soup);
        assert_harmless(&article, soup.len());
        prop_assert_eq!(&article, &html(&soup));
    }

    #[test]
    fn soup_does_no_harm_in_any_format(soup in soup(), format in formats()) {
        harmless(&soup, format);
        harmless(&format!("<rss><channel><item><title>{soup}</title></item></channel></rss>"), None);
        let quoted = serde_json::Value::from(soup.as_str());
        for key in ["headline", "articleBody", "content_html", "content_text", "title"] {
            harmless(&format!(r#"{{"headline":"Uji","title":"Uji","{key}":{quoted}}}"#), format);
        }
    }

    #[test]
    fn bytes_do_no_harm(bytes in vec(any::<u8>(), 0..300), format in formats()) {
        let text = decoded(bytes, None);
        harmless(&text, format);
        assert_harmless(&html(&text), text.len() * 3);
    }

    #[test]
    fn a_portal_of_anything_is_read_or_refused(text in "\\PC{0,200}") {
        drop((parse_portal(&text, BASE), parse_category(&text, "Daerah")));
    }

    #[test]
    fn a_text_that_breaks_off_does_no_harm(at in 0_usize..2_000) {
        for source in [include_str!("../formats/rss-2/source.xml"),
                       include_str!("../formats/atom/source.xml"),
                       include_str!("../formats/json-ld-yoast/source.json"),
                       include_str!("../formats/wordpress-gutenberg/source.json"),
                       include_str!("../formats/web-page/source.html")] {
            let end = source.floor_char_boundary(at);
            harmless(source.get(..end).unwrap_or_default(), None);
        }
    }
}

#[test]
fn an_address_no_url_can_be_made_of_is_no_base() {
    for base in ["", "a", "javascript:alert(1)", "https://"] {
        let text =
            r#"{"headline":"Uji","url":"/a","image":"b.jpg","author":{"name":"c","url":"d"}}"#;
        let read = Text::parse(text, Origin::new(base, Zone::WIB)).expect("JSON");
        assert_harmless(&read.article().expect("an article").value, 1_000);
    }
}
