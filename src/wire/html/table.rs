//! Tables: their cells, row by row, each in its column.

use super::{
    tree::Branch,
    walker::{Walker, is_hidden},
    words::words_and_rest,
};
use crate::model::{Block, Table};

/// More columns than a page has room for.
const MAX_COLUMNS: usize = 50;

/// So many empty cells may stand for cells that reach over several columns or rows, and one more
/// for each cell there is: 20 bytes of HTML must not become 50 cells.
const EMPTY_CELLS: usize = 20;

impl Walker<'_> {
    /// A table. Pictures and whole tables in its cells follow it. One of a single cell is a box.
    pub(super) fn table<B: Branch>(&mut self, branch: &B) {
        self.end_paragraph();
        let mut rows = Rows { spare: EMPTY_CELLS, ..Rows::default() };
        self.rows(branch, false, &mut rows);
        let Rows { mut table, mut after, single, .. } = rows;
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
        // No cell reaches out of its group of rows.
        rows.free.clear();
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
        let (mut row, mut are_names, mut column) = (Vec::new(), true, 0);
        rows.count += 1;
        for cell in branch.children().filter(is_shown) {
            let Some(name) = cell.name() else { continue };
            are_names &= name == "th";
            let blocks = self.blocks_in(&cell);
            let (words, rest) = words_and_rest(blocks.clone());
            rows.single = Some(blocks);
            rows.after.extend(rest);
            column = rows.free_from(column);
            while row.len() < column.min(MAX_COLUMNS) && rows.spare > 0 {
                rows.spare -= 1;
                row.push(Vec::new());
            }
            row.push(words);
            rows.spare += 1;
            let next = column + span(&cell, "colspan").clamp(1, MAX_COLUMNS);
            rows.take(column, next.min(MAX_COLUMNS), span(&cell, "rowspan"));
            column = next;
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
    /// The number of the row being read.
    count: usize,
    /// For each column the first row in which no cell from above stands.
    free: Vec<usize>,
    /// How many more empty cells may stand for others.
    spare: usize,
}

impl Rows {
    /// The first column from a place on in which no cell from above stands.
    fn free_from(&self, mut column: usize) -> usize {
        while self.free.get(column).is_some_and(|free| *free > self.count) {
            column += 1;
        }
        column
    }

    /// Lets the cell in these columns reach over so many rows; 0 is all there are.
    fn take(&mut self, start: usize, end: usize, rows: usize) {
        if rows == 1 {
            return;
        }
        let free = if rows == 0 { usize::MAX } else { self.count.saturating_add(rows) };
        self.free.resize(self.free.len().max(end), 0);
        for column in start..end {
            if let Some(column) = self.free.get_mut(column) {
                *column = free;
            }
        }
    }
}

/// Over how many columns or rows a cell reaches.
fn span<B: Branch>(cell: &B, name: &str) -> usize {
    cell.attribute(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1)
}

fn cells_of(table: &Table) -> usize {
    table.head.len() + table.rows.iter().map(Vec::len).sum::<usize>()
}
