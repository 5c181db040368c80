//! Figures, galleries, lists, tables.

use super::{assert_read, read, shown};
use crate::model::Block;

#[test]
fn lists_keep_their_order_and_depth() {
    assert_read(&[
        ("<ul><li>a</li><li><b>b</b></li></ul>", "[a; *b*]"),
        ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1[a[b]; c]"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "[a; [b]]"),
        ("<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li></ul>", "[a[b; c]]"),
        ("<ul><li><p>a</p><p>b</p></li><li> </li></ul>", "[a\\b]"),
        ("<ul><li>a<img src=a.jpg></li></ul>", "[a] | img(a.jpg; -)"),
        ("<menu><li>a</menu>", "[a]"),
        ("<ul><li>a<li hidden>b</ul>", "[a]"),
        ("<pre><ul><li>a\nb</ul></pre>", "[a\\b]"),
        ("<ul><li>a<ul><li>b</ul>c</ul>", "[a[b\\c]]"),
        ("<ul><li>a<ul><li>b<ol><li>c</ol></ul><p>d</p>e</ul>", "[a[b1[c\\d\\e]]]"),
        ("<ul><li><ul><li>a</ul>b<ul><li>c</ul>d</ul>", "[[a\\b; c\\d]]"),
        ("<ul>a<li>b</li></ul>", "[a; b]"),
        ("<ul> </ul>", ""),
        ("<li>a</li>", "a"),
        ("<b><ul><li>a</li></ul></b>", "[*a*]"),
    ]);
}

#[test]
fn a_numbered_list_begins_where_it_says() {
    assert_read(&[
        ("<ol start=4><li>a</ol>", "4[a]"),
        ("<ol start=' 0 '><li>a</ol>", "0[a]"),
        ("<ol start=1><li>a</ol>", "1[a]"),
        ("<ol start=x><li>a</ol><ol start=-2><li>a</ol>", "1[a] | 1[a]"),
    ]);
    assert_eq!(list_start("<ol start=1><li>a</ol>"), None);
    assert_eq!(list_start("<ul start=4><li>a</ul>"), None);
}

fn list_start(html: &str) -> Option<u32> {
    read(html).0.into_iter().find_map(|block| match block {
        Block::List(list) => list.start,
        _ => None,
    })
}

#[test]
fn tables_keep_their_head_rows_and_caption() {
    let head = "<thead><tr><th>A<th>B</tr></thead>";
    assert_read(&[
        (&format!("<table>{head}<tr><td>1<td>2</table>"), "table(; A,B; 1,2)"),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "table(; A,B; 1,2)"),
        ("<table><tr><th>A<td>1<tr><th>B<td>2</table>", "table(; ; A,1/B,2)"),
        ("<table><thead><tr><td>A<td>B</thead><tr><td>1<td>2</table>", "table(; A,B; 1,2)"),
        ("<table><tr><td>1<td>2<tr><th>A<th>B</table>", "table(; ; 1,2/A,B)"),
        ("<table><caption>C</caption><tr><td>1<td>2</table>", "table(C; ; 1,2)"),
        ("<table><tr><td colspan=2>1<td>2<tr><td><td>3</table>", "table(; ; 1,,2/,3)"),
        ("<table><tr><td colspan=2>1<tr><td>2<td>3</table>", "table(; ; 1/2,3)"),
        ("<table><tr><td colspan=2>1</table>", "1"),
        ("<table><tr><td colspan=x>1<td colspan=0>2</table>", "table(; ; 1,2)"),
        ("<table><tr><td>1<p>2</p><td>3</table>", "table(; ; 1\\2,3)"),
        ("<table><tfoot><tr><td>9<td>8</tfoot><tr><td>1<td>2</table>", "table(; ; 9,8/1,2)"),
        ("<table><tr><td>1<td>2<img src=a.jpg></table>", "table(; ; 1,2) | img(a.jpg; -)"),
        ("<table><tr><td><p>a</p><ul><li>b</ul></table>", "a | [b]"),
        ("<table><caption>C</caption><tr><td>a</table>", "C | a"),
        (
            "<table><tr><td>1<td><table><tr><td>2<td>3</table></table>",
            "table(; ; 1,) | table(; ; 2,3)",
        ),
        ("<table><tr></tr></table>", ""),
        (
            "<table><tr><td>1<td hidden>2<td>3<tr hidden><td>4<tr><td>5<td>6</table>",
            "table(; ; 1,3/5,6)",
        ),
        ("<table><tr><td>1<td>2</table>x", "table(; ; 1,2) | x"),
    ]);
}

#[test]
fn a_cell_that_reaches_over_rows_keeps_its_column_there() {
    assert_read(&[
        ("<table><tr><td rowspan=2>1<td>2<tr><td>3</table>", "table(; ; 1,2/,3)"),
        ("<table><tr><td>1<td rowspan=2>2<td>3<tr><td>4<td>5</table>", "table(; ; 1,2,3/4,,5)"),
        ("<table><tr><td>1<td rowspan=2>2<tr><td>3</table>", "table(; ; 1,2/3)"),
        (
            "<table><tr><td rowspan=2 colspan=2>1<td>2<tr><td>3<tr><td>4<td>5</table>",
            "table(; ; 1,,2/,,3/4,5)",
        ),
        ("<table><tr><td rowspan=3>1<td>2<tr><tr><td>3<tr><td>4</table>", "table(; ; 1,2/,3/4)"),
        ("<table><tr><td rowspan=0>1<td>2<tr><td>3<tr><td>4</table>", "table(; ; 1,2/,3/,4)"),
        ("<table><tr><td rowspan=9>1<td>2<tbody><tr><td>3<td>4</table>", "table(; ; 1,2/3,4)"),
        ("<table><tr><th rowspan=2>A<th>B<tr><td>1<tr><td>2<td>3</table>", "table(; A,B; ,1/2,3)"),
    ]);
}

#[test]
fn cells_that_reach_far_make_few_others() {
    let cells = |html: &str| shown(html).matches([',', '/']).count() + 1;
    assert_eq!(cells("<table><tr><td colspan=9999>1<td>2</table>"), 2 + 21);
    let wide = "<tr><td colspan=50>1<td>2".repeat(100);
    assert_eq!(cells(&format!("<table>{wide}</table>")), 200 + 20 + 200 - 1);
    let high = "<tr><td>2".repeat(100);
    let high = format!("<table><tr><td colspan=49 rowspan=0>1<td>2{high}</table>");
    assert_eq!(cells(&high), 102 + 20 + 102 - 1);
}

#[test]
fn a_row_has_no_more_columns_than_a_page_has_room_for() {
    let names = "<td>1".repeat(40);
    let wide = shown(&format!("<table><tr>{names}<td colspan=40>1<td>2</table>"));
    assert_eq!(wide.matches(',').count(), 50);
    let real = shown(&format!("<table><tr>{}</table>", "<td>1".repeat(60)));
    assert_eq!(real.matches(',').count(), 59);
}

#[test]
fn a_caption_belongs_to_what_it_stands_with() {
    assert_read(&[
        ("<figure><img src=a.jpg><figcaption>C <b>d</b></figcaption></figure>", "img(a.jpg; C d)"),
        (
            "<figure><a href=b><img src=a.jpg></a><figcaption>C</figcaption></figure>",
            "img(a.jpg; C)",
        ),
        (
            "<figure><table><tr><td>1<td>2</table><figcaption>C</figcaption></figure>",
            "table(C; ; 1,2)",
        ),
        (
            "<figure><div><img src=a.jpg><section><figcaption>C</figcaption></section></div></figure>",
            "img(a.jpg; C)",
        ),
        (
            "<figure><img src=a.jpg><div><p class='wp-caption-text'>C</p></div></figure>",
            "img(a.jpg; C)",
        ),
        ("<figure><img src=a.jpg><figcaption hidden>C</figcaption></figure>", "img(a.jpg; -)"),
        ("<figure><p>https://lain.example/a</p></figure>", "https://lain.example/a"),
        ("<figcaption>C</figcaption><p class=gallery-caption>D</p>", "C | D"),
        ("<figure><figcaption>C</figcaption></figure>", "C"),
        (
            "<figure><img src=a.jpg><p>a</p><figcaption>C</figcaption></figure>",
            "img(a.jpg; -) | a | C",
        ),
        ("<figure><img src=javascript:x><figcaption>C</figcaption></figure>", "C"),
        ("<figure><img src=a.jpg><figcaption> </figcaption></figure>", "img(a.jpg; -)"),
        (
            "<div class='wp-caption'><img src=a.jpg><p class='wp-caption-text'>C</p></div>",
            "img(a.jpg; C)",
        ),
        (
            "<figure><table><caption>D</caption><tr><td>1<td>2</table><figcaption>C</figcaption></figure>",
            "table(D; ; 1,2) | C",
        ),
        (
            "<figure><img src=a.jpg><figcaption>C<ul><li>d</ul></figcaption></figure>",
            "img(a.jpg; C\nd)",
        ),
    ]);
}

#[test]
fn pictures_together_are_a_gallery() {
    assert_read(&[
        (
            "<figure class='wp-block-gallery'><figure><img src=a.jpg><figcaption>A</figcaption></figure>\
             <figure><img src=b.jpg></figure><figcaption>G</figcaption></figure>",
            "gallery(img(a.jpg; A), img(b.jpg; -); G)",
        ),
        (
            "<ul class='blocks-gallery-grid'><li><figure><img src=a.jpg></figure></li><li><img src=b.jpg></li></ul>",
            "gallery(img(a.jpg; -), img(b.jpg; -); -)",
        ),
        (
            "<figure><img src=a.jpg><img src=b.jpg></figure>",
            "gallery(img(a.jpg; -), img(b.jpg; -); -)",
        ),
        (
            "<div class='gallery'><dl class='gallery-item'><dt><img src=a.jpg></dt>\
             <dd class='gallery-caption'>A</dd></dl></div>",
            "gallery(img(a.jpg; A); -)",
        ),
        ("<div class='gallery'><p>a</p></div>", "a"),
        ("<div class='gallery'><p>a</p><img src=a.jpg></div>", "gallery(img(a.jpg; -); -) | a"),
        ("<figure class='wp-block-gallery'><p>a</p><figcaption>G</figcaption></figure>", "a | G"),
    ]);
}
