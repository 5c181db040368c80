//! What an article is: plain values that know neither JSON nor a page.

mod address;
mod article;
mod block;
mod embed;
mod figure;
mod format;
mod inline;
mod moment;
mod portal;
mod source;
mod teaser;
mod zone;

pub use address::{Address, without_query};
pub use article::{Article, Author, Copyright, Related};
pub use block::{Block, Level, List, ListEntry, Table};
pub use embed::{Embed, Provider};
pub use figure::{Caption, Figure, Image, Source, Variant};
pub use format::Format;
pub use inline::{Inline, plain_text};
pub use moment::Moment;
pub use portal::{ArticleId, Language, Portal};
pub use source::{ArticleSource, ArticleTemplate, Feed};
pub use teaser::{Panel, Teaser};
pub use zone::Zone;

/// The words without the space around them, or nothing where only space is left.
///
/// Publishers' systems write `""` and `" "` for "none".
pub fn non_blank(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// The words with one plain space between them, without line ends and runs of spaces.
pub fn on_one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
