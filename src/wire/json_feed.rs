//! JSON Feed 1.0 and 1.1: <https://www.jsonfeed.org/version/1.1/>.

use super::{
    WireError,
    address::{Purpose, address_in, resolve},
    entry_id::entry_id,
    html,
    moment::moment_in,
    news_article::language,
    node::Node,
    prose::{Prose, paragraphs},
};
use crate::model::{
    Address, Article, Author, Block, Figure, Image, Inline, Moment, Panel, Teaser, non_blank,
};

/// The feed's items, one by one; an item alone is a feed of one.
///
/// # Errors
/// It has no items.
pub(super) fn each_entry(
    root: &Node<'_>,
    mut read: impl FnMut(&Node<'_>),
) -> Result<(), WireError> {
    match root.get("items") {
        Some(items) => items.list().for_each(|item| read(&item)),
        None if is_item(root) => read(root),
        None => return Err(WireError::at(root, "items", "missing; a JSON Feed needs them")),
    }
    Ok(())
}

/// Whether it is an item rather than a feed.
pub(super) fn is_item(root: &Node<'_>) -> bool {
    ["content_html", "content_text"].iter().any(|key| root.value().get(key).is_some())
}

/// The article of an item. What the item does not say, its feed does.
///
/// # Errors
/// It has neither a title nor words that could stand for one.
pub(super) fn article(root: &Node<'_>, item: &Node<'_>) -> Result<Article, WireError> {
    let original = address(item);
    let setting = item.setting().at(original.as_ref());
    let item = &item.in_setting(&setting);
    let mut prose = prose(item);
    let summary = item.text("summary");
    let headline = title(item).or_else(|| prose.first_words()).or_else(|| summary.clone());
    let Some(headline) = headline else {
        return Err(WireError::at(item, "title", "missing, and the item has no words"));
    };
    attach(item, &mut prose.body);
    let published = published(item);
    Ok(Article {
        standfirst: prose.standfirst(summary.filter(|summary| *summary != headline)),
        headline,
        language: language(item, "language").or_else(|| language(root, "language")),
        published,
        updated: moment_in(item, "date_modified").filter(|updated| Some(*updated) != published),
        dateline: prose.dateline,
        byline: byline(item).or_else(|| byline(root)).unwrap_or_default(),
        initials: prose.initials,
        lead_image: prose.lead_image,
        body: prose.body,
        tags: tags(item),
        original,
        ..Article::default()
    })
}

/// An item seen from outside.
pub(super) fn teaser(item: &Node<'_>) -> Option<Teaser> {
    let original = address(item);
    let article = key(item).and_then(|key| entry_id(&key));
    let setting = item.setting().at(original.as_ref());
    let item = &item.in_setting(&setting);
    let summary = item.text("summary");
    let headline = title(item).or_else(|| summary.clone()).or_else(|| prose(item).first_words());
    let Some(headline) = headline else {
        return item.expected("an item with a title or words");
    };
    Some(Teaser {
        standfirst: summary.filter(|words| *words != headline),
        headline,
        article,
        section: tags(item).into_iter().next(),
        published: published(item),
        image: lead_image(item),
        kicker: None,
        address: original,
    })
}

/// The items of a feed, and where more lie.
///
/// # Errors
/// See [`each_entry`].
pub(super) fn panel(root: &Node<'_>) -> Result<Panel, WireError> {
    let mut panel = Panel { title: root.text("title"), ..Panel::default() };
    each_entry(root, |item| panel.teasers.extend(teaser(item)))?;
    panel.next.extend(address_in(root, "next_url", Purpose::Fetch));
    Ok(panel)
}

/// What tells an item from others: its id, or, for feeds that forget it, its address.
pub(super) fn key(item: &Node<'_>) -> Option<String> {
    let address = || address(item).map(|address| address.as_str().to_owned());
    address().or_else(|| item.text("id"))
}

pub(super) fn address(item: &Node<'_>) -> Option<Address> {
    let own = address_in(item, "url", Purpose::Link);
    let own = own.or_else(|| address_in(item, "external_url", Purpose::Link));
    // Many feeds have the address in the id alone.
    let id = || item.text("id").filter(|id| id.starts_with("http"));
    own.or_else(|| resolve(item.setting().base, &id()?, Purpose::Link))
}

/// Plain text, but where a feed writes HTML into it all the same, its words.
fn title(item: &Node<'_>) -> Option<String> {
    let title = item.text("title")?;
    let node = item.get("title")?;
    non_blank(&html::unescaped(&title, node).replace('\n', " "))
}

fn published(item: &Node<'_>) -> Option<Moment> {
    moment_in(item, "date_published").or_else(|| moment_in(item, "date_modified"))
}

fn prose(item: &Node<'_>) -> Prose {
    let lead_image = lead_image(item);
    let html = item.get("content_html").filter(|html| html.to_text().is_some());
    if let Some(html) = html {
        let text = html.to_text().unwrap_or_default();
        return Prose::of_html(&text, lead_image, html);
    }
    let text = item.text("content_text").unwrap_or_default();
    Prose::of_blocks(paragraphs(&text), lead_image)
}

fn lead_image(item: &Node<'_>) -> Option<Figure> {
    let address = ["image", "banner_image"]
        .into_iter()
        .find_map(|key| address_in(item, key, Purpose::Fetch))?;
    Some(Figure { image: Some(Image::at(address)), caption: None })
}

/// 1.1 has `authors`, 1.0 had `author`.
fn byline(node: &Node<'_>) -> Option<Vec<Author>> {
    let several = node.get("authors").filter(|authors| authors.list().next().is_some());
    let authors = several.or_else(|| node.get("author"))?;
    let named = authors.list().filter_map(|author| {
        let page = || address_in(&author, "url", Purpose::Link);
        Some(Author { name: author.to_text()?, page: page(), role: None })
    });
    Some(named.collect()).filter(|byline: &Vec<_>| !byline.is_empty())
}

fn tags(item: &Node<'_>) -> Vec<String> {
    let Some(tags) = item.get("tags") else { return Vec::new() };
    tags.list().filter_map(|tag| tag.to_text()).collect()
}

/// So many pictures among the attachments are looked for in the text, each in all of it.
const MOST_LOOKED_FOR: usize = 50;

/// Pictures among the attachments are shown, unless the text has them; other files linked to.
fn attach(item: &Node<'_>, body: &mut Vec<Block>) {
    let Some(attachments) = item.get("attachments") else { return };
    for (index, file) in attachments.list().enumerate() {
        let kind = file.text("mime_type").unwrap_or_default();
        let Some(address) = address_in(&file, "url", Purpose::Fetch) else { continue };
        let title = file.text("title");
        if kind.starts_with("image/") {
            let is_there = |block: &Block| match block {
                Block::Figure(Figure { image: Some(image), .. }) => image.address == address,
                _ => false,
            };
            if index >= MOST_LOOKED_FOR || !body.iter().any(is_there) {
                let image = Image { alt: title, ..Image::at(address) };
                body.push(Block::Figure(Figure { image: Some(image), caption: None }));
            }
        } else {
            let words = title.unwrap_or_else(|| address.as_str().to_owned());
            let text = vec![Inline::Text(words)];
            body.push(Block::Paragraph(vec![Inline::Link { to: address, text }]));
        }
    }
}
