//! What a desk writes into the text itself, read into structure.
//!
//! Newsroom systems file flat HTML: the place stands before the first sentence, "Baca juga" is a
//! paragraph like any other, the writer's initials close the last one, and the page's own litter
//! lies in between. Each reader here takes one of these out of the blocks; where it is not sure,
//! the words stay in the text.

mod dateline;
mod initials;
mod litter;
mod outlet;
mod place;
mod read_also;
mod words;

use crate::model::Block;

/// An article's text as the desk filed it, and what the desk wrote into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Filed {
    /// The place it was filed from.
    pub(crate) dateline: Option<String>,
    /// The desk's code for who wrote or edited it, without brackets.
    pub(crate) initials: Option<String>,
    /// The text.
    pub(crate) body: Vec<Block>,
}

/// Reads what the desk wrote into the text itself: dateline, read-alsos, initials; litter goes.
///
/// A dateline or initials that the article already has win over those in its text.
pub(crate) fn read(filed: Filed) -> Filed {
    let swept = filed.body.into_iter().filter_map(litter::swept).collect();
    let mut filed = Filed { body: read_also::lifted(swept), ..filed };
    dateline::take(&mut filed);
    initials::take(&mut filed);
    filed
}

/// Keeps what was found, unless something else is there. Whether the text may lose it.
fn settle(given: &mut Option<String>, found: String) -> bool {
    given.get_or_insert_with(|| found.clone()).eq_ignore_ascii_case(&found)
}

#[cfg(test)]
mod cases;
