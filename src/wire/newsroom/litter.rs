//! What the page left in the text: advertisement labels, player tokens, page numbers.

use std::ops::Range;

use super::words::{Flat, cut_all, is_listed};
use crate::model::{Block, on_one_line};

/// Lines that are litter as a whole.
const LINES: &str = "advertisement|iklan|scroll to continue with content|\
    advertisement scroll to continue with content|scroll to resume content";

/// The block without its litter; `None` when nothing else was in it.
pub(super) fn swept(block: Block) -> Option<Block> {
    let Block::Paragraph(text) = &block else { return Some(block) };
    let litter = litter_in(&Flat::of(text).text);
    if litter.is_empty() {
        return Some(block);
    }
    let kept = cut_all(text, &litter);
    (!kept.is_empty()).then_some(Block::Paragraph(kept))
}

fn litter_in(text: &str) -> Vec<Range<usize>> {
    let mut litter = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (tokens, words) = tokens_in(line, start);
        let words = on_one_line(&words).to_ascii_lowercase();
        let end = start + line.len();
        if is_litter(&words) || (words.is_empty() && !tokens.is_empty()) {
            litter.push(start..end);
        } else {
            litter.extend(tokens);
        }
        start = end;
    }
    litter
}

/// detik's tokens for its player, such as `[Gambas:Video 20detik]`, in a line that begins at
/// `start`; and the line's other words.
fn tokens_in(line: &str, start: usize) -> (Vec<Range<usize>>, String) {
    let (mut tokens, mut words) = (Vec::new(), String::new());
    let mut left = line;
    while let Some((before, token)) = left.split_once("[Gambas:")
        && let Some((_, rest)) = token.split_once(']')
    {
        words.push_str(before);
        let at = start + line.len() - left.len() + before.len();
        tokens.push(at..start + line.len() - rest.len());
        left = rest;
    }
    words.push_str(left);
    (tokens, words)
}

fn is_litter(words: &str) -> bool {
    is_listed(LINES, words) || is_page_list(words)
}

/// `Halaman 1 2 3 Selanjutnya`, or a part of it. One number alone may be a reference.
fn is_page_list(words: &str) -> bool {
    let labels = ["halaman", "pages", "page"];
    let Some(rest) = labels.iter().find_map(|label| words.strip_prefix(label)) else {
        return false;
    };
    let rest = rest.trim_start_matches([':', ' ']);
    let next =
        ["selanjutnya", "berikutnya", "next"].iter().find_map(|next| rest.strip_suffix(next));
    let numbers = next.unwrap_or(rest);
    let is_number = |letter: char| letter.is_ascii_digit() || letter == ' ';
    (next.is_some() || numbers.contains(' ')) && numbers.chars().all(is_number)
}
