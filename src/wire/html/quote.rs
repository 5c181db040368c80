//! Quotes, and whose words they are.

use super::{line::Mark, posts, tree::Branch, walker::Walker, words::words_and_rest};
use crate::model::Block;

impl Walker<'_> {
    /// In a quote, at the start of a line, it names the source; elsewhere it is a title.
    pub(super) fn cite<B: Branch>(&mut self, branch: &B) {
        let is_footer = branch.name().as_deref() == Some("footer");
        if is_footer {
            self.end_paragraph();
        }
        if self.is_in_quote && self.source.is_none() && self.line.is_empty() {
            let (source, rest) = words_and_rest(self.blocks_in(branch));
            self.source = Some(source).filter(|source| !source.is_empty());
            self.push_all(rest);
        } else if is_footer {
            self.apart(branch);
        } else {
            self.marked(branch, Mark::Emphasis);
        }
    }

    pub(super) fn quote<B: Branch>(&mut self, branch: &B) {
        self.end_paragraph();
        if posts::post(self, branch) {
            return;
        }
        let inside = self.inside(branch, true);
        let (text, rest) = words_and_rest(inside.blocks);
        match (text.is_empty(), inside.source) {
            (false, source) => self.push(Block::Quote { text, source }),
            (true, Some(source)) => self.push(Block::Paragraph(source)),
            (true, None) => {}
        }
        self.push_all(rest);
    }
}
