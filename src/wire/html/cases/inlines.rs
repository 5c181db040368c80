//! Words and their marks.

use super::{assert_read, read};

#[test]
fn marks_are_kept_and_unknown_ones_opened() {
    assert_read(&[
        ("<p>a <b>b</b> <strong>c</strong></p>", "a *b* *c*"),
        ("<p><i>a</i> <em>b</em> <dfn>c</dfn> <var>d</var></p>", "_a_ _b_ _c_ _d_"),
        ("<p><b>a <i>b</i></b></p>", "*a _b_*"),
        ("<p><b>a <strong>b</strong></b></p>", "*a b*"),
        ("<p><u>a</u><s>b</s><span>c</span><font>d</font><mark>e</mark></p>", "abcde"),
        ("<p>m<sup>2</sup> H<sub>2</sub>O <code>x</code> <del>y</del></p>", "m2 H2O x y"),
        ("<p>a<blink>b</blink><x-kata>c</x-kata></p>", "abc"),
        ("<p><q>a</q> b</p>", "“a” b"),
        ("<p>a <q> b <q>c</q></q> d", "a “b “c”” d"),
        ("<p>a<q></q><q> <b></b></q></p><q></q>", "a"),
        ("<div>a <q>b <b>c</b><div>d</div></q> e</div>", "a “b *c*” | “d” | e"),
        ("<p><q>a<br></q>b", "“a\\”b"),
        ("<p><cite>Buku</cite> terbit</p>", "_Buku_ terbit"),
        ("<p><abbr title='Waktu Indonesia Barat'>WIB</abbr></p>", "WIB=Waktu Indonesia Barat"),
        ("<p><abbr>WIB</abbr> <acronym title=' '>WIT</acronym></p>", "WIB WIT"),
        ("<p><ruby>漢<rt>kan</rt></ruby></p>", "漢kan"),
        ("<p><math><mi>x</mi><mo>=</mo><annotation>y</annotation></math></p>", "x="),
    ]);
}

#[test]
fn links_lead_where_they_may_and_keep_their_words_where_not() {
    assert_read(&[
        ("<p><a href='../b/'>b</a></p>", "[b](https://warta.example/berita/b/)"),
        ("<p><a href='https://lain.example/'>l</a></p>", "[l](https://lain.example/)"),
        ("<p><a href='mailto:a@b.example'>m</a></p>", "[m](mailto:a@b.example)"),
        ("<p><a href='javascript:alert(1)'>j</a></p>", "j"),
        ("<p><a href='#catatan'>c</a> <a name=x>n</a> <a href=' '>s</a></p>", "c n s"),
        ("<p>a<a href='b'> </a>c</p>", "a c"),
        ("<a href='b'><p>a</p><p>b</p></a>", "[a](b) | [b](b)"),
        ("<p><b><a href='b'>a</a></b></p>", "*[a](b)*"),
        ("<a href='b'><h2>a</h2></a>", "## [a](b)"),
    ]);
    assert_eq!(read("<p><a href='javascript:alert(1)'>j</a></p>").1, 1);
    assert_eq!(read("<p><a href='#catatan'>c</a><a>d</a></p>").1, 0);
}

#[test]
fn white_space_is_as_a_page_shows_it() {
    assert_read(&[
        ("<p> a\n  b </p>\n\n<p>c</p>", "a b | c"),
        ("<p>a<b> b </b>c</p>", "a* b *c"),
        ("<p>&nbsp;</p><p>\u{200b}</p><p> </p>", ""),
        ("a\n\nb", "a b"),
        ("<pre>a\n  b\n\nc</pre>", "a\\b | c"),
        ("<pre>a <b>b\nc</b></pre>d\ne", "a *b\\c* | d e"),
    ]);
}

#[test]
fn two_line_breaks_part_paragraphs_and_one_does_not() {
    assert_read(&[
        ("a<br>b", "a\\b"),
        ("a<br><br>b", "a | b"),
        ("a<br> \n<br/>b<br>", "a | b"),
        ("<br><br>a", "a"),
        ("<b>a<br><br>b</b>", "*a* | *b*"),
        ("a<br><br><br><br>b", "a | b"),
    ]);
}

#[test]
fn an_emoji_is_a_letter() {
    assert_read(&[
        ("<p>a <img class='emoji' alt='😀' src='e.svg'></p>", "a 😀"),
        ("<p><img class='x wp-smiley' alt=':)' src='e.gif'></p>", ":)"),
    ]);
}
