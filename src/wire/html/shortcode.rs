//! What an old WordPress leaves in a text when nothing reads its short codes any more:
//! `[caption id="…" width="…"]<img> The words.[/caption]`.

use crate::model::{Block, Caption, Figure, Inline, plain_text};

const OPEN: &str = "[caption";
const CLOSE: &str = "[/caption]";

/// Reads the short codes that are left in the text: gives captions to their pictures, and drops
/// paragraphs that are nothing but a code for a plug-in.
pub(super) fn read(mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.retain(|block| !is_code(block));
    captions(blocks)
}

/// `[iklan slot="tengah"]`, alone in its paragraph. One without a value could be a remark.
fn is_code(block: &Block) -> bool {
    let Block::Paragraph(words) = block else { return false };
    let words = plain_text(words);
    let inside = words.trim().strip_prefix('[').and_then(|words| words.strip_suffix(']'));
    inside.is_some_and(|inside| {
        let name = inside.split([' ', '\u{a0}']).next().unwrap_or_default();
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_".contains(&byte));
        is_name && name != "caption" && inside.contains('=') && !inside.contains(['[', ']'])
    })
}

fn captions(blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.iter().any(opens) {
        return blocks;
    }
    let mut read: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (read.as_slice(), caption_of(&block)) {
            ([.., opening, Block::Figure(Figure { caption: None, .. })], Some((caption, rest)))
                if opens(opening) =>
            {
                let picture = read.pop();
                let opening = read.pop().and_then(without_opening);
                read.extend(opening);
                if let Some(Block::Figure(figure)) = picture {
                    let caption = Caption::new(Some(&caption), None);
                    read.push(Block::Figure(Figure { caption, ..figure }));
                }
                read.extend(rest);
            }
            _ => read.push(block),
        }
    }
    read
}

/// Whether it ends in an opening short code.
fn opens(block: &Block) -> bool {
    let Block::Paragraph(words) = block else { return false };
    let words = plain_text(words);
    words.ends_with(']')
        && words
            .rfind('[')
            .is_some_and(|at| words.get(at..).is_some_and(|code| code.starts_with(OPEN)))
}

/// The words before the opening short code, if there are any.
fn without_opening(block: Block) -> Option<Block> {
    let Block::Paragraph(mut words) = block else { return Some(block) };
    if let Some(Inline::Text(last)) = words.last_mut() {
        let end = last.rfind(OPEN).unwrap_or(last.len());
        last.truncate(end);
    }
    let is_blank = plain_text(&words).trim().is_empty();
    (!is_blank).then_some(Block::Paragraph(words))
}

/// The words before the closing short code, and what follows it.
fn caption_of(block: &Block) -> Option<(String, Option<Block>)> {
    let Block::Paragraph(words) = block else { return None };
    let words = plain_text(words);
    let (caption, rest) = words.split_once(CLOSE)?;
    let rest = crate::model::non_blank(rest);
    Some((caption.to_owned(), rest.map(|words| Block::Paragraph(vec![Inline::Text(words)]))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Address, Image};

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(words.to_owned())])
    }

    fn figure(caption: Option<&str>) -> Block {
        let address = Address::checked("https://a.example/a.jpg".to_owned());
        let image = Some(Image { address, size: None, alt: None, sources: Vec::new() });
        Block::Figure(Figure { image, caption: Caption::new(caption, None) })
    }

    #[test]
    fn a_caption_in_a_short_code_goes_to_its_picture() {
        let open = "[caption id=\"a\" width=\"300\"]";
        let blocks = vec![
            paragraph(&format!("Sebelum {open}")),
            figure(None),
            paragraph(" Pasar pagi.[/caption] Sesudah"),
        ];
        let expected = [paragraph("Sebelum "), figure(Some("Pasar pagi.")), paragraph("Sesudah")];
        assert_eq!(read(blocks), expected);
        let alone = vec![paragraph(open), figure(None), paragraph("Pasar pagi.[/caption]")];
        assert_eq!(read(alone), [figure(Some("Pasar pagi."))]);
    }

    #[test]
    fn what_only_looks_like_a_caption_stays() {
        for blocks in [
            vec![paragraph("[caption id=1]"), paragraph("Pasar.[/caption]")],
            vec![paragraph("[caption id=1]"), figure(Some("a")), paragraph("Pasar.[/caption]")],
            vec![paragraph("[caption] di sini"), figure(None), paragraph("Pasar.[/caption]")],
            vec![figure(None), paragraph("Pasar.[/caption]")],
            vec![
                paragraph("[caption id=1]"),
                figure(Some("a")),
                paragraph("Sela."),
                figure(None),
                paragraph("Pasar.[/caption]"),
            ],
        ] {
            assert_eq!(read(blocks.clone()), blocks);
        }
    }

    #[test]
    fn a_code_for_a_plug_in_goes() {
        for words in ["[iklan slot=\"tengah\"]", " [gallery ids=1,2] ", "[ad-unit x=1]"] {
            assert_eq!(read(vec![paragraph(words)]), [], "{words}");
        }
    }

    #[test]
    fn a_remark_in_brackets_stays() {
        for words in [
            "[foto: Antara]",
            "[iklan]",
            "[Red = redaksi]",
            "[a=1] dan [b=2]",
            "iklan slot=1]",
            "[iklan slot=1",
            "[=]",
            "Kata [iklan slot=1]",
        ] {
            assert_eq!(read(vec![paragraph(words)]), [paragraph(words)], "{words}");
        }
    }
}
