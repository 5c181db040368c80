//! Posts and videos of other sites in HTML: frames, quotes that a script would dress, bare
//! addresses. What a known site has becomes an embed, rebuilt from its id; all else a link.

use super::{
    tree::{Branch, Kind},
    walker::Walker,
    words::words_and_rest,
};
use crate::{
    model::{Address, Block, Inline, non_blank, plain_text},
    wire::{
        address::{Purpose, resolve},
        embed::embed_at,
        node::Node,
    },
};

/// Classes of quotes that a site's script would dress as a post.
const POSTS: [&str; 6] = [
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "fb-xfbml-parse-ignore",
    "bluesky-embed",
];

/// Attributes that name a post's page.
const PAGES: [&str; 3] = ["data-instgrm-permalink", "cite", "data-href"];

/// A quote that is a post of another site. Says whether it was one.
pub(super) fn post<B: Branch>(walker: &mut Walker<'_>, branch: &B) -> bool {
    if !branch.has_class(&POSTS) {
        return false;
    }
    let mut pages: Vec<_> = PAGES.iter().filter_map(|name| branch.attribute(name)).collect();
    links_in(branch, 0, &mut pages);
    let report = walker.report;
    // The post's own address is its last link: those before it are in its words.
    let found = pages.iter().rev().filter_map(|page| link_at(page, report));
    let mut embeds = found.filter_map(|page| embed_at(&page, None));
    let Some(mut embed) = embeds.next() else { return false };
    let (words, rest) = words_and_rest(walker.blocks_in(branch));
    embed.title = non_blank(&plain_text(&words).replace('\n', " "));
    walker.push(Block::Embed(embed));
    walker.push_all(rest);
    true
}

/// An element of a site's plug-in that names a post's page (`fb-post`). Says whether it was one.
pub(super) fn plugin<B: Branch>(walker: &mut Walker<'_>, branch: &B) -> bool {
    let page = branch.attribute("data-href").and_then(|page| link_at(&page, walker.report));
    let Some(embed) = page.and_then(|page| embed_at(&page, None)) else { return false };
    walker.push(Block::Embed(embed));
    let words = walker.blocks_in(branch);
    walker.push_all(words);
    true
}

/// A frame: of a known site, an embed; of any other, a link to what it would show.
pub(super) fn frame<B: Branch>(walker: &mut Walker<'_>, branch: &B) {
    // The frame of another WordPress article's card stands after a link to it.
    if branch.has_class(&["wp-embedded-content"]) {
        return;
    }
    let written = branch.first_attribute(&["data-src", "data-lazy-src", "src"]);
    let Some(page) = written.as_deref().and_then(|page| link_at(page, walker.report)) else {
        if written.is_some_and(|page| page.trim() != "about:blank") {
            walker.report.report("a frame without an address that may be used; left out");
        }
        return;
    };
    let title = branch.attribute("title").and_then(|title| non_blank(&title));
    match embed_at(&page, title.clone()) {
        Some(embed) => walker.push(Block::Embed(embed)),
        None => {
            walker.report.report("a frame of a site that cannot be embedded; shown as a link");
            walker.push(linked(page, title));
        }
    }
}

/// A recording: a link to its file.
pub(super) fn recording<B: Branch>(walker: &mut Walker<'_>, branch: &B) {
    let files = branch.children().filter(|child| child.name().as_deref() == Some("source"));
    let mut written = branch.attribute("src").into_iter();
    let mut written = written.by_ref().chain(files.filter_map(|file| file.attribute("src")));
    let title = branch.first_attribute(&["title", "aria-label"]);
    if let Some(file) = written.find_map(|file| link_at(&file, walker.report)) {
        walker.push(linked(file, title.and_then(|title| non_blank(&title))));
    }
}

/// What WordPress leaves of an address that it could not embed.
pub(super) fn oembed(blocks: Vec<Block>, report: Node<'_>) -> Vec<Block> {
    let linked_if_bare = |block: Block| match &block {
        Block::Paragraph(words) => match bare(words, report) {
            Some(page) => linked(page, None),
            None => block,
        },
        _ => block,
    };
    blocks.into_iter().map(linked_if_bare).collect()
}

/// A paragraph, or an embed where it is nothing but the address of a post.
pub(super) fn bare_address(words: Vec<Inline>, report: Node<'_>) -> Block {
    match bare(&words, report).and_then(|page| embed_at(&page, None)) {
        Some(embed) => Block::Embed(embed),
        None => Block::Paragraph(words),
    }
}

/// The address that these words are, and nothing else: plain, or linked to itself.
fn bare(words: &[Inline], report: Node<'_>) -> Option<Address> {
    let words = match words {
        [Inline::Text(words)] => words,
        [Inline::Link { text, .. }] => match text.as_slice() {
            [Inline::Text(words)] => words,
            _ => return None,
        },
        _ => return None,
    };
    let words = words.trim();
    let is_address = words.starts_with("https://") || words.starts_with("http://");
    (is_address && !words.contains(char::is_whitespace)).then(|| link_at(words, report)).flatten()
}

fn linked(page: Address, title: Option<String>) -> Block {
    let words = title.unwrap_or_else(|| page.as_str().to_owned());
    Block::Paragraph(vec![Inline::Link { to: page, text: vec![Inline::Text(words)] }])
}

fn link_at(raw: &str, report: Node<'_>) -> Option<Address> {
    // Frames have no business with mail.
    resolve(report.setting().base, raw, Purpose::Fetch)
}

/// The addresses of the links in a place.
fn links_in<B: Branch>(branch: &B, depth: u8, links: &mut Vec<String>) {
    const MAX_DEPTH: u8 = 10;
    for child in branch.children() {
        if let Kind::Element(name) = child.kind()
            && depth < MAX_DEPTH
        {
            if name == "a" {
                links.extend(child.attribute("href"));
            }
            links_in(&child, depth + 1, links);
        }
    }
}
