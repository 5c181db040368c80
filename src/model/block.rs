//! The pieces a body is made of.

use super::{Embed, Figure, Inline, Teaser};

/// One piece of the body.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the body.
    Subheading {
        /// How deep it stands.
        level: Level,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Somebody's words, set apart.
    Quote {
        /// The words.
        text: Vec<Inline>,
        /// Whose they are.
        source: Option<Vec<Inline>>,
    },
    /// A list.
    List(List),
    /// A picture with its caption.
    Figure(Figure),
    /// Several pictures under one caption.
    Gallery {
        /// The pictures, each with its own caption.
        figures: Vec<Figure>,
        /// What they show together.
        caption: Option<String>,
    },
    /// Rows and columns.
    Table(Table),
    /// A post or a video at another site.
    Embed(Embed),
    /// "Baca juga": a link to another article between paragraphs.
    ReadAlso(Teaser),
    /// A pause between two parts of the body.
    Divider,
    /// Where the text was cut: what follows was too long, or nested too deep, to be read.
    Cut,
    /// A type this build does not know. Kept, so that one new type never loses an article.
    Unknown {
        /// The type's name as the JSON gives it.
        kind: String,
        /// Its words, if it has any.
        text: Option<String>,
    },
}

impl Block {
    /// What kind of block it is: the `type` by which it is written.
    pub fn kind(&self) -> &str {
        match self {
            Self::Paragraph(_) => "paragraph",
            Self::Subheading { .. } => "subheading",
            Self::Quote { .. } => "quote",
            Self::List(_) => "list",
            Self::Figure(_) => "figure",
            Self::Gallery { .. } => "gallery",
            Self::Table(_) => "table",
            Self::Embed(_) => "embed",
            Self::ReadAlso(_) => "read-also",
            Self::Divider => "divider",
            Self::Cut => "cut",
            Self::Unknown { kind, .. } => kind,
        }
    }
}

/// How deep a subheading stands. The headline is the page's only first level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A part of the article (`h2`).
    Part,
    /// A part of a part (`h3`).
    Subpart,
}

/// A list, and lists within it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// Whether the order means something.
    pub is_ordered: bool,
    /// The number of the first line, where it is not 1.
    pub start: Option<u32>,
    /// Its lines.
    pub entries: Vec<ListEntry>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListEntry {
    /// Its words.
    pub text: Vec<Inline>,
    /// The list under it.
    pub within: Option<List>,
}

/// A table. Rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: Option<Vec<Inline>>,
    /// The names of the columns.
    pub head: Vec<Vec<Inline>>,
    /// The cells, row by row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}
