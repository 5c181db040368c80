//! The words of one block.

use crate::{
    model::{Address, Inline},
    wire::html::line::*,
};

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn link() -> Mark {
    Mark::Link(Address::checked("https://a.example/".to_owned()))
}

fn line(write: impl FnOnce(&mut Line)) -> Option<Vec<Inline>> {
    let mut line = Line::new();
    write(&mut line);
    line.take()
}

#[test]
fn white_space_counts_once_and_not_at_the_ends() {
    let words = line(|line| {
        line.add(" \n Air\t\r\n");
        line.open(Mark::Strong);
        line.add(" naik\u{c} ");
        line.close();
        line.add("  ");
    });
    assert_eq!(words, Some(vec![text("Air "), Inline::Strong(vec![text("naik")])]));
}

#[test]
fn a_space_that_does_not_break_is_a_letter_but_makes_no_paragraph() {
    assert_eq!(line(|line| line.add("a\u{a0} b")), Some(vec![text("a\u{a0} b")]));
    assert_eq!(line(|line| line.add(" \u{a0}\u{200b}\u{ad}")), None);
}

#[test]
fn characters_nobody_can_see_are_left_out() {
    assert_eq!(line(|line| line.add("a\u{0}\u{1}\u{7f}\u{9f}\u{feff}b")), Some(vec![text("ab")]));
}

#[test]
fn a_block_that_ends_in_a_mark_goes_on_in_it() {
    let mut line = Line::new();
    line.open(Mark::Strong);
    line.add("satu");
    assert_eq!(line.take(), Some(vec![Inline::Strong(vec![text("satu")])]));
    line.add("dua");
    line.close();
    line.add("tiga");
    assert_eq!(line.take(), Some(vec![Inline::Strong(vec![text("dua")]), text("tiga")]));
}

#[test]
fn a_line_in_the_marks_of_another_begins_in_them() {
    let mut outer = Line::new();
    outer.open(Mark::Emphasis);
    outer.add("luar");
    let mut inner = Line::in_marks_of(&outer);
    assert!(inner.is_empty() && !outer.is_empty());
    inner.add("dalam");
    assert_eq!(inner.take(), Some(vec![Inline::Emphasis(vec![text("dalam")])]));
}

#[test]
fn a_mark_is_not_opened_twice_nor_a_link_in_a_link() {
    let words = line(|line| {
        line.open(link());
        line.open(Mark::Strong);
        line.open(Mark::Link(Address::checked("https://b.example/".to_owned())));
        line.open(Mark::Strong);
        line.add("kata");
    });
    let Mark::Link(to) = link() else { panic!("a link") };
    let strong = Inline::Strong(vec![text("kata")]);
    assert_eq!(words, Some(vec![Inline::Link { to, text: vec![strong] }]));
}

#[test]
fn closing_more_than_was_opened_does_nothing() {
    assert_eq!(
        line(|line| {
            line.add("a");
            line.close();
            line.add("b");
        }),
        Some(vec![text("ab")])
    );
}

#[test]
fn a_mark_around_nothing_is_none() {
    let words = line(|line| {
        line.add("a");
        line.open(link());
        line.add(" ");
        line.close();
        line.add("b");
    });
    assert_eq!(words, Some(vec![text("a b")]));
}

#[test]
fn the_second_break_in_a_row_ends_a_paragraph() {
    let mut line = Line::new();
    assert!(!line.break_off() && line.is_empty());
    line.add("a");
    assert!(!line.break_off());
    line.add(" ");
    assert!(line.break_off());
    line.add("b");
    assert!(!line.break_off());
    assert_eq!(line.take(), Some(vec![text("a"), Inline::Break, text("b")]));
}

#[test]
fn space_and_breaks_at_the_end_of_marks_are_trimmed() {
    let words = line(|line| {
        line.open(Mark::Strong);
        line.open(Mark::Emphasis);
        line.add("a ");
        line.close();
        line.break_off();
    });
    assert_eq!(words, Some(vec![Inline::Strong(vec![Inline::Emphasis(vec![text("a")])])]));
}

#[test]
fn a_short_form_keeps_what_it_stands_for() {
    let words = line(|line| {
        line.open(Mark::Abbreviation("Waktu Indonesia Barat".to_owned()));
        line.add("WIB");
        line.close();
    });
    let (short, expansion) = ("WIB".to_owned(), "Waktu Indonesia Barat".to_owned());
    assert_eq!(words, Some(vec![Inline::Abbreviation { short, expansion }]));
}
