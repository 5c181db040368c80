//! The initials: who wrote or edited the article, in brackets after its last words.

use super::{
    Filed, settle,
    words::{Flat, cut, is_capital, is_digit, is_listed},
};
use crate::model::Block;

/// Short words that stand in brackets in their own right.
const WORDS: &str = "lihat|foto|ada|video|baca|klik|simak|tamat|habis|iklan|\
    see|read|more|photo|end|sic|ends";

const MOST_GROUPS: usize = 4;

/// Takes the initials out of the last paragraph.
pub(super) fn take(filed: &mut Filed) {
    let Some(last) = filed.body.iter().rposition(|block| !may_follow(block)) else { return };
    let Some(Block::Paragraph(text)) = filed.body.get_mut(last) else { return };
    let Some((start, initials)) = initials_in(&Flat::of(text).text) else { return };
    if !settle(&mut filed.initials, initials) {
        return;
    }
    *text = cut(text, start..usize::MAX);
    if text.is_empty() {
        filed.body.remove(last);
    }
}

/// What is no text of the article's own, and may stand after the initials.
fn may_follow(block: &Block) -> bool {
    matches!(
        block,
        Block::ReadAlso(_)
            | Block::Figure(_)
            | Block::Gallery { .. }
            | Block::Embed(_)
            | Block::Divider
            | Block::Cut
    )
}

/// Where the initials' bracket opens, and what stands in it.
fn initials_in(text: &str) -> Option<(usize, String)> {
    let (before, code) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let sentence = before.trim_end();
    let is_alone = sentence.is_empty();
    let is_on_new_line = before.trim_end_matches(is_space_in_line).ends_with('\n');
    let is_apart = is_alone || is_on_new_line || sentence.ends_with(ENDS);
    let is_marked = is_alone || code.contains('/') || !code.contains(is_capital);
    (is_apart && is_marked && is_code(code)).then(|| (before.len(), code.trim().to_owned()))
}

const ENDS: [char; 8] = ['.', '!', '?', '…', '"', '”', '\'', '’'];

fn is_space_in_line(letter: char) -> bool {
    letter != '\n' && letter.is_whitespace()
}

fn is_code(code: &str) -> bool {
    let groups = || code.split(['/', ',']).map(str::trim);
    groups().count() <= MOST_GROUPS && groups().all(is_group)
}

/// `msd`, `mg1`, `ain-mea` or `Z-6`.
fn is_group(group: &str) -> bool {
    match group.split_once('-') {
        Some((desk, number)) if is_number(number) => is_letters(desk, 1),
        Some((writer, editor)) => is_name(writer) && is_name(editor),
        None => is_name(group),
    }
}

fn is_name(name: &str) -> bool {
    let letters = name.trim_end_matches(is_digit);
    name.len() - letters.len() <= 2 && is_letters(letters, 2) && !is_listed(WORDS, letters)
}

fn is_letters(text: &str, fewest: usize) -> bool {
    (fewest..=5).contains(&text.len()) && text.chars().all(|letter| letter.is_ascii_alphabetic())
}

fn is_number(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.chars().all(is_digit)
}
