//! How much there is in an article.

use crate::model::{Article, Block, Figure};

/// A kind of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// Its name in `docs/contracts/article.md`.
    pub name: &'static str,
    /// The word for several.
    pub plural: &'static str,
}

/// The kinds of blocks in a body and how many there are of each, in order of first appearance.
pub(super) fn blocks(body: &[Block]) -> Vec<(Kind, usize)> {
    let mut counts: Vec<(Kind, usize)> = Vec::new();
    for kind in body.iter().map(kind) {
        match counts.iter_mut().find(|(counted, _)| *counted == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts
}

fn kind(block: &Block) -> Kind {
    let (name, plural) = match block {
        Block::Paragraph(_) => ("paragraph", "paragraphs"),
        Block::Subheading { .. } => ("subheading", "subheadings"),
        Block::Quote { .. } => ("quote", "quotes"),
        Block::List(_) => ("list", "lists"),
        Block::Figure(_) => ("figure", "figures"),
        Block::Gallery { .. } => ("gallery", "galleries"),
        Block::Table(_) => ("table", "tables"),
        Block::Embed(_) => ("embed", "embeds"),
        Block::ReadAlso(_) => ("read-also", "read-alsos"),
        Block::Divider => ("divider", "dividers"),
        Block::Cut => ("cut", "cuts"),
        Block::Unknown { .. } => ("unknown", "unknown"),
    };
    Kind { name, plural }
}

/// How many pictures there are in an article; those of the related panel are other articles'.
pub(super) fn pictures(article: &Article) -> usize {
    let in_body: usize = article.body.iter().map(pictures_in).sum();
    in_body + usize::from(has_lead_image(article))
}

/// Whether there is a picture at the top.
pub(super) fn has_lead_image(article: &Article) -> bool {
    article.lead_image.as_ref().is_some_and(has_picture)
}

fn pictures_in(block: &Block) -> usize {
    match block {
        Block::Figure(figure) => usize::from(has_picture(figure)),
        Block::Gallery { figures, .. } => figures.iter().filter(|f| has_picture(f)).count(),
        Block::Paragraph(_)
        | Block::Subheading { .. }
        | Block::Quote { .. }
        | Block::List(_)
        | Block::Table(_)
        | Block::Embed(_)
        | Block::ReadAlso(_)
        | Block::Divider
        | Block::Cut
        | Block::Unknown { .. } => 0,
    }
}

/// A figure whose address could not be used is a caption.
fn has_picture(figure: &Figure) -> bool {
    figure.image.is_some()
}

/// A number and what it counts: `1,000 articles`.
pub(super) fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { several })
}

/// A number with its thousands set apart.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let numbers = [0, 999, 1000, 123_456, 1_234_567].map(grouped);
        assert_eq!(numbers, ["0", "999", "1,000", "123,456", "1,234,567"]);
        assert_eq!(counted(1, "text", "texts"), "1 text");
    }

    #[test]
    fn a_figure_without_its_picture_counts_as_a_figure_alone() {
        let figures = vec![Figure::default(), Figure::default()];
        let body = vec![
            Block::Figure(Figure::default()),
            Block::Divider,
            Block::Gallery { figures, caption: None },
            Block::Divider,
        ];
        let counts: Vec<_> =
            blocks(&body).into_iter().map(|(kind, count)| (kind.name, count)).collect();
        assert_eq!(counts, [("figure", 1), ("divider", 2), ("gallery", 1)]);
        assert_eq!(pictures(&Article { body, ..Article::default() }), 0);
    }
}
