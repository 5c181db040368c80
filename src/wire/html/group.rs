//! Elements that hold several blocks together: figures, galleries, lists, tables.

use super::{
    posts,
    tree::Branch,
    walker::{Walker, is_hidden},
    words::{plain_words, words_and_rest},
};
use crate::model::{Block, Caption, Figure, Inline, List, ListEntry, Table};

/// Classes of a group of pictures, from WordPress's editors, old and new.
const GALLERY: [&str; 4] = ["wp-block-gallery", "blocks-gallery-grid", "gallery", "tiled-gallery"];
/// Classes of a picture with its caption, from before `figure`.
const FIGURE: [&str; 2] = ["wp-caption", "gallery-item"];
const CAPTION: [&str; 3] = ["wp-caption-text", "gallery-caption", "blocks-gallery-caption"];

/// More columns than a page has room for.
const MAX_COLUMNS: usize = 50;

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
        let mut captions = Vec::new();
        inside.walk_around(branch, &mut captions);
        inside.end_paragraph();
        (inside.blocks, captions)
    }

    /// Walks what stands in an element, its captions apart: they are its children, or stand with
    /// the picture in one element more.
    fn walk_around<B: Branch>(&mut self, branch: &B, captions: &mut Vec<Block>) {
        for child in branch.children().filter(is_shown) {
            let name = child.name().unwrap_or_default();
            if name == "figcaption" || !name.is_empty() && child.has_class(&CAPTION) {
                let caption = self.blocks_in(&child);
                captions.extend(caption);
            } else {
                self.walk(&child);
            }
        }
    }

    /// A list. What is no words in it follows it.
    pub(super) fn list<B: Branch>(&mut self, branch: &B, is_ordered: bool) {
        if branch.has_class(&GALLERY) {
            return self.figure(branch);
        }
        self.end_paragraph();
        let mut list = List { is_ordered, entries: Vec::new() };
        let mut after = Vec::new();
        for child in branch.children().filter(is_shown) {
            let mut blocks = match child.name().as_deref() {
                Some("li") => self.blocks_in(&child),
                _ => self.block_at(&child),
            };
            after.extend(add_entry(&mut list, &mut blocks));
        }
        if !list.entries.is_empty() {
            self.push(Block::List(list));
        }
        self.push_all(after);
    }

    /// A table. Pictures and whole tables in its cells follow it. One of a single cell is a box.
    pub(super) fn table<B: Branch>(&mut self, branch: &B) {
        self.end_paragraph();
        let mut rows = Rows::default();
        self.rows(branch, false, &mut rows);
        let Rows { mut table, mut after, single } = rows;
        if let (1, Some(blocks)) = (cells_of(&table), single) {
            self.push_all(table.caption.take().map(Block::Paragraph));
            return self.push_all(blocks);
        }
        let is_empty = table.caption.is_none() && cells_of(&table) == 0;
        if !is_empty {
            self.push(Block::Table(table));
        }
        self.push_all(after.drain(..));
    }

    fn rows<B: Branch>(&mut self, branch: &B, is_head: bool, rows: &mut Rows) {
        for child in branch.children().filter(is_shown) {
            match child.name().as_deref() {
                Some("tr") => self.row(&child, is_head, rows),
                Some("thead") => self.rows(&child, true, rows),
                Some("tbody" | "tfoot") => self.rows(&child, false, rows),
                Some("caption") => {
                    let (words, rest) = words_and_rest(self.blocks_in(&child));
                    rows.table.caption = Some(words).filter(|words| !words.is_empty());
                    rows.after.extend(rest);
                }
                _ => rows.after.extend(self.block_at(&child)),
            }
        }
    }

    fn row<B: Branch>(&mut self, branch: &B, is_head: bool, rows: &mut Rows) {
        let (mut row, mut are_names) = (Vec::new(), true);
        for cell in branch.children().filter(is_shown) {
            let Some(name) = cell.name() else { continue };
            are_names &= name == "th";
            let blocks = self.blocks_in(&cell);
            let (words, rest) = words_and_rest(blocks.clone());
            rows.single = Some(blocks);
            rows.after.extend(rest);
            row.push(words);
            row.resize(row.len().max((row.len() + width(&cell) - 1).min(MAX_COLUMNS)), Vec::new());
        }
        let is_first = rows.table.head.is_empty() && rows.table.rows.is_empty();
        match is_first && !row.is_empty() && (is_head || are_names) {
            true => rows.table.head = row,
            false if row.is_empty() => {}
            false => rows.table.rows.push(row),
        }
    }
}

/// Words always are.
fn is_shown<B: Branch>(branch: &B) -> bool {
    branch.name().is_none() || !is_hidden(branch)
}

/// A table being read.
#[derive(Default)]
struct Rows {
    table: Table,
    /// What in it is no words.
    after: Vec<Block>,
    /// The blocks of the cell read last.
    single: Option<Vec<Block>>,
}

/// Over how many columns a cell reaches.
fn width<B: Branch>(cell: &B) -> usize {
    let columns = cell.attribute("colspan").and_then(|columns| columns.trim().parse().ok());
    columns.unwrap_or(1).clamp(1, MAX_COLUMNS)
}

fn cells_of(table: &Table) -> usize {
    table.head.len() + table.rows.iter().map(Vec::len).sum::<usize>()
}

/// Adds what stands in one `li`, and hands back what cannot stand in a list.
fn add_entry(list: &mut List, blocks: &mut Vec<Block>) -> Vec<Block> {
    let mut within: Option<List> = None;
    let mut others = Vec::new();
    for block in blocks.drain(..) {
        match (block, &mut within) {
            (Block::List(inner), Some(within)) => within.entries.extend(inner.entries),
            (Block::List(inner), None) => within = Some(inner),
            (block, _) => others.push(block),
        }
    }
    let (text, rest) = words_and_rest(others);
    if !text.is_empty() || within.is_some() {
        list.entries.push(ListEntry { text, within });
    }
    rest
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
