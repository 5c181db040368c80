use super::notation::{inlines, inlines_shown};
use crate::wire::newsroom::words::{Flat, cut};

fn assert_cut(given: &str, gone: std::ops::Range<usize>, expected: &str) {
    let kept = cut(&inlines(given), gone);
    assert_eq!(inlines_shown(&kept), expected, "{given}");
}

#[test]
fn a_cut_goes_through_marks() {
    assert_cut("ab*cd~ef~*{gh=x}", 1..3, "a*d~ef~*{gh=x}");
    assert_cut("ab*cd~ef~*{gh=x}", 2..6, "ab{gh=x}");
    assert_cut("ab*cd~ef~*{gh=x}", 5..7, "ab*cd~e~*{h=x}");
    assert_cut("ab⏎cd", 2..3, "abcd");
    assert_cut("ab⏎cd", 1..2, "a⏎cd");
    assert_cut("é–ab", 2..5, "éab");
}

#[test]
fn an_abbreviation_keeps_what_it_stands_for() {
    assert_cut("x <BMKG> y", 0..2, "<BMKG> y");
    assert_cut("x <BMKG> y", 2..6, "x  y");
    assert_cut("x <BMKG>", 0..4, "<KG>");
}

#[test]
fn a_cut_leaves_no_space_at_either_end() {
    assert_cut(" * a* b ⏎", 0..0, "*a* b");
    assert_cut("ab ⏎ ␣", 0..2, "");
    assert_cut("* *⏎", 0..0, "");
}

#[test]
fn a_raw_line_end_is_a_space() {
    assert_eq!(Flat::of(&inlines("a\nb⏎c")).text, "a b\nc");
}
