//! Parts 7 and 8: the dateline and the body.

use leptos::prelude::*;

use super::{
    EmbedFacade, FigureView, Gallery, ListView, Quote, ReadAlso, TableView, UnknownNote,
    foreign::spoken, inlines::inlines, part, slot::slot,
};
use crate::{
    edition::Edition,
    markup::{Children, Tag, tag},
    model::{Block, Inline, Level},
};

/// So many blocks fill a phone's screen, below all that stands above them.
const SEEN_AT_FIRST: usize = 3;

/// The text itself, block by block, in the order the desk filed it. The dateline opens the first
/// paragraph, or stands alone when the body begins with something else.
#[component]
pub fn Body(
    /// The place it was filed from.
    dateline: Option<String>,
    /// The blocks.
    blocks: Vec<Block>,
) -> Tag {
    let mut blocks = blocks.into_iter().peekable();
    let opening =
        dateline.map(|place| match blocks.next_if(|block| matches!(block, Block::Paragraph(_))) {
            Some(Block::Paragraph(text)) => opening(place, text),
            _ => opening(place, Vec::new()),
        });
    let middle = blocks.len().div_ceil(2);
    let seen_at_first = middle.min(SEEN_AT_FIRST);
    let first: Children = blocks.by_ref().take(seen_at_first).map(block_view).collect();
    tag("div").class(part::BODY).with(opening).with(first).with_rest(move || {
        let before: Children =
            blocks.by_ref().take(middle - seen_at_first).map(block_view).collect();
        before.with(slot("mid-body")).with(blocks.map(block_view).collect::<Children>())
    })
}

/// "**SURABAYA** - Banjir yang …"
fn opening(place: String, text: Vec<Inline>) -> Tag {
    let dash = (!text.is_empty()).then_some(" - ");
    let place = tag("b").class(part::DATELINE).with(place);
    tag("p").class(part::PARAGRAPH).with(place).with(dash).with(inlines(text))
}

fn block_view(block: Block) -> Tag {
    match block {
        Block::Paragraph(text) => tag("p").class(part::PARAGRAPH).with(inlines(text)),
        Block::Subheading { level: Level::Part, text } => subheading("h2", text),
        Block::Subheading { level: Level::Subpart, text } => subheading("h3", text),
        Block::Quote { text, source } => view! { <Quote text source /> }.into_inner(),
        Block::List(list) => view! { <ListView list /> }.into_inner(),
        Block::Figure(figure) => view! { <FigureView figure /> }.into_inner(),
        Block::Gallery { figures, caption } => view! { <Gallery figures caption /> }.into_inner(),
        Block::Table(table) => view! { <TableView table /> }.into_inner(),
        Block::Embed(embed) => view! { <EmbedFacade embed /> }.into_inner(),
        Block::ReadAlso(teaser) => view! { <ReadAlso teaser /> }.into_inner(),
        Block::Cut => cut(),
        Block::Divider => tag("hr").class(part::DIVIDER),
        Block::Unknown { kind, text } => view! { <UnknownNote kind text /> }.into_inner(),
    }
}

/// The note where an article that is not open to everyone ends.
fn cut() -> Tag {
    spoken(tag("p").class(part::CUT)).with(Edition::current().words().cut)
}

fn subheading(name: &'static str, text: Vec<Inline>) -> Tag {
    tag(name).class(part::SUBHEADING).with(inlines(text))
}
