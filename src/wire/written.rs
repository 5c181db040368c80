//! Articles and lists of teasers, written down in Baca's own format as text for a page's
//! `<script type="application/json">`: what is read of it is what was written.

use super::figure::ANY_FORMAT;
use crate::{
    json_text::{Object, Place, json},
    model::{
        Address, Article, Author, Block, Embed, Figure, Image, Inline, Level, List, ListEntry,
        Moment, Panel, Related, Table, Teaser,
    },
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
        json(|place| place.object(|object| self.article_in(object, article)))
    }

    fn article_in(self, object: &mut Object<'_>, article: &Article) {
        let copyright = &article.copyright;
        object
            .text("headline", &article.headline)
            .some_text("kicker", article.kicker.as_ref())
            .some_text("description", article.standfirst.as_ref())
            .some_text("inLanguage", article.language.as_ref())
            .some_text("datePublished", article.published.map(time))
            .some_text("dateModified", article.updated.map(time))
            .some_text("dateline", article.dateline.as_ref())
            .some_text("articleSection", article.section.as_ref())
            .some_list("author", &article.byline, |place, author| self.author(place, author))
            .some_text("initials", article.initials.as_ref());
        if let Some(figure) = &article.lead_image {
            self.figure(object.at("image"), figure);
        }
        object.at("body").list(&article.body, |place, block| self.block(place, block));
        object.some_list("keywords", &article.tags, |place, tag| place.text(tag));
        match &article.related {
            Some(Related::Here(panel)) => self.panel_at(object.at("related"), panel),
            Some(Related::At(address)) => object.at("related").text(self.seen(address)),
            None => {}
        }
        object
            .some_text("copyrightHolder", copyright.holder.as_ref())
            .some_number("copyrightYear", copyright.year)
            .some_text("copyrightNotice", copyright.notice.as_ref())
            .some_text("url", article.original.as_ref().map(|address| self.seen(address)));
    }

    /// A list of teasers.
    pub fn panel(self, panel: &Panel) -> String {
        json(|place| self.panel_at(place, panel))
    }

    fn panel_at(self, place: Place<'_>, panel: &Panel) {
        place.object(|object| {
            object.some_text("name", panel.title.as_ref());
            let teasers = object.at("itemListElement");
            teasers.list(&panel.teasers, |place, teaser| {
                place.object(|object| self.teaser_in(object, teaser));
            });
            object.some_list("next", &panel.next, |place, next| place.text(self.seen(next)));
            object.some_list("sections", &panel.sections, |place, name| place.text(name));
        });
    }

    fn teaser_in(self, object: &mut Object<'_>, teaser: &Teaser) {
        object
            .text("headline", &teaser.headline)
            .some_text("url", teaser.address.as_ref().map(|address| self.seen(address)))
            .some_text("entry", teaser.article.as_ref().map(|id| id.as_str()))
            .some_text("kicker", teaser.kicker.as_ref())
            .some_text("description", teaser.standfirst.as_ref())
            .some_text("articleSection", teaser.section.as_ref())
            .some_text("datePublished", teaser.published.map(time));
        if let Some(figure) = &teaser.image {
            self.figure(object.at("image"), figure);
        }
    }

    fn author(self, place: Place<'_>, author: &Author) {
        place.object(|object| {
            object
                .text("name", &author.name)
                .some_text("url", author.page.as_ref().map(|page| self.seen(page)))
                .some_text("jobTitle", author.role.as_ref());
        });
    }

    fn block(self, place: Place<'_>, block: &Block) {
        match block {
            // Most blocks are such: without a type they are read, and sent, sooner.
            Block::Paragraph(text) if is_plain(text) => self.inlines(place, text),
            block => place.object(|object| self.block_in(object, block)),
        }
    }

    fn block_in(self, object: &mut Object<'_>, block: &Block) {
        object.text("type", block.kind());
        match block {
            Block::Paragraph(text) => self.inlines(object.at("text"), text),
            Block::Subheading { level, text } => {
                object.at("level").plain(match level {
                    Level::Part => 2,
                    Level::Subpart => 3,
                });
                self.inlines(object.at("text"), text);
            }
            Block::Quote { text, source } => {
                self.inlines(object.at("text"), text);
                if let Some(source) = source {
                    self.inlines(object.at("source"), source);
                }
            }
            Block::List(list) => self.list_in(object, list),
            Block::Figure(figure) => self.figure(object.at("image"), figure),
            Block::Gallery { figures, caption } => {
                object.at("images").list(figures, |place, figure| self.figure(place, figure));
                object.some_text("caption", caption.as_ref());
            }
            Block::Table(table) => self.table_in(object, table),
            Block::Embed(embed) => self.embed_in(object, embed),
            Block::ReadAlso(teaser) => self.teaser_in(object, teaser),
            Block::Divider | Block::Cut => {}
            Block::Unknown { text, .. } => {
                object.some_text("text", text.as_ref());
            }
        }
    }

    fn list_in(self, object: &mut Object<'_>, list: &List) {
        if list.is_ordered {
            object.at("ordered").plain(true);
        }
        object.some_number("start", list.start);
        object.at("items").list(&list.entries, |place, entry| self.list_entry(place, entry));
    }

    fn list_entry(self, place: Place<'_>, entry: &ListEntry) {
        place.object(|object| {
            if !entry.text.is_empty() {
                self.inlines(object.at("text"), &entry.text);
            }
            if let Some(within) = &entry.within {
                object.at("list").object(|object| {
                    object.text("type", "list");
                    self.list_in(object, within);
                });
            }
        });
    }

    fn table_in(self, object: &mut Object<'_>, table: &Table) {
        if let Some(caption) = &table.caption {
            self.inlines(object.at("caption"), caption);
        }
        object.some_list("head", &table.head, |place, cell| self.inlines(place, cell));
        object.some_list("rows", &table.rows, |place, row| {
            place.list(row, |place, cell| self.inlines(place, cell));
        });
    }

    /// The frame follows from the page.
    fn embed_in(self, object: &mut Object<'_>, embed: &Embed) {
        object.text("url", self.seen(&embed.page)).some_text("title", embed.title.as_ref());
    }

    fn inlines(self, place: Place<'_>, inlines: &[Inline]) {
        match inlines {
            [Inline::Text(words)] => place.text(words),
            inlines => place.list(inlines, |place, inline| self.inline(place, inline)),
        }
    }

    fn inline(self, place: Place<'_>, inline: &Inline) {
        let marked = |place: Place<'_>, kind: &str, text: &[Inline]| {
            place.object(|object| self.inlines(object.text("type", kind).at("text"), text));
        };
        match inline {
            Inline::Text(words) => place.text(words),
            Inline::Strong(text) => marked(place, "strong", text),
            Inline::Emphasis(text) => marked(place, "emphasis", text),
            Inline::Link { to, text } => place.object(|object| {
                let link = object.text("type", "link").text("href", self.seen(to));
                self.inlines(link.at("text"), text);
            }),
            Inline::Break => place.object(|object| {
                object.text("type", "break");
            }),
            Inline::Abbreviation { short, expansion } => place.object(|object| {
                let object = object.text("type", "abbreviation");
                object.text("text", short).text("expansion", expansion);
            }),
        }
    }

    fn figure(self, place: Place<'_>, figure: &Figure) {
        place.object(|object| {
            if let Some(image) = &figure.image {
                self.image_in(object, image);
            }
            let caption = figure.caption.as_ref();
            object
                .some_text("caption", caption.and_then(|caption| caption.text()))
                .some_text("creditText", caption.and_then(|caption| caption.credit()));
        });
    }

    fn image_in(self, object: &mut Object<'_>, image: &Image) {
        let encodings = image.sources.iter().flat_map(|source| {
            let format = source.format.as_deref().unwrap_or(ANY_FORMAT);
            source.variants.iter().map(move |variant| (format, variant))
        });
        object
            .text("url", self.seen(&image.address))
            .some_number("width", image.size.map(|(width, _)| width))
            .some_number("height", image.size.map(|(_, height)| height))
            .some_text("alt", image.alt.as_ref())
            .some_list("encoding", encodings, |place, (format, variant)| {
                place.object(|object| {
                    object
                        .text("url", self.seen(&variant.address))
                        .text("encodingFormat", format)
                        .some_number("width", Some(variant.width));
                });
            });
    }

    /// Relative only where what is left cannot be taken for a scheme, a host or a path from the
    /// top.
    fn seen<'a>(&self, address: &'a Address) -> &'a str {
        let below = address.as_str().strip_prefix(self.base.as_str());
        let is_plain = |below: &&str| {
            let first = below.split(['/', '?', '#']).next().unwrap_or_default();
            below.starts_with(|c: char| c.is_ascii_alphanumeric()) && !first.contains(':')
        };
        below.filter(is_plain).unwrap_or(address.as_str())
    }
}

fn is_plain(text: &[Inline]) -> bool {
    matches!(text, [Inline::Text(_)])
}

fn time(moment: Moment) -> String {
    moment.machine_readable()
}

/// A `portal.json` as it may stand in a page.
#[derive(Clone, Debug)]
pub struct PageJson(String);

impl PageJson {
    /// Any JSON; what is none stays as it is but for what may not stand there.
    pub fn of(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let plain = serde_json::from_str(text).map(|value: serde_json::Value| value.to_string());
        Self(escaped(&plain.unwrap_or_else(|_| text.to_owned())))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// In JSON these stand within texts alone.
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
