//! Words and tags, told apart.

use crate::wire::html::tag::*;

/// Each piece as text: words as they are, tags as `[name]`, `[/name]`.
fn shown(html: &str) -> String {
    pieces(html)
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::NoScript(inside) => format!("{{{inside}}}"),
            Piece::Tag(tag) => {
                format!("[{}{}]", if tag.is_end { "/" } else { "" }, tag.name)
            }
        })
        .collect()
}

#[test]
fn words_and_tags_are_told_apart() {
    assert_eq!(shown("Air <B class=x>naik</B\n>"), "Air [b]naik[/b]");
}

#[test]
fn a_sign_that_begins_no_tag_is_a_word() {
    assert_eq!(shown("1 < 2 <3 << a<"), "1 < 2 <3 << a<");
}

#[test]
fn a_sign_within_quotes_closes_no_tag() {
    assert_eq!(shown("<a title=\"1 > 0\" href='>'>x"), "[a]x");
    assert_eq!(shown("<a title = \">\">x"), "[a]x");
}

#[test]
fn a_quote_that_opens_no_value_closes_nothing() {
    assert_eq!(shown("<a b\">x"), "[a]x");
    assert_eq!(shown("<a \">x"), "[a]x");
    assert_eq!(shown("<a b=c\">x"), "[a]x");
    assert_eq!(shown("<a b=\"c\"\">x"), "[a]x");
    assert_eq!(shown("<a b=c/d=\">x"), "[a]x");
    assert_eq!(shown("<a b/=\">\">x"), "[a]\">x");
    assert_eq!(shown("<a b =\">\">x"), "[a]x");
}

#[test]
fn what_closes_itself_says_so() {
    let closes = |html| match pieces(html).next() {
        Some(Piece::Tag(tag)) => tag.closes_itself,
        _ => panic!("no tag"),
    };
    assert!(closes("<path/>") && !closes("<path>") && !closes("<a href=/ >"));
}

#[test]
fn comments_and_declarations_are_left_out() {
    for html in [
        "a<!-- <b> -->b",
        "a<!-->b",
        "a<!--->b",
        "a<!-- x --!>b",
        "a<!doctype html>b",
        "a<?xml version='1.0'?>b",
        "a<![CDATA[x>b",
        "a</ b>b",
        "a<!-- -- -->b",
    ] {
        assert_eq!(shown(html), "ab", "{html}");
    }
    assert_eq!(shown("a<!-- --> b --> c"), "a b --> c");
    assert_eq!(shown("a<!-- --!> b --> c"), "a b --> c");
}

#[test]
fn what_does_not_close_is_left_out() {
    for html in ["a<!-- b", "a<b", "a<b c='", "a</b", "a<!b", "a<script>b", "a<plaintext>b"] {
        assert_eq!(shown(html), "a", "{html}");
    }
}

#[test]
fn the_content_of_a_raw_element_is_left_out() {
    for name in ["script", "STYLE", "textarea", "title", "xmp", "noembed", "noframes"] {
        assert_eq!(shown(&format!("a<{name} b><b>x</c></{name} >b")), "ab", "{name}");
    }
    assert_eq!(shown("a<script></scripts></script>b"), "ab");
    assert_eq!(shown("a<script>é</é</ScRiPt/x>b"), "ab");
}

#[test]
fn nothing_reaches_beyond_the_end_of_a_noscript() {
    assert_eq!(shown("a<noscript><p title=\"</noscript>b"), "a{<p title=\"}b");
    assert_eq!(shown("a<NOSCRIPT x=1>b"), "a{b}");
}

#[test]
fn in_a_drawing_no_element_is_raw() {
    assert_eq!(shown("<svg><script href=a />x</svg>b"), "[svg][metadata]x[/svg]b");
    assert_eq!(shown("<math><style>x</style>b<mi>"), "[math][metadata]x[/metadata]b[mi]");
    assert_eq!(shown("<svg></svg><script>b"), "[svg][/svg]");
    assert_eq!(shown("<svg/><script>b"), "[svg]");
    assert_eq!(shown("<svg><plaintext>x"), "[svg][plaintext]x");
}

#[test]
fn an_element_of_text_ends_the_drawing_around_it() {
    assert_eq!(shown("<svg><p><style>x</style>b"), "[svg][p]b");
    assert_eq!(shown("<svg></p><style>x</style>b"), "[svg][/p]b");
    assert_eq!(shown("<svg></b><style>x</style>b"), "[svg][/b][metadata]x[/metadata]b");
    assert_eq!(shown("<math><mtext><style>x</style>b"), "[math][mtext]b");
    assert_eq!(shown("<svg><g><style>x</style>b"), "[svg][g][metadata]x[/metadata]b");
}

#[test]
fn a_frame_keeps_its_tags() {
    assert_eq!(shown("<iframe src=a><b>x</iframe>b"), "[iframe][/iframe]b");
}

#[test]
fn a_comment_may_end_in_more_than_two_dashes() {
    assert_eq!(shown("a<!-- b --->c"), "ac");
    assert_eq!(shown("a<!--b-- -- --->c-->d"), "ac-->d");
}

#[test]
fn after_an_element_that_leaves_a_drawing_a_title_is_raw_again() {
    assert_eq!(shown("<svg><div><title>a</title>b"), "[svg][div]b");
}
