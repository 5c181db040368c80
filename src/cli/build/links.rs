//! The articles of the same portal that an article leads to.

use crate::model::{
    Address, Article, ArticleId, ArticleSource, Block, Inline, Panel, Related, Teaser,
};

/// By its read-alsos, its related panel and the links in its paragraphs; as far as addresses tell.
pub(super) fn of_article(article: &Article, source: &ArticleSource) -> Vec<ArticleId> {
    let mut found = Vec::new();
    for block in &article.body {
        match block {
            Block::ReadAlso(Teaser { address, .. }) => found.extend(address),
            Block::Paragraph(text) | Block::Subheading { text, .. } | Block::Quote { text, .. } => {
                in_words(text, &mut found);
            }
            Block::List(_)
            | Block::Figure(_)
            | Block::Gallery { .. }
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Divider
            | Block::Cut
            | Block::Unknown { .. } => {}
        }
    }
    if let Some(Related::Here(Panel { teasers, .. })) = &article.related {
        found.extend(teasers.iter().filter_map(|teaser| teaser.address.as_ref()));
    }
    found.into_iter().filter_map(|address| source.article_at(address)).collect()
}

fn in_words<'a>(words: &'a [Inline], found: &mut Vec<&'a Address>) {
    for inline in words {
        match inline {
            Inline::Link { to, text } => {
                found.push(to);
                in_words(text, found);
            }
            Inline::Strong(text) | Inline::Emphasis(text) => in_words(text, found),
            Inline::Text(_) | Inline::Break | Inline::Abbreviation { .. } => {}
        }
    }
}
