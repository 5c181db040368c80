//! Articles in one line.
//!
//! Blocks are parted by ` ¶ `. Within a paragraph, `*…*` is strong, `~…~` emphasis, `{…}` a link
//! to the address made of its words, `⏎` a break, `␣` a no-break space, `<…>` an abbreviation.
//! A block that begins with a sign of its own is no paragraph:
//! `@` the dateline, `#` the initials, `→` a read-also, `•` a list, `!` a figure, `!!` a gallery,
//! `§` a subheading, `>` a quote, `▶` an embed, `---` a divider, `✂` a cut, `▦` a table,
//! `?` something unknown.

use crate::{
    model::{
        Address, Block, Embed, Figure, Inline, Level, List, ListEntry, Provider, Table, Teaser,
        plain_text,
    },
    wire::newsroom::Filed,
};

/// What a line describes.
pub(super) fn filed(line: &str) -> Filed {
    let mut filed = Filed::default();
    for part in line.split(" ¶ ") {
        if let Some(place) = part.strip_prefix('@') {
            filed.dateline = Some(place.to_owned());
        } else if let Some(initials) = part.strip_prefix('#') {
            filed.initials = Some(initials.to_owned());
        } else {
            filed.body.push(block(part));
        }
    }
    filed
}

/// The line that describes this.
pub(super) fn shown(filed: &Filed) -> String {
    let dateline = filed.dateline.iter().map(|place| format!("@{place}"));
    let initials = filed.initials.iter().map(|code| format!("#{code}"));
    let parts: Vec<_> = dateline.chain(initials).chain(filed.body.iter().map(line_of)).collect();
    parts.join(" ¶ ")
}

/// The words of a paragraph in this notation.
pub(super) fn inlines(line: &str) -> Vec<Inline> {
    inlines_until(&mut line.chars(), None)
}

/// A paragraph's words in this notation.
pub(super) fn inlines_shown(inlines: &[Inline]) -> String {
    inlines.iter().map(inline_shown).collect()
}

fn block(line: &str) -> Block {
    let (sign, rest) = line.split_once(' ').unwrap_or((line, ""));
    match sign {
        "→" => Block::ReadAlso(match &inlines(rest)[..] {
            [Inline::Link { to, text }] => {
                Teaser { address: Some(to.clone()), ..teaser(&plain_text(text)) }
            }
            words => teaser(&plain_text(words)),
        }),
        "•" => Block::List(List {
            is_ordered: false,
            start: None,
            entries: rest.split(" • ").map(entry).collect(),
        }),
        "!" => Block::Figure(Figure::default()),
        "!!" => Block::Gallery { figures: Vec::new(), caption: None },
        "§" => Block::Subheading { level: Level::Part, text: inlines(rest) },
        ">" => Block::Quote { text: inlines(rest), source: None },
        "▶" => Block::Embed(Embed {
            provider: Provider::X,
            page: address(""),
            frame: address(""),
            title: None,
        }),
        "---" => Block::Divider,
        "✂" => Block::Cut,
        "▦" => Block::Table(Table { head: vec![inlines(rest)], ..Table::default() }),
        "?" => Block::Unknown { kind: String::new(), text: Some(rest.to_owned()) },
        _ => Block::Paragraph(inlines(line)),
    }
}

fn line_of(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => inlines_shown(text),
        Block::Subheading { text, .. } => format!("§ {}", inlines_shown(text)),
        Block::Quote { text, .. } => format!("> {}", inlines_shown(text)),
        Block::List(list) => {
            let entries: Vec<_> = list.entries.iter().map(entry_shown).collect();
            format!("• {}", entries.join(" • "))
        }
        Block::Figure(_) => "!".to_owned(),
        Block::Gallery { .. } => "!!".to_owned(),
        Block::Table(table) => format!("▦ {}", inlines_shown(&table.head[0])),
        Block::Embed(_) => "▶".to_owned(),
        Block::ReadAlso(teaser) => match &teaser.address {
            Some(to) => {
                let words = vec![Inline::Text(teaser.headline.clone())];
                format!("→ {}", inline_shown(&Inline::Link { to: to.clone(), text: words }))
            }
            None => format!("→ {}", teaser.headline),
        },
        Block::Divider => "---".to_owned(),
        Block::Cut => "✂".to_owned(),
        Block::Unknown { text, .. } => format!("? {}", text.as_deref().unwrap_or_default()),
    }
}

/// An entry, with the list within it after `◦`.
fn entry(line: &str) -> ListEntry {
    let (text, within) = line.split_once(" ◦ ").map_or((line, None), |(a, b)| (a, Some(b)));
    let within = within.map(|within| List { entries: vec![entry(within)], ..List::default() });
    ListEntry { text: inlines(text), within }
}

fn entry_shown(entry: &ListEntry) -> String {
    let within = entry.within.iter().flat_map(|list| &list.entries);
    let within: String = within.map(|entry| format!(" ◦ {}", entry_shown(entry))).collect();
    inlines_shown(&entry.text) + &within
}

fn teaser(headline: &str) -> Teaser {
    Teaser { headline: headline.to_owned(), ..Teaser::default() }
}

/// A link is `{words}`, or `{words=id}` where its address is not made of its words.
fn address(id: &str) -> Address {
    Address::checked(format!("https://a.example/{id}"))
}

fn inlines_until(letters: &mut std::str::Chars<'_>, end: Option<char>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut text = String::new();
    while let Some(letter) = letters.next().filter(|letter| Some(*letter) != end) {
        let mark = match letter {
            '␣' => {
                text.push('\u{a0}');
                continue;
            }
            '*' => Inline::Strong(inlines_until(letters, Some('*'))),
            '~' => Inline::Emphasis(inlines_until(letters, Some('~'))),
            '{' => link(inlines_until(letters, Some('}'))),
            '<' => {
                let short = plain_text(&inlines_until(letters, Some('>')));
                Inline::Abbreviation { short, expansion: "expansion".to_owned() }
            }
            '⏎' => Inline::Break,
            _ => {
                text.push(letter);
                continue;
            }
        };
        if !text.is_empty() {
            inlines.push(Inline::Text(std::mem::take(&mut text)));
        }
        inlines.push(mark);
    }
    if !text.is_empty() {
        inlines.push(Inline::Text(text));
    }
    inlines
}

fn link(mut text: Vec<Inline>) -> Inline {
    let mut id = plain_text(&text);
    if let Some(Inline::Text(last)) = text.last_mut()
        && let Some((words, given)) = last.clone().split_once('=')
    {
        id = given.to_owned();
        *last = words.to_owned();
    }
    Inline::Link { to: address(&id), text }
}

fn inline_shown(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => text.replace('\u{a0}', "␣"),
        Inline::Strong(text) => format!("*{}*", inlines_shown(text)),
        Inline::Emphasis(text) => format!("~{}~", inlines_shown(text)),
        Inline::Link { to, text } => {
            let words = inlines_shown(text);
            let is_made_of_words = *to == address(&plain_text(text));
            let id = to.as_str().trim_start_matches("https://a.example/");
            if is_made_of_words { format!("{{{words}}}") } else { format!("{{{words}={id}}}") }
        }
        Inline::Break => "⏎".to_owned(),
        Inline::Abbreviation { short, .. } => format!("<{short}>"),
    }
}
