//! Parts 7 and 8: the dateline and the body.

use leptos::{either::EitherOf12, prelude::*};

use super::{
    EmbedFacade, FigureView, Gallery, Inlines, ListView, Quote, ReadAlso, TableView, UnknownNote,
    part,
};
use crate::model::{Block, Inline, Level};

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

fn block_view(block: Block) -> impl IntoView {
    match block {
        Block::Paragraph(inlines) => {
            EitherOf12::A(view! { <p class=part::PARAGRAPH><Inlines inlines /></p> })
        }
        Block::Subheading { level: Level::Part, text: inlines } => {
            EitherOf12::B(view! { <h2 class=part::SUBHEADING><Inlines inlines /></h2> })
        }
        Block::Subheading { level: Level::Subpart, text: inlines } => {
            EitherOf12::C(view! { <h3 class=part::SUBHEADING><Inlines inlines /></h3> })
        }
        Block::Quote { text, source } => EitherOf12::D(view! { <Quote text source /> }),
        Block::List(list) => EitherOf12::E(view! { <ListView list /> }),
        Block::Figure(figure) => EitherOf12::F(view! { <FigureView figure /> }),
        Block::Gallery { figures, caption } => EitherOf12::G(view! { <Gallery figures caption /> }),
        Block::Table(table) => EitherOf12::H(view! { <TableView table /> }),
        Block::Embed(embed) => EitherOf12::I(view! { <EmbedFacade embed /> }),
        Block::ReadAlso(teaser) => EitherOf12::J(view! { <ReadAlso teaser /> }),
        Block::Divider => EitherOf12::K(view! { <hr class=part::DIVIDER /> }),
        Block::Unknown { kind, text } => EitherOf12::L(view! { <UnknownNote kind text /> }),
    }
}
