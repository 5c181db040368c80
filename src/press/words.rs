//! The words by which others tell of an article.

use crate::model::{Article, Block, on_one_line, plain_text};

/// How long a description may be, in letters: search engines cut longer ones themselves, anywhere.
const LONGEST: usize = 160;

/// What an article is about, in a line or two: its standfirst, otherwise its first paragraph.
pub(super) fn description(article: &Article) -> Option<String> {
    let first = || paragraphs(&article.body).next();
    article.standfirst.clone().or_else(first).map(|words| shortened(&words))
}

/// The paragraphs of a text, as plain words.
pub(super) fn text(article: &Article) -> String {
    paragraphs(&article.body).collect::<Vec<_>>().join("\n\n")
}

fn paragraphs(body: &[Block]) -> impl Iterator<Item = String> {
    let words = body.iter().filter_map(|block| match block {
        Block::Paragraph(text) | Block::Subheading { text, .. } | Block::Quote { text, .. } => {
            Some(plain_text(text).trim().to_owned())
        }
        Block::List(_)
        | Block::Figure(_)
        | Block::Gallery { .. }
        | Block::Table(_)
        | Block::Embed(_)
        | Block::ReadAlso(_)
        | Block::Divider
        | Block::Cut
        | Block::Unknown { .. } => None,
    });
    words.filter(|words| !words.is_empty())
}

/// The words up to [`LONGEST`], cut between two of them.
pub(super) fn shortened(words: &str) -> String {
    let words = on_one_line(words);
    let Some((most, _)) = words.char_indices().nth(LONGEST) else { return words };
    let kept = words.get(..most).unwrap_or_default();
    let kept = kept.rsplit_once(' ').map_or(kept, |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches(|letter: char| ",;:.–—-".contains(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Inline;

    #[test]
    fn a_long_description_is_cut_between_words() {
        let words = "kata ".repeat(50);
        let short = shortened(&words);
        assert!(short.ends_with("kata…") && short.chars().count() <= LONGEST, "{short}");
        assert_eq!(shortened(" Air \n surut. "), "Air surut.");
    }

    #[test]
    fn one_endless_word_is_cut_all_the_same() {
        assert_eq!(shortened(&"é".repeat(500)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn without_a_standfirst_the_first_paragraph_describes() {
        let paragraph = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
        let body = vec![Block::Divider, paragraph(" "), paragraph("Air surut."), paragraph("b")];
        let mut article = Article { body, ..Article::default() };
        assert_eq!(description(&article).as_deref(), Some("Air surut."));
        assert_eq!(text(&article), "Air surut.\n\nb");
        article.standfirst = Some("Ringkasnya".to_owned());
        assert_eq!(description(&article).as_deref(), Some("Ringkasnya"));
    }
}
