//! The words of one block, as they come.

use crate::model::{Address, Inline, plain_text};

/// What marks words, on the way through the tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// Nothing: a mark that is open already, or one the model does not have.
    Plain,
    /// See [`Inline::Strong`].
    Strong,
    /// See [`Inline::Emphasis`].
    Emphasis,
    /// See [`Inline::Link`].
    Link(Address),
    /// Quotation marks around the words.
    Quoted,
    /// See [`Inline::Abbreviation`]: what the short form stands for.
    Abbreviation(String),
}

/// Words being gathered, and the marks that are open. When a block ends in the middle of a mark,
/// the next one begins in it: `<b>one<p>two</b>` is two strong blocks.
#[derive(Debug)]
pub(super) struct Line {
    marks: Vec<Marked>,
    /// Whether white space would be one too many: at the start, and after white space.
    is_spaced: bool,
    /// How many line breaks stand at the end.
    breaks: u8,
}

#[derive(Debug)]
struct Marked {
    mark: Mark,
    words: Vec<Inline>,
}

impl Marked {
    fn by(mark: Mark) -> Self {
        Self { mark, words: Vec::new() }
    }
}

impl Line {
    /// An empty line.
    pub(super) fn new() -> Self {
        Self { marks: vec![Marked::by(Mark::Plain)], is_spaced: true, breaks: 0 }
    }

    /// An empty line in which the marks of another are open.
    pub(super) fn in_marks_of(other: &Self) -> Self {
        let marks = other.marks.iter().map(|marked| Marked::by(marked.mark.clone())).collect();
        Self { marks, ..Self::new() }
    }

    /// Whether nothing stands on it yet.
    pub(super) fn is_empty(&self) -> bool {
        self.marks.iter().all(|marked| marked.words.is_empty())
    }

    /// Opens a mark. One that is open already is not opened again, and a link not within a link;
    /// only quotes stand within quotes.
    pub(super) fn open(&mut self, mark: Mark) {
        let is_link = matches!(mark, Mark::Link(_));
        let is_open = self
            .marks
            .iter()
            .any(|marked| marked.mark == mark || (is_link && matches!(marked.mark, Mark::Link(_))));
        let is_open = is_open && mark != Mark::Quoted;
        self.marks.push(Marked::by(if is_open { Mark::Plain } else { mark }));
    }

    /// Closes the mark that was opened last.
    pub(super) fn close(&mut self) {
        if self.marks.len() > 1
            && let Some(marked) = self.marks.pop()
        {
            self.push_marked(marked);
        }
    }

    /// Adds words; white space counts once, as a page shows it.
    pub(super) fn add(&mut self, words: &str) {
        let mut shown = String::with_capacity(words.len());
        for letter in words.chars() {
            match letter {
                ' ' | '\n' | '\t' | '\r' | '\u{c}' if self.is_spaced => {}
                ' ' | '\n' | '\t' | '\r' | '\u{c}' => {
                    shown.push(' ');
                    self.is_spaced = true;
                }
                // Marks of byte order and characters that nobody can see.
                '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{feff}' => {}
                letter => {
                    shown.push(letter);
                    (self.is_spaced, self.breaks) = (false, 0);
                }
            }
        }
        if !shown.is_empty() {
            self.push(Inline::Text(shown));
        }
    }

    /// Begins a new line. Says whether it is the second in a row: then a paragraph ends here.
    pub(super) fn break_off(&mut self) -> bool {
        if self.breaks > 0 {
            return true;
        }
        if !self.is_empty() {
            self.breaks += 1;
            self.is_spaced = true;
            self.push(Inline::Break);
        }
        false
    }

    /// The words so far, trimmed; `None` where there are none. The marks stay open.
    pub(super) fn take(&mut self) -> Option<Vec<Inline>> {
        let open: Vec<_> = self.marks.iter().map(|marked| marked.mark.clone()).collect();
        while self.marks.len() > 1 {
            self.close();
        }
        let mut words = self.marks.pop().map(|marked| marked.words).unwrap_or_default();
        self.marks = open.into_iter().map(Marked::by).collect();
        (self.is_spaced, self.breaks) = (true, 0);
        trim_end(&mut words);
        is_printable(&words).then_some(words)
    }

    fn push(&mut self, inline: Inline) {
        if let Some(marked) = self.marks.last_mut() {
            push_onto(&mut marked.words, inline);
        }
    }

    fn push_marked(&mut self, Marked { mark, words }: Marked) {
        // A mark around nothing that can be seen is none.
        let mark = if is_printable(&words) { mark } else { Mark::Plain };
        match mark {
            Mark::Plain => words.into_iter().for_each(|word| self.push(word)),
            Mark::Strong => self.push(Inline::Strong(words)),
            Mark::Emphasis => self.push(Inline::Emphasis(words)),
            Mark::Link(to) => self.push(Inline::Link { to, text: words }),
            Mark::Quoted => {
                self.push(Inline::Text("“".to_owned()));
                words.into_iter().for_each(|word| self.push(word));
                self.add("”");
            }
            Mark::Abbreviation(expansion) => {
                self.push(Inline::Abbreviation { short: plain_text(&words), expansion });
            }
        }
    }
}

/// Adds words to others; text after text is one text.
pub(super) fn push_onto(words: &mut Vec<Inline>, inline: Inline) {
    match (words.last_mut(), inline) {
        (Some(Inline::Text(text)), Inline::Text(more)) => text.push_str(&more),
        (_, inline) => words.push(inline),
    }
}

/// Whether there is something to see: a letter, a digit, a sign, a picture letter.
pub(super) fn is_printable(words: &[Inline]) -> bool {
    let is_seen = |letter: char| !letter.is_whitespace() && !is_invisible(letter);
    plain_text(words).contains(is_seen)
}

/// Editors leave them in empty paragraphs.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}

/// Takes white space and line breaks off the end, also inside marks.
fn trim_end(words: &mut Vec<Inline>) {
    while let Some(last) = words.last_mut() {
        let is_left = match last {
            Inline::Break => false,
            Inline::Text(text) => {
                text.truncate(text.trim_end().len());
                !text.is_empty()
            }
            Inline::Strong(text) | Inline::Emphasis(text) | Inline::Link { text, .. } => {
                trim_end(text);
                !text.is_empty()
            }
            Inline::Abbreviation { .. } => true,
        };
        if is_left {
            return;
        }
        words.pop();
    }
}
