//! One news piece with all its furniture.

use super::{Address, Block, Figure, Moment, Panel};

/// An article, ready to be shown. Text fields are never blank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The sentence in large type. The one part an article cannot be without.
    pub headline: String,
    /// A short label above the headline.
    pub kicker: Option<String>,
    /// The sentence or two under the headline.
    pub standfirst: Option<String>,
    /// The language it is written in, as a BCP 47 tag.
    pub language: Option<String>,
    /// When it was first published.
    pub published: Option<Moment>,
    /// When it was last changed; absent when that was at its publication.
    pub updated: Option<Moment>,
    /// The place it was filed from.
    pub dateline: Option<String>,
    /// The section of the portal it stands in.
    pub section: Option<String>,
    /// Who wrote it.
    pub byline: Vec<Author>,
    /// The desk's code for who wrote or edited it, without brackets.
    pub initials: Option<String>,
    /// The picture at the top.
    pub lead_image: Option<Figure>,
    /// The text, block by block, in the order the desk filed it.
    pub body: Vec<Block>,
    /// What it is about.
    pub tags: Vec<String>,
    /// Where to read on.
    pub related: Option<Related>,
    /// Who owns it.
    pub copyright: Copyright,
    /// Its own page at its publisher.
    pub original: Option<Address>,
}

/// One of those who wrote an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name to print.
    pub name: String,
    /// Their page.
    pub page: Option<Address>,
    /// What they do, such as "correspondent".
    pub role: Option<String>,
}

/// The related panel: at hand, or to be fetched.
#[derive(Clone, Debug, PartialEq)]
pub enum Related {
    /// It came with the article.
    Here(Panel),
    /// It lies at an address of its own.
    At(Address),
}

/// Who owns an article. What is absent falls back to the portal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copyright {
    /// The owner's name.
    pub holder: Option<String>,
    /// The year it counts from.
    pub year: Option<i32>,
    /// The owner's own words on what others may do.
    pub notice: Option<String>,
}
