//! Articles and lists of teasers, written down in Baca's own format as text for a page's
//! `<script type="application/json">`: what is read of it is what was written.

use serde_json::{Map, Value, json};

use super::figure::ANY_FORMAT;
use crate::model::{
    Address, Article, Author, Block, Embed, Figure, Image, Inline, Level, List, ListEntry, Moment,
    Panel, Related, Table, Teaser,
};

/// Addresses below a place are written as they are seen from there.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// The place: where the text, once it is read, has relative addresses start.
    pub base: &'a Address,
}

impl Writer<'_> {
    /// An article.
    pub fn article(self, article: &Article) -> String {
        let copyright = &article.copyright;
        let related = article.related.as_ref().map(|related| match related {
            Related::Here(panel) => self.panel_value(panel),
            Related::At(address) => self.address(address),
        });
        let authors = article.byline.iter().map(|author| self.author(author));
        for_page(object([
            ("headline", Some(json!(article.headline))),
            ("kicker", text(article.kicker.as_ref())),
            ("description", text(article.standfirst.as_ref())),
            ("inLanguage", text(article.language.as_ref())),
            ("datePublished", article.published.map(time)),
            ("dateModified", article.updated.map(time)),
            ("dateline", text(article.dateline.as_ref())),
            ("articleSection", text(article.section.as_ref())),
            ("author", list(authors)),
            ("initials", text(article.initials.as_ref())),
            ("image", article.lead_image.as_ref().map(|figure| self.figure(figure))),
            ("body", Some(article.body.iter().map(|block| self.block(block)).collect())),
            ("keywords", list(article.tags.iter().map(|tag| json!(tag)))),
            ("related", related),
            ("copyrightHolder", text(copyright.holder.as_ref())),
            ("copyrightYear", copyright.year.map(|year| json!(year))),
            ("copyrightNotice", text(copyright.notice.as_ref())),
            ("url", article.original.as_ref().map(|address| self.address(address))),
        ]))
    }

    /// A list of teasers.
    pub fn panel(self, panel: &Panel) -> String {
        for_page(self.panel_value(panel))
    }

    fn panel_value(self, panel: &Panel) -> Value {
        let teasers = panel.teasers.iter().map(|teaser| self.teaser(teaser, []));
        object([
            ("name", text(panel.title.as_ref())),
            ("itemListElement", Some(teasers.collect())),
            ("next", list(panel.next.iter().map(|address| self.address(address)))),
            ("sections", list(panel.sections.iter().map(|name| json!(name)))),
        ])
    }

    fn teaser<const N: usize>(
        self,
        teaser: &Teaser,
        more: [(&'static str, Option<Value>); N],
    ) -> Value {
        let members = [
            ("headline", Some(json!(teaser.headline))),
            ("url", teaser.address.as_ref().map(|address| self.address(address))),
            ("entry", teaser.article.as_ref().map(|id| json!(id.as_str()))),
            ("kicker", text(teaser.kicker.as_ref())),
            ("description", text(teaser.standfirst.as_ref())),
            ("articleSection", text(teaser.section.as_ref())),
            ("datePublished", teaser.published.map(time)),
            ("image", teaser.image.as_ref().map(|figure| self.figure(figure))),
        ];
        object(members.into_iter().chain(more))
    }

    fn author(self, author: &Author) -> Value {
        object([
            ("name", Some(json!(author.name))),
            ("url", author.page.as_ref().map(|page| self.address(page))),
            ("jobTitle", text(author.role.as_ref())),
        ])
    }

    fn block(self, block: &Block) -> Value {
        match block {
            // Most blocks are such: without a type they are read, and sent, sooner.
            Block::Paragraph(text) => match text.as_slice() {
                [Inline::Text(words)] => json!(words),
                text => typed("paragraph", [("text", Some(self.inlines(text)))]),
            },
            Block::Subheading { level, text } => {
                let level = match level {
                    Level::Part => 2,
                    Level::Subpart => 3,
                };
                let members = [("level", Some(json!(level))), ("text", Some(self.inlines(text)))];
                typed("subheading", members)
            }
            Block::Quote { text, source } => {
                let source = source.as_ref().map(|source| self.inlines(source));
                typed("quote", [("text", Some(self.inlines(text))), ("source", source)])
            }
            Block::List(list) => self.list(list),
            Block::Figure(figure) => typed("figure", [("image", Some(self.figure(figure)))]),
            Block::Gallery { figures, caption } => {
                let figures = figures.iter().map(|figure| self.figure(figure));
                let caption = text(caption.as_ref());
                typed("gallery", [("images", Some(figures.collect())), ("caption", caption)])
            }
            Block::Table(table) => self.table(table),
            Block::Embed(embed) => self.embed(embed),
            Block::ReadAlso(teaser) => self.teaser(teaser, [("type", Some(json!("read-also")))]),
            Block::Divider => typed("divider", []),
            Block::Cut => typed("cut", []),
            Block::Unknown { kind, text: words } => typed(kind, [("text", text(words.as_ref()))]),
        }
    }

    fn list(self, list: &List) -> Value {
        let entries = list.entries.iter().map(|entry| self.list_entry(entry));
        let members = [
            ("ordered", list.is_ordered.then_some(Value::Bool(true))),
            ("start", list.start.map(|start| json!(start))),
            ("items", Some(entries.collect())),
        ];
        typed("list", members)
    }

    fn list_entry(self, entry: &ListEntry) -> Value {
        let within = entry.within.as_ref().map(|within| self.list(within));
        let text = (!entry.text.is_empty()).then(|| self.inlines(&entry.text));
        object([("text", text), ("list", within)])
    }

    fn table(self, table: &Table) -> Value {
        let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| self.inlines(cell)).collect();
        let caption = table.caption.as_ref().map(|caption| self.inlines(caption));
        let head = (!table.head.is_empty()).then(|| row(&table.head));
        let rows = (!table.rows.is_empty()).then(|| table.rows.iter().map(row).collect());
        typed("table", [("caption", caption), ("head", head), ("rows", rows)])
    }

    /// The frame follows from the page.
    fn embed(self, embed: &Embed) -> Value {
        let members =
            [("url", Some(self.address(&embed.page))), ("title", text(embed.title.as_ref()))];
        typed("embed", members)
    }

    fn inlines(self, inlines: &[Inline]) -> Value {
        match inlines {
            [Inline::Text(words)] => json!(words),
            inlines => inlines.iter().map(|inline| self.inline(inline)).collect(),
        }
    }

    fn inline(self, inline: &Inline) -> Value {
        let marked = |kind, text| typed(kind, [("text", Some(self.inlines(text)))]);
        match inline {
            Inline::Text(words) => json!(words),
            Inline::Strong(text) => marked("strong", text),
            Inline::Emphasis(text) => marked("emphasis", text),
            Inline::Link { to, text } => {
                let members =
                    [("href", Some(self.address(to))), ("text", Some(self.inlines(text)))];
                typed("link", members)
            }
            Inline::Break => typed("break", []),
            Inline::Abbreviation { short, expansion } => {
                let members = [("text", Some(json!(short))), ("expansion", Some(json!(expansion)))];
                typed("abbreviation", members)
            }
        }
    }

    fn figure(self, figure: &Figure) -> Value {
        let caption = figure.caption.as_ref();
        let words = |words: Option<&str>| words.map(|words| json!(words));
        let image = figure.image.iter().flat_map(|image| self.image(image));
        object(image.chain([
            ("caption", caption.and_then(|caption| words(caption.text()))),
            ("creditText", caption.and_then(|caption| words(caption.credit()))),
        ]))
    }

    fn image(self, image: &Image) -> [(&'static str, Option<Value>); 5] {
        let encodings = image.sources.iter().flat_map(|source| {
            let format = source.format.as_deref().unwrap_or(ANY_FORMAT);
            source.variants.iter().map(move |variant| {
                let address = self.address(&variant.address);
                json!({ "url": address, "encodingFormat": format, "width": variant.width })
            })
        });
        [
            ("url", Some(self.address(&image.address))),
            ("width", image.size.map(|(width, _)| json!(width))),
            ("height", image.size.map(|(_, height)| json!(height))),
            ("alt", text(image.alt.as_ref())),
            ("encoding", list(encodings)),
        ]
    }

    /// Relative only where what is left cannot be taken for a scheme, a host or a path from the top.
    fn address(self, address: &Address) -> Value {
        let below = address.as_str().strip_prefix(self.base.as_str());
        let is_plain = |below: &&str| {
            let first = below.split(['/', '?', '#']).next().unwrap_or_default();
            below.starts_with(|c: char| c.is_ascii_alphanumeric()) && !first.contains(':')
        };
        json!(below.filter(is_plain).unwrap_or(address.as_str()))
    }
}

/// Any JSON as it may stand within a page's `<script>`; what is none stays as it is but for that.
pub fn json_for_page(text: &str) -> String {
    match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(value) => for_page(value),
        Err(_) => escaped(text),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "written once")]
fn for_page(value: Value) -> String {
    escaped(&value.to_string())
}

/// In JSON these stand within texts alone. `<` would end the script, or begin a comment in it.
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn object(members: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let members = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(members.collect::<Map<_, _>>())
}

fn typed<const N: usize>(kind: &str, members: [(&'static str, Option<Value>); N]) -> Value {
    object(members.into_iter().chain([("type", Some(json!(kind)))]))
}

fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

fn text(words: Option<&String>) -> Option<Value> {
    words.map(|words| json!(words))
}

fn time(moment: Moment) -> Value {
    json!(moment.machine_readable())
}
