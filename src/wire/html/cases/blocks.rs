//! Blocks, and what is no block.

use super::{assert_read, read, shown};
use crate::{
    model::{Block, Zone},
    wire::{
        Origin,
        html::{parser, walker::Walker},
        json::Json,
        node::{Node, Problems, Setting},
    },
};

#[test]
fn whatever_stands_apart_is_a_paragraph() {
    for name in [
        "p", "div", "section", "article", "main", "header", "address", "aside", "nav", "center",
        "fieldset", "hgroup", "details", "dd", "form", "search", "footer",
    ] {
        let html = format!("a<{name}>b</{name}>c");
        assert_eq!(shown(&html), "a | b | c", "{html}");
    }
}

#[test]
fn headings_are_of_two_levels() {
    assert_read(&[
        ("<h1>a</h1><h2>b</h2>", "## a | ## b"),
        ("<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6>", "### a | ### b | ### c | ### d"),
        ("<h2><b>a</b><br>b</h2>", "## *a*\\b"),
        ("<h2><img src=a.jpg>b</h2>", "## b | img(a.jpg; -)"),
        ("<h2> </h2>a", "a"),
    ]);
}

#[test]
fn terms_and_summaries_weigh_more() {
    assert_read(&[
        ("<dl><dt>a</dt><dd>b</dd></dl>", "*a* | b"),
        ("<details><summary>a</summary>b</details>", "*a* | b"),
    ]);
}

#[test]
fn a_pause_is_a_divider() {
    assert_read(&[("a<hr>b", "a | --- | b")]);
}

#[test]
fn quotes_have_their_source() {
    assert_read(&[
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\\b"),
        ("<blockquote><p>a</p><cite>B</cite></blockquote>", "> a -- B"),
        ("<blockquote>a<footer>B, <cite>C</cite></footer></blockquote>", "> a -- B, _C_"),
        ("<blockquote><p>Dalam <cite>Buku</cite> itu</p></blockquote>", "> Dalam _Buku_ itu"),
        ("<blockquote><p>a</p><cite>B</cite><cite>C</cite></blockquote>", "> a\\_C_ -- B"),
        ("<blockquote><cite>B</cite></blockquote>", "B"),
        ("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", "> a\\b"),
        ("<blockquote>a<img src=a.jpg></blockquote>", "> a | img(a.jpg; -)"),
        ("<blockquote><blockquote>a</blockquote>b</blockquote>", "> a\\b"),
        ("<blockquote> </blockquote>", ""),
        ("<figure><blockquote>a</blockquote><figcaption>B</figcaption></figure>", "> a -- B"),
        ("<p><cite>a</cite></p><footer>b</footer>", "_a_ | b"),
    ]);
}

#[test]
fn what_runs_or_is_filled_in_goes() {
    for name in [
        "script",
        "style",
        "template",
        "textarea",
        "select",
        "button",
        "option",
        "datalist",
        "title",
        "xmp",
        "noembed",
        "noframes",
        "canvas",
        "svg",
        "dialog",
        "meter",
        "progress",
        "applet",
        "annotation-xml",
        "metadata",
    ] {
        let html = format!("a<{name}>b</{name}>c");
        assert_eq!(shown(&html), "ac", "{html}");
    }
    assert_read(&[
        ("a<input value=b>c", "ac"),
        ("a<link href=b><meta content=b><base href=b><track>c", "ac"),
        ("<head><title>a</title></head><body>b</body>", "b"),
        ("a<!-- b -->c<!--more-->", "ac"),
        ("a<object data=b>c</object>", "ac"),
        ("a<label>b <input></label>", "ab"),
        ("<frameset><frame></frameset>a", "a"),
    ]);
}

#[test]
fn what_a_page_would_not_show_goes() {
    assert_read(&[
        ("a<span hidden>b</span>c", "ac"),
        ("a<span style='color:red; DISPLAY : none'>b</span>c", "ac"),
        ("a<p style='visibility:hidden'>b</p>c", "ac"),
        ("a<span style='display:inline'>b</span>", "ab"),
        ("a<img hidden src=b.jpg>", "a"),
        ("a <a class='more-link' href=b>Lanjut</a>", "a"),
        ("a<span class='screen-reader-text'>b</span>", "a"),
        ("a<div class='sharedaddy x'>b</div><div class='jp-relatedposts'>c</div>", "a"),
    ]);
}

#[test]
fn a_tower_is_cut_where_it_is_said_to_be() {
    let (blocks, problems) = read(&format!("{}dasar", "<div>".repeat(100)));
    assert_eq!((blocks.len(), problems), (2, 1));
    assert!(shown(&format!("{}dasar", "<div>".repeat(100))).ends_with("dasar | cut"));
    let cells = "<table><tr><td>".repeat(60);
    assert!(shown(&format!("{cells}dasar")).contains("dasar"));
}

/// The blocks of a text that was not bounded first, and how many problems were met.
fn unbounded(html: &str) -> (Vec<Block>, usize) {
    let problems = Problems::default();
    let setting = Setting::of(Origin::new("https://warta.example/", Zone::WIB), &problems);
    let blocks = parser::parsed(html, |root| {
        let mut walker = Walker::new(Node::root(&Json::Null, &setting));
        walker.walk_children(&root);
        walker.end_paragraph();
        walker.blocks
    });
    (blocks.expect("a tree"), problems.into_inner().len())
}

#[test]
fn the_walk_goes_so_deep_and_says_so() {
    assert_eq!(unbounded(&format!("{}dasar", "<div>".repeat(400))), (vec![Block::Cut], 1));
    let is_cut = |depth| unbounded(&"<blockquote>a".repeat(depth)).0.contains(&Block::Cut);
    assert!(!is_cut(140) && is_cut(160));
}

#[test]
fn what_stands_one_after_another_is_not_deep() {
    assert_eq!(read(&"<p>a</p>".repeat(400)).0.len(), 400);
}

#[test]
fn the_words_of_a_title_are_one_line() {
    let words = |html: &str| super::words_of(html);
    assert_eq!(
        words("Harga &#8220;Beras&#8221; &amp; <i>Gula</i>").as_deref(),
        Some("Harga “Beras” & Gula")
    );
    assert_eq!(words(" a \n b ").as_deref(), Some("a b"));
    assert_eq!(words("<p>a</p><p>b<br>c</p>").as_deref(), Some("a b c"));
    assert_eq!((words(" "), words("<script>a</script>")), (None, None));
    assert_eq!(super::unescaped_of("a &lt;b&gt; <c>\nd &amp; e"), "a <b> <c>\nd & e");
    assert_eq!(super::unescaped_of("a <b>"), "a <b>");
}
