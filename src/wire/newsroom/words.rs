//! Words across marks: a block's words in one string, and cuts by their places in it.

use std::ops::Range;

use crate::model::{Address, Inline};

/// A block's words in one string, and where in it the marks stand that tell something.
#[derive(Default)]
pub(super) struct Flat<'a> {
    /// The words. A line ends only at a [`Inline::Break`], never within a text.
    pub(super) text: String,
    /// The links, in order.
    links: Vec<Link<'a>>,
    /// The words of weight.
    bold: Vec<Range<usize>>,
}

/// Where a link's words stand, and where it leads.
pub(super) type Link<'a> = (Range<usize>, &'a Address);

impl<'a> Flat<'a> {
    /// Lays out a block's words.
    pub(super) fn of(inlines: &'a [Inline]) -> Self {
        let mut flat = Self::default();
        flat.add(inlines);
        flat
    }

    fn add(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            let start = self.text.len();
            match inline {
                Inline::Text(text) | Inline::Abbreviation { short: text, .. } => {
                    self.text.push_str(&text.replace('\n', " "));
                }
                Inline::Break => self.text.push('\n'),
                Inline::Emphasis(text) => self.add(text),
                Inline::Strong(text) => {
                    self.add(text);
                    self.bold.push(start..self.text.len());
                }
                Inline::Link { to, text } => {
                    self.add(text);
                    self.links.push((start..self.text.len(), to));
                }
            }
        }
    }

    /// The words of a stretch.
    pub(super) fn words(&self, stretch: Range<usize>) -> &str {
        self.text.get(stretch).unwrap_or_default()
    }

    /// The links that end after a place, in order.
    pub(super) fn links_from(&self, at: usize) -> &[Link<'a>] {
        let first = self.links.partition_point(|(stretch, _)| stretch.end <= at);
        self.links.get(first..).unwrap_or_default()
    }

    /// Where the link begins whose words hold a place.
    pub(super) fn link_around(&self, at: usize) -> Option<usize> {
        let (stretch, _) = self.links_from(at).first()?;
        stretch.contains(&at).then_some(stretch.start)
    }

    /// The words of weight.
    pub(super) fn bold(&self) -> impl Iterator<Item = &str> {
        self.bold.iter().map(|stretch| self.words(stretch.clone()))
    }
}

/// The inlines without a stretch of their words: see [`cut_all`].
pub(super) fn cut(inlines: &[Inline], gone: Range<usize>) -> Vec<Inline> {
    cut_all(inlines, &[gone])
}

/// The inlines without some stretches of their words, in order, nor space at either end. Empty
/// when only space is left.
pub(super) fn cut_all(inlines: &[Inline], gone: &[Range<usize>]) -> Vec<Inline> {
    let kept = without(inlines, gone, &mut 0);
    let text = Flat::of(&kept).text;
    let front = text.len() - text.trim_start().len();
    without(&kept, &[0..front, text.trim_end().len()..text.len()], &mut 0)
}

fn without(inlines: &[Inline], gone: &[Range<usize>], at: &mut usize) -> Vec<Inline> {
    inlines.iter().filter_map(|inline| rest_of(inline, gone, at)).collect()
}

fn rest_of(inline: &Inline, gone: &[Range<usize>], at: &mut usize) -> Option<Inline> {
    let rest = match inline {
        Inline::Text(text) => Inline::Text(non_empty(left_of(text, gone, at))?),
        Inline::Abbreviation { short, expansion } => Inline::Abbreviation {
            short: non_empty(left_of(short, gone, at))?,
            expansion: expansion.clone(),
        },
        Inline::Break => non_empty(left_of("\n", gone, at)).map(|_| Inline::Break)?,
        Inline::Strong(text) => Inline::Strong(some(without(text, gone, at))?),
        Inline::Emphasis(text) => Inline::Emphasis(some(without(text, gone, at))?),
        Inline::Link { to, text } => {
            Inline::Link { to: to.clone(), text: some(without(text, gone, at))? }
        }
    };
    Some(rest)
}

/// What is left of a text. A token in brackets leaves a space: it may stand between two words.
fn left_of(text: &str, gone: &[Range<usize>], at: &mut usize) -> String {
    let start = *at;
    *at += text.len();
    let left = |(place, letter): (usize, char)| {
        let place = start + place;
        let next = gone.partition_point(|stretch| stretch.end <= place);
        match gone.get(next) {
            Some(stretch) if stretch.start == place && letter == '[' => Some(' '),
            Some(stretch) if stretch.contains(&place) => None,
            _ => Some(letter),
        }
    };
    text.char_indices().filter_map(left).collect()
}

fn non_empty(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn some(inlines: Vec<Inline>) -> Option<Vec<Inline>> {
    (!inlines.is_empty()).then_some(inlines)
}

/// Whether a character belongs to a word. The standard library's Unicode tables are not worth
/// their weight here: beyond ASCII all is a letter that is neither space nor printers' marks.
pub(super) fn is_of_word(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric();
    }
    !letter.is_whitespace() && !"–—―‘’“”„…•·«»‹›".contains(letter)
}

// One function for each kind of letter: each closure handed to the standard library's searches
// would be compiled into a search of its own.

/// Whether a letter is a capital.
pub(super) fn is_capital(letter: char) -> bool {
    letter.is_ascii_uppercase()
}

/// Whether a letter is small.
pub(super) fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase()
}

/// Whether a character is a digit.
pub(super) fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// Whether there is more than space and punctuation.
pub(super) fn has_words(text: &str) -> bool {
    text.contains(is_of_word)
}

/// What follows a word at the front of a text, in capitals or not.
pub(super) fn after<'a>(word: &str, text: &'a str) -> Option<&'a str> {
    let (front, rest) = text.split_at_checked(word.len())?;
    front.eq_ignore_ascii_case(word).then_some(rest)
}

/// Whether a list, parted by `|`, names this, in capitals or not.
pub(super) fn is_listed(list: &str, name: &str) -> bool {
    list.split('|').any(|listed| listed.eq_ignore_ascii_case(name))
}
