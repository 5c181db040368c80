//! What HTML becomes, rule by rule, each case a line: the HTML, and the blocks it becomes in a
//! notation of one line a block.

mod blocks;
mod groups;
mod inlines;
mod line;
mod pictures;
mod posts;
mod tag;

use crate::{
    model::{Block, Figure, Inline, Level, List, Zone},
    wire::{
        Origin,
        json::Json,
        node::{Node, Problems, Setting},
    },
};

const BASE: &str = "https://warta.example/berita/a/";

/// The blocks of a text, and how many problems were met.
fn read(html: &str) -> (Vec<Block>, usize) {
    let problems = Problems::default();
    let setting = Setting::of(Origin::new(BASE, Zone::WIB), &problems);
    let blocks = super::blocks(html, Node::root(&Json::Null, &setting));
    (blocks, problems.into_inner().len())
}

/// The blocks of a text in the notation of the cases.
fn shown(html: &str) -> String {
    read(html).0.iter().map(block).collect::<Vec<_>>().join(" | ")
}

fn words_of(html: &str) -> Option<String> {
    let problems = Problems::default();
    let setting = Setting::of(Origin::new(BASE, Zone::WIB), &problems);
    super::words(html, Node::root(&Json::Null, &setting))
}

fn unescaped_of(text: &str) -> String {
    let problems = Problems::default();
    let setting = Setting::of(Origin::new(BASE, Zone::WIB), &problems);
    super::unescaped(text, Node::root(&Json::Null, &setting))
}

/// Holds each text to the blocks it must become.
fn assert_read(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(shown(html), *expected, "{html}");
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => words(text),
        Block::Subheading { level: Level::Part, text } => format!("## {}", words(text)),
        Block::Subheading { level: Level::Subpart, text } => format!("### {}", words(text)),
        Block::Quote { text, source: None } => format!("> {}", words(text)),
        Block::Quote { text, source: Some(source) } => {
            format!("> {} -- {}", words(text), words(source))
        }
        Block::List(of) => list(of),
        Block::Figure(of) => figure(of),
        Block::Gallery { figures, caption } => {
            let figures: Vec<_> = figures.iter().map(figure).collect();
            format!("gallery({}; {})", figures.join(", "), caption.as_deref().unwrap_or("-"))
        }
        Block::Table(table) => {
            let row = |row: &Vec<Vec<Inline>>| {
                row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(",")
            };
            let rows: Vec<_> = table.rows.iter().map(row).collect();
            let caption = table.caption.as_deref().map(words).unwrap_or_default();
            format!("table({caption}; {}; {})", row(&table.head), rows.join("/"))
        }
        Block::Embed(embed) => {
            let title = embed.title.as_deref().unwrap_or("-");
            format!("{}({}; {title})", embed.provider.name(), short(embed.page.as_str()))
        }
        Block::ReadAlso(teaser) => format!("read-also({})", teaser.headline),
        Block::Divider => "---".to_owned(),
        Block::Cut => "cut".to_owned(),
        Block::Unknown { kind, .. } => format!("unknown({kind})"),
    }
}

fn list(list: &List) -> String {
    let entry = |entry: &crate::model::ListEntry| {
        let within = entry.within.as_ref().map(self::list).unwrap_or_default();
        format!("{}{within}", words(&entry.text))
    };
    let entries: Vec<_> = list.entries.iter().map(entry).collect();
    let number = list.start.unwrap_or(1).to_string();
    format!("{}[{}]", if list.is_ordered { &number } else { "" }, entries.join("; "))
}

fn figure(figure: &Figure) -> String {
    let image = figure.image.as_ref().map(|image| {
        let size = image.size.map(|(width, height)| format!(" {width}x{height}"));
        let alt = image.alt.as_ref().map(|alt| format!(" '{alt}'"));
        let sources = image.sources.iter().map(|source| {
            let variant = |variant: &crate::model::Variant| {
                format!("{} {}", short(variant.address.as_str()), variant.width)
            };
            let variants: Vec<_> = source.variants.iter().map(variant).collect();
            format!(" {}<{}>", source.format.as_deref().unwrap_or(""), variants.join(","))
        });
        let address = short(image.address.as_str());
        let parts = [Some(address), size, alt].into_iter().flatten();
        parts.chain(sources).collect::<String>()
    });
    let caption = figure.caption.as_ref().and_then(|caption| caption.text());
    format!("img({}; {})", image.unwrap_or_default(), caption.unwrap_or("-"))
}

fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(text) => format!("*{}*", words(text)),
        Inline::Emphasis(text) => format!("_{}_", words(text)),
        Inline::Link { to, text } => format!("[{}]({})", words(text), short(to.as_str())),
        Inline::Break => "\\".to_owned(),
        Inline::Abbreviation { short, expansion } => format!("{short}={expansion}"),
    };
    inlines.iter().map(word).collect()
}

fn short(address: &str) -> String {
    match address.strip_prefix(BASE) {
        Some(within) => within.to_owned(),
        None => address.to_owned(),
    }
}
