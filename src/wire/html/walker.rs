//! The walk through a tree, once, from its first word to its last.

use super::{
    line::{Line, Mark},
    picture, posts,
    shape::{self, Own, Shape, shape_of},
    tree::{Branch, Kind},
};
use crate::{
    model::{Address, Block, Figure, Inline, Level, non_blank},
    wire::{
        address::{Purpose, resolve},
        node::Node,
    },
};

/// How deep the walk goes: four times as deep as `bounds` lets pass, for those elements that are
/// not counted there. What lies deeper is left out, and said to be.
const MAX_DEPTH: u16 = 300;

/// A twin in a `noscript` is looked for among so many blocks before it: looked for in all of them,
/// they would take a time that grows with their square.
const TWINS_APART: usize = 20;

/// Where the walk is.
pub(super) struct Walker<'a> {
    /// Where the HTML stands in the JSON.
    pub(super) report: Node<'a>,
    /// The blocks so far.
    pub(super) blocks: Vec<Block>,
    /// The words of the block that is not finished.
    pub(super) line: Line,
    /// The source of the quote that is walked.
    pub(super) source: Option<Vec<Inline>>,
    /// Whether a quote is walked.
    pub(super) is_in_quote: bool,
    /// The captions of the figure that is walked.
    pub(super) captions: Option<Vec<Block>>,
    is_preformatted: bool,
    /// Whether the picture before was one that loads late.
    is_after_late: bool,
    depth: u16,
}

impl<'a> Walker<'a> {
    /// At the start.
    pub(super) fn new(report: Node<'a>) -> Self {
        Self {
            report,
            blocks: Vec::new(),
            line: Line::new(),
            source: None,
            is_in_quote: false,
            captions: None,
            is_preformatted: false,
            is_after_late: false,
            depth: 0,
        }
    }

    /// The blocks of what stands in a place, apart from those so far.
    pub(super) fn blocks_in<B: Branch>(&mut self, branch: &B) -> Vec<Block> {
        self.inside(branch, false).blocks
    }

    /// A walk through what stands in a place, in the marks that are open here.
    pub(super) fn inside<B: Branch>(&mut self, branch: &B, is_in_quote: bool) -> Self {
        let mut inside = self.at_nothing();
        inside.is_in_quote = is_in_quote;
        inside.walk_children(branch);
        inside.end_paragraph();
        inside
    }

    /// The blocks of a place itself, apart from those so far.
    pub(super) fn block_at<B: Branch>(&mut self, branch: &B) -> Vec<Block> {
        let mut inside = self.at_nothing();
        inside.walk(branch);
        inside.end_paragraph();
        inside.blocks
    }

    /// A walk that begins here, in the marks that are open.
    pub(super) fn at_nothing(&self) -> Self {
        Self {
            line: Line::in_marks_of(&self.line),
            depth: self.depth + 1,
            is_preformatted: self.is_preformatted,
            ..Self::new(self.report)
        }
    }

    /// Walks what stands in a place.
    pub(super) fn walk_children<B: Branch>(&mut self, branch: &B) {
        if self.depth >= MAX_DEPTH {
            return self.cut();
        }
        self.depth += 1;
        for child in branch.children() {
            self.walk(&child);
        }
        self.depth -= 1;
    }

    pub(super) fn walk<B: Branch>(&mut self, branch: &B) {
        match branch.kind() {
            Kind::Element(name) => self.element(branch, &name),
            Kind::Text(words) if self.is_preformatted => self.preformatted(&words),
            Kind::Text(words) => self.line.add(&words),
            Kind::Other => {}
        }
    }

    fn element<B: Branch>(&mut self, branch: &B, name: &str) {
        match shape_of(name) {
            Shape::Gone => {}
            _ if is_hidden(branch) => {}
            _ if self.caption(branch, name) => {}
            Shape::Own(own) => self.own(branch, own),
            _ if self.grouped(branch) => {}
            Shape::Open => self.walk_children(branch),
            Shape::Apart => self.apart(branch),
            Shape::Strong => self.marked(branch, Mark::Strong),
            Shape::Emphasis => self.marked(branch, Mark::Emphasis),
            Shape::Term => {
                self.end_paragraph();
                self.marked(branch, Mark::Strong);
                self.end_paragraph();
            }
            Shape::Quoted => self.marked(branch, Mark::Quoted),
        }
    }

    fn own<B: Branch>(&mut self, branch: &B, own: Own) {
        match own {
            Own::Link => self.link(branch),
            Own::Abbreviation => self.abbreviation(branch),
            Own::Recording => posts::recording(self, branch),
            Own::Quote => self.quote(branch),
            Own::Break if self.line.break_off() => self.end_paragraph(),
            Own::Break => {}
            Own::Cite => self.cite(branch),
            Own::Figure => self.figure(branch),
            Own::Frame => posts::frame(self, branch),
            Own::Part => self.subheading(branch, Level::Part),
            Own::Subpart => self.subheading(branch, Level::Subpart),
            Own::Divider => self.push(Block::Divider),
            Own::Image => self.image(branch, None),
            Own::NoScript => self.no_script(branch),
            Own::OrderedList => self.list(branch, true),
            Own::Picture => self.picture(branch),
            Own::Preformatted => {
                let before = std::mem::replace(&mut self.is_preformatted, true);
                self.apart(branch);
                self.is_preformatted = before;
            }
            Own::Table => self.table(branch),
            Own::List => self.list(branch, false),
        }
    }

    /// Adds a block after the words so far.
    pub(super) fn push(&mut self, block: Block) {
        self.end_paragraph();
        self.is_after_late = false;
        self.blocks.push(block);
    }

    /// Adds blocks after the words so far.
    pub(super) fn push_all(&mut self, blocks: impl IntoIterator<Item = Block>) {
        for block in blocks {
            self.push(block);
        }
    }

    /// Makes a paragraph of the words so far.
    pub(super) fn end_paragraph(&mut self) {
        if let Some(words) = self.line.take() {
            self.blocks.push(posts::bare_address(words, self.report));
        }
    }

    fn cut(&mut self) {
        if !matches!(self.blocks.last(), Some(Block::Cut)) {
            self.report.report("nested too deep; what lies deeper is left out");
            self.push(Block::Cut);
        }
    }

    pub(super) fn apart<B: Branch>(&mut self, branch: &B) {
        self.end_paragraph();
        self.walk_children(branch);
        self.end_paragraph();
    }

    pub(super) fn marked<B: Branch>(&mut self, branch: &B, mark: Mark) {
        self.line.open(mark);
        self.walk_children(branch);
        self.line.close();
    }

    /// Line ends count in preformatted text.
    fn preformatted(&mut self, words: &str) {
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 && self.line.break_off() {
                self.end_paragraph();
            }
            self.line.add(line);
        }
    }

    fn link<B: Branch>(&mut self, branch: &B) {
        let written = branch.attribute("href").and_then(|href| non_blank(&href));
        // A place in the publisher's own page is no place in ours.
        let written = written.filter(|href| !href.starts_with('#'));
        let mark = written.and_then(|href| {
            let address = resolve(self.report.setting().base, &href, Purpose::Link);
            if address.is_none() {
                self.report.report("a link to where none may lead; its words are kept");
            }
            address.map(Mark::Link)
        });
        self.marked(branch, mark.unwrap_or(Mark::Plain));
    }

    fn abbreviation<B: Branch>(&mut self, branch: &B) {
        const LONGEST: usize = 500;
        let expansion = branch.attribute("title").and_then(|title| non_blank(&title));
        let expansion = expansion.filter(|expansion| expansion.len() <= LONGEST);
        self.marked(branch, expansion.map_or(Mark::Plain, Mark::Abbreviation));
    }

    fn subheading<B: Branch>(&mut self, branch: &B, level: Level) {
        self.end_paragraph();
        let (text, rest) = super::words::words_and_rest(self.blocks_in(branch));
        if !text.is_empty() {
            self.push(Block::Subheading { level, text });
        }
        self.push_all(rest);
    }

    fn picture<B: Branch>(&mut self, branch: &B) {
        let img = branch.children().find(|child| child.name().as_deref() == Some("img"));
        match img {
            Some(img) => self.image(&img, Some(branch)),
            None => self.walk_children(branch),
        }
    }

    fn image<B: Branch>(&mut self, img: &B, around: Option<&B>) {
        if is_hidden(img) {
            return;
        }
        if img.has_class(&["emoji", "wp-smiley"]) {
            return self.line.add(&img.attribute("alt").unwrap_or_default());
        }
        if let Some(image) = picture::image(img, around, self.report) {
            self.push(Block::Figure(Figure { image: Some(image), caption: None }));
            self.is_after_late = picture::is_late(img);
        }
    }

    /// The pictures and frames in it, unless they stand shortly before it, for scripts to load.
    fn no_script<B: Branch>(&mut self, branch: &B) {
        if self.is_after_late {
            return;
        }
        let found = self.blocks_in(branch);
        for twin in found {
            let is_new = match (&twin, page_of(&twin)) {
                (Block::Figure(_) | Block::Embed(_), address) => {
                    let before = self.blocks.iter().rev().take(TWINS_APART);
                    !before.map(page_of).any(|page| page == address)
                }
                _ => false,
            };
            if is_new {
                self.push(twin);
            }
        }
    }
}

/// The address of a picture or an embed.
fn page_of(block: &Block) -> Option<&Address> {
    match block {
        Block::Figure(figure) => figure.image.as_ref().map(|image| &image.address),
        Block::Embed(embed) => Some(&embed.page),
        _ => None,
    }
}

/// Whether a page would not show it.
pub(super) fn is_hidden<B: Branch>(branch: &B) -> bool {
    branch.attribute("hidden").is_some()
        || branch.attribute("data-style").is_some_and(|style| shape::hides(&style))
        || branch.has_class(&shape::GONE_CLASSES)
}
