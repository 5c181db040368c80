//! What is published around the printed pages of a portal: their heads, and the lists that search
//! engines and feed readers ask for. `docs/contracts/site.md` is what they may rely on.
//!
//! Nothing here reads or writes a file: `cli` does.

mod dated;
mod entry;
mod frame;
mod head;
mod json_feed;
mod json_ld;
mod kept;
mod manifest;
mod newest;
mod news_sitemap;
mod picture;
mod robots;
mod rss;
mod site;
mod sitemap;
mod speculation_rules;
mod texts;
mod words;
mod xml;

pub use dated::{Dated, newest_first};
pub use entry::Entry;
pub use frame::{Assets, Element, framed};
pub use head::Head;
pub use json_feed::json_feed;
pub use manifest::manifest;
pub use newest::{MOST, Newest};
pub use news_sitemap::news_sitemap;
pub use robots::robots;
pub use rss::rss;
pub use site::Site;
pub use sitemap::{Listed, sitemaps};
pub use speculation_rules::{NAME as SPECULATION_RULES, speculation_rules};
pub use texts::Texts;
