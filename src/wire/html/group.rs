//! Elements that hold several blocks together: figures, galleries, lists.

use super::{
    posts,
    tree::Branch,
    walker::Walker,
    words::{add_line, plain_words, words_and_rest},
};
use crate::model::{Block, Caption, Figure, Inline, List, ListEntry, Table};

/// Classes of a group of pictures, from WordPress's editors, old and new.
const GALLERY: [&str; 4] = ["wp-block-gallery", "blocks-gallery-grid", "gallery", "tiled-gallery"];
/// Classes of a picture with its caption, from before `figure`.
const FIGURE: [&str; 2] = ["wp-caption", "gallery-item"];
const CAPTION: [&str; 3] = ["wp-caption-text", "gallery-caption", "blocks-gallery-caption"];

impl Walker<'_> {
    /// Reads an element by its class, if that says more than its name. Says whether it did.
    pub(super) fn grouped<B: Branch>(&mut self, branch: &B) -> bool {
        if branch.has_class(&GALLERY) || branch.has_class(&FIGURE) {
            self.figure(branch);
            return true;
        }
        posts::plugin(self, branch)
    }

    /// A figure: blocks, and words that belong to one of them.
    pub(super) fn figure<B: Branch>(&mut self, branch: &B) {
        self.end_paragraph();
        let (blocks, caption) = self.captioned(branch);
        let is_gallery = branch.has_class(&GALLERY);
        let pictures = blocks.iter().filter(|block| is_picture(block)).count();
        let blocks = match is_gallery || pictures > 1 {
            true => gallery(blocks, &caption),
            false if branch.has_class(&["wp-block-embed"]) => {
                captioned_one(posts::oembed(blocks, self.report), caption)
            }
            false => captioned_one(blocks, caption),
        };
        self.push_all(blocks);
    }

    /// What stands in an element, its caption apart.
    fn captioned<B: Branch>(&mut self, branch: &B) -> (Vec<Block>, Vec<Block>) {
        let mut inside = self.at_nothing();
        inside.captions = Some(Vec::new());
        inside.walk_children(branch);
        inside.end_paragraph();
        (inside.blocks, inside.captions.unwrap_or_default())
    }

    /// Puts a caption aside, however deep in its figure it stands. Says whether it was one.
    pub(super) fn caption<B: Branch>(&mut self, branch: &B, name: &str) -> bool {
        if self.captions.is_none() || !(name == "figcaption" || branch.has_class(&CAPTION)) {
            return false;
        }
        let caption = self.blocks_in(branch);
        if let Some(captions) = &mut self.captions {
            captions.extend(caption);
        }
        true
    }

    /// A list. What is no words in it follows it.
    pub(super) fn list<B: Branch>(&mut self, branch: &B, is_ordered: bool) {
        if branch.has_class(&GALLERY) {
            return self.figure(branch);
        }
        self.end_paragraph();
        let start = branch.attribute("start").and_then(|start| start.trim().parse().ok());
        let start = start.filter(|start| is_ordered && *start != 1);
        let mut list = List { is_ordered, start, entries: Vec::new() };
        let mut after = Vec::new();
        for child in branch.children() {
            let (entry, rest) = entry_of(self.block_at(&child));
            if !entry.text.is_empty() || entry.within.is_some() {
                list.entries.push(entry);
            }
            after.extend(rest);
        }
        if !list.entries.is_empty() {
            self.push(Block::List(list));
        }
        self.push_all(after);
    }
}

/// What stands in one `li`, and what cannot stand in a list.
fn entry_of(blocks: Vec<Block>) -> (ListEntry, Vec<Block>) {
    let mut entry = ListEntry { text: Vec::new(), within: None };
    let mut others = Vec::new();
    for block in blocks {
        match (block, &mut entry.within) {
            (Block::List(inner), Some(within)) => within.entries.extend(inner.entries),
            (Block::List(inner), None) => entry.within = Some(inner),
            (block, _) => {
                let (words, rest) = words_and_rest(vec![block]);
                add_at_end(&mut entry, words);
                others.extend(rest);
            }
        }
    }
    (entry, others)
}

/// Words after a list within stay after it: they are a line more of its last entry, for an entry
/// of their own would count.
fn add_at_end(entry: &mut ListEntry, words: Vec<Inline>) {
    match entry.within.as_mut().and_then(|within| within.entries.last_mut()) {
        Some(last) => add_at_end(last, words),
        None => add_line(&mut entry.text, words),
    }
}

fn is_picture(block: &Block) -> bool {
    matches!(block, Block::Figure(_) | Block::Gallery { .. })
}

/// One gallery of all pictures; other blocks follow.
fn gallery(blocks: Vec<Block>, caption: &[Block]) -> Vec<Block> {
    let (mut figures, mut others) = (Vec::new(), Vec::new());
    for block in blocks {
        match block {
            Block::Figure(figure) => figures.push(figure),
            Block::Gallery { figures: more, caption } => {
                figures.extend(more);
                others.extend(caption.map(|words| Block::Paragraph(vec![Inline::Text(words)])));
            }
            block => others.push(block),
        }
    }
    if figures.is_empty() {
        others.extend_from_slice(caption);
        return others;
    }
    let caption = crate::model::non_blank(&plain_words(caption));
    others.insert(0, Block::Gallery { figures, caption });
    others
}

/// Gives the caption to the one block it can belong to; otherwise it follows as it is.
fn captioned_one(mut blocks: Vec<Block>, caption: Vec<Block>) -> Vec<Block> {
    let words = plain_words(&caption);
    let is_taken = match blocks.as_mut_slice() {
        [Block::Figure(Figure { caption: caption @ None, .. })] => {
            *caption = Caption::new(Some(&words), None);
            caption.is_some()
        }
        [Block::Embed(embed)] if embed.title.is_none() => {
            embed.title = crate::model::non_blank(&words);
            embed.title.is_some()
        }
        [Block::Table(Table { caption: title @ None, .. })] => {
            let (words, _) = words_and_rest(caption.clone());
            *title = Some(words).filter(|words| !words.is_empty());
            title.is_some()
        }
        [Block::Quote { source: source @ None, .. }] => {
            let (words, _) = words_and_rest(caption.clone());
            *source = Some(words).filter(|words| !words.is_empty());
            source.is_some()
        }
        _ => false,
    };
    if !is_taken {
        blocks.extend(caption);
    } else {
        blocks.extend(words_and_rest(caption).1);
    }
    blocks
}
