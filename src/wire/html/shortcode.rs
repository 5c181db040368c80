//! What an old WordPress leaves in a text when nothing reads its short codes any more:
//! `[caption id="…" width="…"]<img> The words.[/caption]`.

use crate::model::{Block, Caption, Figure, Inline, plain_text};

const OPEN: &str = "[caption";
const CLOSE: &str = "[/caption]";

/// Gives captions in short codes to their pictures.
pub(super) fn captions(blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.iter().any(opens) {
        return blocks;
    }
    let mut read: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (read.as_slice(), caption_of(&block)) {
            ([.., opening, Block::Figure(Figure { caption: None, .. })], Some((caption, rest)))
                if opens(opening) =>
            {
                let picture = read.pop();
                let opening = read.pop().and_then(without_opening);
                read.extend(opening);
                if let Some(Block::Figure(figure)) = picture {
                    let caption = Caption::new(Some(&caption), None);
                    read.push(Block::Figure(Figure { caption, ..figure }));
                }
                read.extend(rest);
            }
            _ => read.push(block),
        }
    }
    read
}

/// Whether it ends in an opening short code.
fn opens(block: &Block) -> bool {
    let Block::Paragraph(words) = block else { return false };
    let words = plain_text(words);
    words.ends_with(']')
        && words
            .rfind('[')
            .is_some_and(|at| words.get(at..).is_some_and(|code| code.starts_with(OPEN)))
}

/// The words before the opening short code, if there are any.
fn without_opening(block: Block) -> Option<Block> {
    let Block::Paragraph(mut words) = block else { return Some(block) };
    if let Some(Inline::Text(last)) = words.last_mut() {
        let end = last.rfind(OPEN).unwrap_or(last.len());
        last.truncate(end);
    }
    let is_blank = plain_text(&words).trim().is_empty();
    (!is_blank).then_some(Block::Paragraph(words))
}

/// The words before the closing short code, and what follows it.
fn caption_of(block: &Block) -> Option<(String, Option<Block>)> {
    let Block::Paragraph(words) = block else { return None };
    let words = plain_text(words);
    let (caption, rest) = words.split_once(CLOSE)?;
    let rest = crate::model::non_blank(rest);
    Some((caption.to_owned(), rest.map(|words| Block::Paragraph(vec![Inline::Text(words)]))))
}
