//! "Baca juga": links to other articles, printed between or after the sentences.

use std::ops::Range;

use super::words::{Flat, after, cut, has_words, is_capital};
use crate::model::{Block, Inline, Teaser, on_one_line};

const LABELS: [(&str, &str); 8] = [
    ("baca", "juga"),
    ("baca", "pula"),
    ("lihat", "juga"),
    ("simak", "juga"),
    ("read", "also"),
    ("read", "more"),
    ("also", "read"),
    ("see", "also"),
];

/// Without a link, a longer paragraph than this is prose.
const LONGEST_WITHOUT_LINK: usize = 200;

/// The blocks with each read-also as a block of its own.
pub(super) fn lifted(body: Vec<Block>) -> Vec<Block> {
    let mut lifted = Vec::new();
    let mut blocks = body.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let before = lifted.len();
        if is_label_alone(&block) {
            while let Some(teasers) = blocks.peek().and_then(bare_links) {
                lifted.extend(teasers.into_iter().map(Block::ReadAlso));
                blocks.next();
            }
        }
        if lifted.len() == before {
            lift(block, &mut lifted);
        }
    }
    lifted
}

fn lift(block: Block, lifted: &mut Vec<Block>) {
    let Block::Paragraph(text) = &block else { return lifted.push(block) };
    let Some((end, teasers)) = read_alsos(&Flat::of(text)) else { return lifted.push(block) };
    let kept = cut(text, end..usize::MAX);
    if !kept.is_empty() {
        lifted.push(Block::Paragraph(kept));
    }
    lifted.extend(teasers.into_iter().map(Block::ReadAlso));
}

fn is_label_alone(block: &Block) -> bool {
    let Block::Paragraph(text) = block else { return false };
    let flat = Flat::of(text);
    let rest = flat.text.trim_start_matches(is_opener);
    label_at(rest).is_some_and(|end| !rest.get(end..).is_some_and(has_words))
}

/// The teasers of a block that holds links and nothing else.
fn bare_links(block: &Block) -> Option<Vec<Teaser>> {
    if let Block::Paragraph(text) = block {
        return bare_link(text).map(|teaser| vec![teaser]);
    }
    let Block::List(list) = block else { return None };
    let flat_entries = list.entries.iter().filter(|entry| entry.within.is_none());
    let teasers: Vec<_> = flat_entries.filter_map(|entry| bare_link(&entry.text)).collect();
    (teasers.len() == list.entries.len()).then_some(teasers)
}

fn bare_link(text: &[Inline]) -> Option<Teaser> {
    let flat = Flat::of(text);
    let mut teasers = teasers_in(&flat, 0..flat.text.len())?;
    teasers.pop().filter(|_| teasers.is_empty())
}

/// The read-alsos at a paragraph's end, and where the words before them end.
fn read_alsos(flat: &Flat<'_>) -> Option<(usize, Vec<Teaser>)> {
    let (mut end, mut found) = (flat.text.len(), Vec::new());
    for label in labels_in(flat).iter().rev() {
        let Some(teasers) = label.links.and_then(|links| teasers_in(flat, links..end)) else {
            break;
        };
        found.push(teasers);
        end = label.start;
    }
    if found.is_empty() {
        return Some((0, vec![without_link(flat)?]));
    }
    Some((end, found.into_iter().rev().flatten().collect()))
}

/// A headline after a label, where the link was lost.
fn without_link(flat: &Flat<'_>) -> Option<Teaser> {
    let text = flat.text.trim();
    let rest = text.get(label_at(text)?..)?.trim_start().strip_prefix(':')?.trim_start();
    let is_headline = has_words(rest) && !rest.contains('\n') && flat.links_from(0).is_empty();
    let is_short = text.chars().count() <= LONGEST_WITHOUT_LINK;
    (is_headline && is_short).then(|| Teaser { headline: on_one_line(rest), ..Teaser::default() })
}

/// A label at which a sentence or a line begins.
struct Label {
    /// Where the words before it end.
    start: usize,
    /// Where its links may begin, if what follows it lets it be a label.
    links: Option<usize>,
}

fn labels_in(flat: &Flat<'_>) -> Vec<Label> {
    let capitals = flat.text.char_indices().filter(|(_, letter)| is_capital(*letter));
    capitals.filter_map(|(at, _)| label_in(flat, at)).collect()
}

fn label_in(flat: &Flat<'_>, at: usize) -> Option<Label> {
    let (before, rest) = flat.text.split_at_checked(at)?;
    let end = at + label_at(rest)?;
    let kept = before.trim_end_matches(is_opener);
    let start = kept.len();
    let is_on_new_line = flat.words(start..at).contains('\n');
    let is_in_headline = flat.link_around(at).is_some_and(|link| link < start);
    let is_label = (kept.is_empty() || is_on_new_line || ends_sentence(kept)) && !is_in_headline;
    is_label.then(|| Label { start, links: links_after(flat, end) })
}

/// Where the links of a label may begin: after its colon, or, without one, at a link that
/// follows at once.
fn links_after(flat: &Flat<'_>, end: usize) -> Option<usize> {
    let rest = flat.words(end..flat.text.len()).trim_start();
    let at = flat.text.len() - rest.len();
    if rest.starts_with(':') {
        return Some(at + 1);
    }
    let link = flat.link_around(at)?;
    // Within a link, as in "Baca jugalah", the label may be a part of a word.
    (link == at || at > end).then_some(at)
}

/// Where the label ends that a text begins with.
fn label_at(text: &str) -> Option<usize> {
    LABELS.iter().find_map(|(first, second)| {
        let gap = after(first, text)?;
        let rest = after(second, gap.trim_start())?;
        let is_label = gap.starts_with(char::is_whitespace) && text.starts_with(is_capital);
        is_label.then(|| text.len() - rest.len())
    })
}

/// The links of a stretch that holds nothing else but space and punctuation.
fn teasers_in(flat: &Flat<'_>, stretch: Range<usize>) -> Option<Vec<Teaser>> {
    let mut teasers = Vec::new();
    let mut at = stretch.start;
    for (link, to) in flat.links_from(at).iter().take_while(|(link, _)| link.start < stretch.end) {
        if has_words(flat.words(at..link.start)) {
            return None;
        }
        let words = flat.words(at.max(link.start)..link.end);
        at = link.end;
        if has_words(words) {
            let address = Some((*to).clone());
            teasers.push(Teaser { headline: on_one_line(words), address, ..Teaser::default() });
        }
    }
    (!teasers.is_empty() && !has_words(flat.words(at..stretch.end))).then_some(teasers)
}

/// What may stand between a sentence and its read-also.
fn is_opener(letter: char) -> bool {
    letter.is_whitespace() || "([*->|–•»".contains(letter)
}

/// A straight quotation mark after a space opens a quotation, it does not close one.
fn ends_sentence(text: &str) -> bool {
    let is_closed = |quoted: &str| quoted.ends_with(|letter: char| !letter.is_whitespace());
    text.ends_with(['.', '!', '?', '…', '”', ')']) || text.strip_suffix('"').is_some_and(is_closed)
}
