//! Blocks brought down to words, where only words can stand.

use super::line::push_onto;
use crate::model::{Block, Inline, List, plain_text};

/// The words of blocks, each block on a line of its own, and the blocks that are not words.
pub(super) fn words_and_rest(blocks: Vec<Block>) -> (Vec<Inline>, Vec<Block>) {
    let (mut words, mut rest) = (Vec::new(), Vec::new());
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Subheading { text, .. } => add_line(&mut words, text),
            Block::Quote { text, source } => {
                add_line(&mut words, text);
                add_line(&mut words, source.unwrap_or_default());
            }
            Block::List(list) => add_list(&mut words, list),
            block => rest.push(block),
        }
    }
    (words, rest)
}

/// The words of blocks alone, as somebody would read them out.
pub(super) fn plain_words(blocks: &[Block]) -> String {
    let lines = blocks.iter().map(|block| match block {
        // An address alone, which stands for a post.
        Block::Embed(embed) => {
            let words = embed.title.as_deref().unwrap_or(embed.page.as_str());
            Block::Paragraph(vec![Inline::Text(words.to_owned())])
        }
        block => block.clone(),
    });
    let (words, _) = words_and_rest(lines.collect());
    plain_text(&words)
}

/// Adds words on a line of their own.
pub(super) fn add_line(words: &mut Vec<Inline>, line: Vec<Inline>) {
    if !words.is_empty() && !line.is_empty() {
        words.push(Inline::Break);
    }
    line.into_iter().for_each(|inline| push_onto(words, inline));
}

fn add_list(words: &mut Vec<Inline>, list: List) {
    for entry in list.entries {
        add_line(words, entry.text);
        if let Some(within) = entry.within {
            add_list(words, within);
        }
    }
}
