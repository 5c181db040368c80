//! The articles of the same portal that an article leads to.

use crate::model::{
    Address, Article, ArticleId, ArticleSource, Block, Inline, List, Panel, Related, Table, Teaser,
};

/// By its read-alsos, its related panel and the links in its words; as far as addresses tell.
pub(super) fn of_article(article: &Article, source: &ArticleSource) -> Vec<ArticleId> {
    let mut found = Vec::new();
    for block in &article.body {
        match block {
            Block::ReadAlso(Teaser { address, .. }) => found.extend(address),
            Block::Paragraph(text) | Block::Subheading { text, .. } => in_words(text, &mut found),
            Block::Quote { text, source } => {
                in_words(text, &mut found);
                source.iter().for_each(|source| in_words(source, &mut found));
            }
            Block::List(list) => in_list(list, &mut found),
            Block::Table(table) => in_table(table, &mut found),
            Block::Figure(_)
            | Block::Gallery { .. }
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

fn in_list<'a>(list: &'a List, found: &mut Vec<&'a Address>) {
    for entry in &list.entries {
        in_words(&entry.text, found);
        entry.within.iter().for_each(|list| in_list(list, found));
    }
}

fn in_table<'a>(table: &'a Table, found: &mut Vec<&'a Address>) {
    let cells = table.head.iter().chain(table.rows.iter().flatten());
    table.caption.iter().chain(cells).for_each(|words| in_words(words, found));
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
