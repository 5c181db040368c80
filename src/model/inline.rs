//! The words inside a block.

use super::Address;

/// A run of words, plain or marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words of weight.
    Strong(Vec<Inline>),
    /// Words said with stress, titles, foreign words.
    Emphasis(Vec<Inline>),
    /// Words that lead elsewhere.
    Link {
        /// Where.
        to: Address,
        /// The words.
        text: Vec<Inline>,
    },
    /// A new line in the same block.
    Break,
    /// A short form.
    Abbreviation {
        /// The short form.
        short: String,
        /// What it stands for.
        expansion: String,
    },
}

/// The words alone, as somebody would read them out.
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines.iter().map(words_of).collect()
}

fn words_of(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) | Inline::Abbreviation { short: text, .. } => text.clone(),
        Inline::Strong(text) | Inline::Emphasis(text) | Inline::Link { text, .. } => {
            plain_text(text)
        }
        Inline::Break => "\n".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_marked_text_are_read_without_the_marks() {
        let text = |words: &str| Inline::Text(words.to_owned());
        let inlines = [
            text("Air "),
            Inline::Strong(vec![Inline::Emphasis(vec![text("naik")])]),
            Inline::Break,
        ];
        assert_eq!(plain_text(&inlines), "Air naik\n");
    }
}
