//! Parts 7 and 8: the dateline and the body.

use leptos::prelude::*;

use super::{
    EmbedFacade, FigureView, Gallery, Inlines, ListView, Quote, ReadAlso, TableView, UnknownNote,
    part,
};
use crate::{
    model::{Block, Inline, Level},
    still::{IntoStill, Still},
};

/// The text itself, block by block, in the order the desk filed it. The dateline opens the first
/// paragraph, or stands alone when the body begins with something else.
#[component]
pub fn Body(
    /// The place it was filed from.
    dateline: Option<String>,
    /// The blocks.
    blocks: Vec<Block>,
) -> impl IntoView {
    let mut blocks = blocks.into_iter().peekable();
    let opening = dateline.map(|place| {
        let text = match blocks.next_if(|block| matches!(block, Block::Paragraph(_))) {
            Some(Block::Paragraph(text)) => text,
            _ => Vec::new(),
        };
        view! { <Opening place text /> }
    });
    let blocks: Vec<_> = blocks.map(block_view).collect();
    view! { <div class=part::BODY>{opening} {blocks}</div> }
}

/// "**SURABAYA** - Banjir yang …"
#[component]
fn Opening(place: String, text: Vec<Inline>) -> impl IntoView {
    let dash = if text.is_empty() { "" } else { " - " };
    view! {
        <p class=part::PARAGRAPH>
            <b class=part::DATELINE>{place}</b>
            {dash}
            <Inlines inlines=text />
        </p>
    }
}

fn block_view(block: Block) -> Still {
    match block {
        Block::Paragraph(inlines) => {
            view! { <p class=part::PARAGRAPH><Inlines inlines /></p> }.still()
        }
        Block::Subheading { level: Level::Part, text: inlines } => {
            view! { <h2 class=part::SUBHEADING><Inlines inlines /></h2> }.still()
        }
        Block::Subheading { level: Level::Subpart, text: inlines } => {
            view! { <h3 class=part::SUBHEADING><Inlines inlines /></h3> }.still()
        }
        Block::Quote { text, source } => view! { <Quote text source /> }.still(),
        Block::List(list) => view! { <ListView list /> }.still(),
        Block::Figure(figure) => view! { <FigureView figure /> }.still(),
        Block::Gallery { figures, caption } => view! { <Gallery figures caption /> }.still(),
        Block::Table(table) => view! { <TableView table /> }.still(),
        Block::Embed(embed) => view! { <EmbedFacade embed /> }.still(),
        Block::ReadAlso(teaser) => view! { <ReadAlso teaser /> }.still(),
        Block::Divider => view! { <hr class=part::DIVIDER /> }.still(),
        Block::Unknown { kind, text } => view! { <UnknownNote kind text /> }.still(),
    }
}
