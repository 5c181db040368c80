//! What was read, taken apart: its words in order, and every address in it. For tests that hold
//! for any input; the fuzzers of `fuzz/` include this file too.

use baca::model::{
    Address, Article, Block, Figure, Image, Inline, List, Panel, Related, Table, Teaser, plain_text,
};

/// The words of the lead picture and of the body, in order, each block on a line of its own.
pub fn words(article: &Article) -> String {
    let lead = article.lead_image.iter().map(words_of_figure);
    lead.chain(article.body.iter().map(words_of)).map(|words| words + "\n").collect()
}

/// The addresses that have no business where they stand: a link may also lead to mail and to a
/// telephone, what is fetched may not.
pub fn strange_addresses(article: &Article) -> Vec<&str> {
    let mut found = Addresses::default();
    found.article(article);
    found.strange()
}

/// The same of a list of teasers.
pub fn strange_addresses_of_panel(panel: &Panel) -> Vec<&str> {
    let mut found = Addresses::default();
    found.panel(panel);
    found.strange()
}

/// Whether the body says that something of it was cut.
pub fn says_it_is_cut(article: &Article) -> bool {
    article.body.contains(&Block::Cut)
}

/// How much was read: letters of words and of addresses, cells, blocks.
pub fn size(article: &Article) -> usize {
    let mut found = Addresses::default();
    found.article(article);
    let addresses: usize = found.links.iter().chain(&found.files).map(|at| at.as_str().len()).sum();
    let cells = |block: &Block| match block {
        Block::Table(table) => table.head.len() + table.rows.iter().map(Vec::len).sum::<usize>(),
        _ => 1,
    };
    let cells: usize = article.body.iter().map(cells).sum();
    words(article).len() + found.expansions + addresses + cells
}

fn words_of(block: &Block) -> String {
    match block {
        Block::Paragraph(text) | Block::Subheading { text, .. } => plain_text(text),
        Block::Quote { text, source } => {
            format!("{}\n{}", plain_text(text), plain_text(source.as_deref().unwrap_or_default()))
        }
        Block::List(list) => words_of_list(list),
        Block::Figure(figure) => words_of_figure(figure),
        Block::Gallery { figures, caption } => {
            let figures: String = figures.iter().map(|one| words_of_figure(one) + "\n").collect();
            figures + caption.as_deref().unwrap_or_default()
        }
        Block::Table(Table { caption, head, rows }) => {
            let cells = rows.iter().flatten().map(|cell| plain_text(cell) + "\n");
            let head = head.iter().map(|cell| plain_text(cell) + "\n");
            let caption = plain_text(caption.as_deref().unwrap_or_default()) + "\n";
            std::iter::once(caption).chain(head).chain(cells).collect()
        }
        Block::Embed(embed) => embed.title.clone().unwrap_or_default(),
        Block::ReadAlso(teaser) => teaser.headline.clone(),
        Block::Divider | Block::Cut => String::new(),
        Block::Unknown { text, .. } => text.clone().unwrap_or_default(),
    }
}

fn words_of_list(list: &List) -> String {
    let entries = list.entries.iter().map(|entry| {
        let within = entry.within.as_ref().map(words_of_list).unwrap_or_default();
        format!("{}\n{within}", plain_text(&entry.text))
    });
    entries.collect()
}

fn words_of_figure(figure: &Figure) -> String {
    let caption = figure.caption.as_ref();
    let told = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let (text, credit) = (caption.and_then(|it| it.text()), caption.and_then(|it| it.credit()));
    let alt = figure.image.as_ref().and_then(|image| image.alt.as_deref());
    format!("{}\n{}\n{}", told(alt), told(text), told(credit))
}

/// Every address: those a reader may press, and those that are fetched.
#[derive(Default)]
struct Addresses<'a> {
    links: Vec<&'a Address>,
    files: Vec<&'a Address>,
    /// How many letters the expansions of short forms have.
    expansions: usize,
}

impl<'a> Addresses<'a> {
    fn strange(&self) -> Vec<&'a str> {
        let is_strange = |address: &&str, schemes: &[&str]| {
            let scheme = address.split(':').next().unwrap_or_default();
            !schemes.contains(&scheme)
        };
        let links = self.links.iter().map(|address| address.as_str());
        let files = self.files.iter().map(|address| address.as_str());
        links
            .filter(|link| is_strange(link, &["http", "https", "mailto", "tel"]))
            .chain(files.filter(|file| is_strange(file, &["http", "https"])))
            .collect()
    }

    fn article(&mut self, article: &'a Article) {
        self.links.extend(&article.original);
        self.links.extend(article.byline.iter().filter_map(|author| author.page.as_ref()));
        article.lead_image.iter().for_each(|figure| self.figure(figure));
        article.body.iter().for_each(|block| self.block(block));
        match &article.related {
            Some(Related::Here(panel)) => self.panel(panel),
            Some(Related::At(address)) => self.files.push(address),
            None => {}
        }
    }

    fn panel(&mut self, panel: &'a Panel) {
        panel.teasers.iter().for_each(|teaser| self.teaser(teaser));
        // The reader fetches them, but only those that are a source's own.
        self.links.extend(&panel.next);
    }

    fn teaser(&mut self, teaser: &'a Teaser) {
        self.links.extend(&teaser.address);
        teaser.image.iter().for_each(|figure| self.figure(figure));
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Paragraph(text) | Block::Subheading { text, .. } => self.inlines(text),
            Block::Quote { text, source } => {
                self.inlines(text);
                source.iter().for_each(|source| self.inlines(source));
            }
            Block::List(list) => self.list(list),
            Block::Figure(figure) => self.figure(figure),
            Block::Gallery { figures, .. } => figures.iter().for_each(|one| self.figure(one)),
            Block::Table(Table { caption, head, rows }) => {
                let cells = caption.iter().chain(head).chain(rows.iter().flatten());
                cells.for_each(|cell| self.inlines(cell));
            }
            Block::Embed(embed) => self.files.extend([&embed.page, &embed.frame]),
            Block::ReadAlso(teaser) => self.teaser(teaser),
            Block::Divider | Block::Cut | Block::Unknown { .. } => {}
        }
    }

    fn list(&mut self, list: &'a List) {
        for entry in &list.entries {
            self.inlines(&entry.text);
            entry.within.iter().for_each(|within| self.list(within));
        }
    }

    fn figure(&mut self, figure: &'a Figure) {
        if let Some(Image { address, sources, .. }) = &figure.image {
            self.files.push(address);
            let variants = sources.iter().flat_map(|source| &source.variants);
            self.files.extend(variants.map(|variant| &variant.address));
        }
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Link { to, text } => {
                    self.links.push(to);
                    self.inlines(text);
                }
                Inline::Strong(text) | Inline::Emphasis(text) => self.inlines(text),
                Inline::Abbreviation { expansion, .. } => self.expansions += expansion.len(),
                Inline::Text(_) | Inline::Break => {}
            }
        }
    }
}
