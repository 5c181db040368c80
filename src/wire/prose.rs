//! What a source's own text holds, besides what its fields say.

use super::{
    html,
    newsroom::{self, Filed},
    node::Node,
};
use crate::model::{Block, Figure, Inline, non_blank, plain_text, without_query};

/// How long a headline made of an article's first words may be, in letters.
const LONGEST_HEADLINE: usize = 90;

/// Plain text on one line of at least so many letters is broken into paragraphs of half as many.
const LONG_LINE: usize = 800;

/// An article's text, and what was found in it.
#[derive(Default)]
pub(super) struct Prose {
    pub dateline: Option<String>,
    pub initials: Option<String>,
    pub lead_image: Option<Figure>,
    pub body: Vec<Block>,
}

impl Prose {
    /// The text that stands as HTML in the JSON here. `lead_image` is the picture of the article's
    /// own field, if it has one.
    pub(super) fn of_html(html: &str, lead_image: Option<Figure>, report: Node<'_>) -> Self {
        Self::of_blocks(html::blocks(html, report), lead_image)
    }

    /// The text that came as blocks of a flat text.
    pub(super) fn of_blocks(body: Vec<Block>, lead_image: Option<Figure>) -> Self {
        let Filed { dateline, initials, body } = newsroom::read(Filed { body, ..Filed::default() });
        let mut prose = Self { dateline, initials, lead_image, body };
        prose.lead_with_first_picture();
        prose
    }

    /// Takes the picture that the text begins with for the lead, or for its twin.
    fn lead_with_first_picture(&mut self) {
        let Some(Block::Figure(first)) = self.body.first() else { return };
        let first = first.clone();
        match &mut self.lead_image {
            None => self.lead_image = Some(first),
            Some(lead) if is_twin(lead, &first) => {
                lead.caption = lead.caption.take().or(first.caption);
            }
            Some(_) => return,
        }
        self.body.remove(0);
    }

    /// A headline for an article without one: its first words.
    pub(super) fn first_words(&self) -> Option<String> {
        self.body.iter().find_map(|block| match block {
            Block::Paragraph(words) | Block::Subheading { text: words, .. } => {
                shortened(&plain_text(words))
            }
            Block::Quote { text, .. } => shortened(&plain_text(text)),
            _ => None,
        })
    }

    /// The summary of a text, unless it only is the text's beginning.
    pub(super) fn standfirst(&self, summary: Option<String>) -> Option<String> {
        let summary = summary?;
        let start = without_ellipsis(&summary);
        // The summary still has the dateline that the text has lost.
        let rest = start.split_once(" – ").or_else(|| start.split_once(" - "));
        let beginnings = [Some(start), rest.map(|(_, rest)| rest)].into_iter().flatten();
        let body = letters_of(&self.body, 8 * TELLING);
        let is_beginning = beginnings.map(|start| letters(start, TELLING)).any(|start| {
            let is_telling = start.chars().count() >= TELLING / 3;
            body.starts_with(&start) || (is_telling && body.contains(&start))
        });
        (!is_beginning).then_some(summary)
    }
}

/// How many letters tell whether a summary is a text's beginning; further on, a summary that was
/// made by itself goes through captions and lists.
const TELLING: usize = 48;

/// The paragraphs of a plain text: its lines. One long line is broken after sentences, for nobody
/// reads a wall.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraph = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
    let lines: Vec<_> = lines.collect();
    match lines.as_slice() {
        [wall] if wall.len() >= LONG_LINE => sentences(wall).map(paragraph).collect(),
        lines => lines.iter().map(|line| paragraph(line)).collect(),
    }
}

/// A long line in pieces that end where sentences do.
fn sentences(wall: &str) -> impl Iterator<Item = &str> {
    let mut rest = wall;
    std::iter::from_fn(move || {
        let ends = rest.match_indices(". ").map(|(at, _)| at + 1);
        let starts_one = |at: usize| {
            rest.get(at..)
                .and_then(|after| after.trim_start().chars().next())
                .is_some_and(|letter| letter.is_ascii_uppercase() || "\"“‘'".contains(letter))
        };
        let mut ends = ends.filter(|at| *at > LONG_LINE / 2 && starts_one(*at));
        let end = ends.next().unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after.trim_start();
        (!piece.is_empty()).then_some(piece)
    })
}

/// Whether two pictures are one in two sizes, as WordPress names them: `a.jpg`, `a-300x200.jpg`.
fn is_twin(lead: &Figure, first: &Figure) -> bool {
    let stem = |figure: &Figure| {
        figure.image.as_ref().map(|image| without_size(image.address.as_str()).to_owned())
    };
    stem(lead) == stem(first)
}

fn without_size(address: &str) -> &str {
    let address = without_query(address);
    let stem = address.rsplit_once('.').map_or(address, |(stem, _)| stem);
    let is_size = |size: &str| {
        size.split_once('x').is_some_and(|(width, height)| {
            let is_number = |digits: &str| digits.parse::<u32>().is_ok();
            is_number(width) && is_number(height)
        })
    };
    match stem.rsplit_once('-') {
        Some((plain, "scaled")) => plain,
        Some((plain, size)) if is_size(size) => plain,
        _ => stem,
    }
}

fn shortened(words: &str) -> Option<String> {
    let line = words.lines().find_map(non_blank)?;
    let Some((end, _)) = line.char_indices().nth(LONGEST_HEADLINE) else { return Some(line) };
    let cut = line.get(..end)?;
    let cut = cut.rsplit_once(' ').map_or(cut, |(whole_words, _)| whole_words);
    Some(format!("{}…", cut.trim_end_matches([',', '.', ';', ':'])))
}

/// A summary without the mark that says that the text goes on.
fn without_ellipsis(summary: &str) -> &str {
    let summary = summary.trim_end();
    let ends = ["[…]", "[...]", "…", "..."];
    let end = ends.into_iter().find_map(|end| summary.strip_suffix(end));
    end.unwrap_or(summary).trim_end()
}

/// The letters alone of the first paragraphs: spaces and marks differ between a text and its
/// summary.
fn letters_of(blocks: &[Block], enough: usize) -> String {
    let mut found = String::new();
    for block in blocks {
        if let Block::Paragraph(words) | Block::Subheading { text: words, .. } = block {
            found.push_str(&letters(&plain_text(words), enough));
        }
        if found.len() > enough {
            break;
        }
    }
    found
}

/// So many letters, without a table of all that Unicode calls so.
fn letters(words: &str, most: usize) -> String {
    let is_sign = |letter: &char| ('\u{2000}'..='\u{206f}').contains(letter);
    let is_letter =
        |letter: &char| letter.is_ascii_alphanumeric() || (*letter > '\u{bf}' && !is_sign(letter));
    words.chars().filter(is_letter).take(most).collect()
}
