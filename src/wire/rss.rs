//! RSS 2.0 (<https://www.rssboard.org/rss-specification>) and its forebears 0.9x, RSS 1.0 (RDF),
//! and Atom (RFC 4287), with the modules that newsrooms use: `content:`, `dc:`, `media:`.

use super::{
    WireError,
    address::{Purpose, address_in, resolve},
    entry_id::entry_id,
    html,
    json::Json,
    moment::moment_in,
    news_article::language,
    node::{Node, Setting},
    prose::Prose,
};
use crate::model::{
    Address, Article, Author, Block, Caption, Figure, Image, Inline, Moment, Panel, Teaser,
    non_blank,
};

/// Whether a document whose root has this name is a feed.
pub(super) fn is_feed(root: &str) -> bool {
    matches!(root, "rss" | "rdf:RDF" | "RDF" | "feed")
}

/// The feed's items, one by one, each with the feed that says what the item does not.
///
/// # Errors
/// It has neither items nor a title: it is no feed.
pub(super) fn each_entry(
    root: &Node<'_>,
    mut read: impl FnMut(&Node<'_>, &Node<'_>),
) -> Result<(), WireError> {
    let channel = root.get("channel");
    let feed = channel.as_ref().unwrap_or(root);
    // RSS 1.0 has its items beside the channel.
    let mut items = ["item", "entry"].into_iter();
    let items = items.find_map(|key| feed.get(key).or_else(|| root.get(key)));
    match items {
        Some(items) => items.list().for_each(|item| read(feed, &item)),
        None if feed.value().get("title").is_some() => {}
        None => return Err(WireError::whole("a feed without a channel or items".to_owned())),
    }
    Ok(())
}

/// The article of an item.
///
/// # Errors
/// It has neither a title nor words that could stand for one.
pub(super) fn article(feed: &Node<'_>, item: &Node<'_>) -> Result<Article, WireError> {
    let original = address(item);
    let base = original.as_ref().map_or(item.setting().base, Address::as_str);
    let setting = Setting { base, ..*item.setting() };
    let item = &item.in_setting(&setting);
    let (mut prose, summary) = prose(item);
    let headline = item.words("title").or_else(|| prose.first_words());
    let Some(headline) = headline.or_else(|| summary.clone()) else {
        return Err(WireError::at(item, "title", "missing, and the item has no words"));
    };
    attach(item, &mut prose.body);
    let published = published(item);
    let updated = moment_in(item, "updated").or_else(|| moment_in(item, "modified"));
    Ok(Article {
        standfirst: prose.standfirst(summary.filter(|summary| *summary != headline)),
        headline,
        language: language(item, "@xml:lang")
            .or_else(|| language(feed, "language"))
            .or_else(|| language(feed, "@xml:lang")),
        published,
        updated: updated.filter(|updated| Some(*updated) != published),
        dateline: prose.dateline,
        byline: byline(item).or_else(|| byline(feed)).unwrap_or_default(),
        initials: prose.initials,
        lead_image: prose.lead_image,
        body: prose.body,
        tags: categories(item),
        original,
        ..Article::default()
    })
}

/// An item seen from outside.
pub(super) fn teaser(item: &Node<'_>) -> Option<Teaser> {
    let standfirst = summary(item).filter(|words| words.chars().count() <= 300);
    let headline = item.words("title").or_else(|| standfirst.clone());
    let Some(headline) = headline.or_else(|| prose(item).0.first_words()) else {
        return item.expected("an item with a title or words");
    };
    Some(Teaser {
        standfirst: standfirst.filter(|words| *words != headline),
        headline,
        address: address(item),
        article: key(item).and_then(|key| entry_id(&key)),
        section: categories(item).into_iter().next(),
        published: published(item),
        image: lead_image(item).or_else(|| first_picture(item)),
        kicker: None,
    })
}

/// The items of a feed, and where more lie (RFC 5005).
///
/// # Errors
/// See [`each_entry`].
pub(super) fn panel(root: &Node<'_>) -> Result<Panel, WireError> {
    let channel = root.get("channel");
    let feed = channel.as_ref().unwrap_or(root);
    let mut panel = Panel { title: feed.words("title"), ..Panel::default() };
    each_entry(root, |_, item| panel.teasers.extend(teaser(item)))?;
    for key in ["link", "atom:link"] {
        panel.next.extend(link(feed, key, &["next"]));
    }
    Ok(panel)
}

/// What tells an item from others: its address, or else what the feed calls its id.
pub(super) fn key(item: &Node<'_>) -> Option<String> {
    let address = address(item).map(|address| address.as_str().to_owned());
    address.or_else(|| item.text("guid")).or_else(|| item.text("id"))
}

pub(super) fn address(item: &Node<'_>) -> Option<Address> {
    let own = link(item, "link", &["alternate", ""]).or_else(|| {
        // A `guid` is an address unless it says that it is none.
        let guid = item.get("guid")?;
        let is_none =
            matches!(guid.value().get("@isPermaLink"), Some(Json::Text(no)) if no == "false");
        let text = guid.to_text().filter(|text| !is_none && text.starts_with("http"))?;
        resolve(item.setting().base, &text, Purpose::Link)
    });
    own.or_else(|| address_in(item, "@rdf:about", Purpose::Link))
}

/// A link of one of these relations. RSS has its address as words, Atom as `href`.
fn link(node: &Node<'_>, key: &str, relations: &[&str]) -> Option<Address> {
    let links = node.get(key)?;
    links.list().find_map(|link| {
        if let Json::Text(text) = link.value() {
            let is_wanted = relations.contains(&"") && !text.is_empty();
            return is_wanted.then(|| resolve(link.setting().base, text, Purpose::Link)).flatten();
        }
        let relation = match link.value().get("@rel") {
            Some(Json::Text(relation)) => relation.as_str(),
            _ => "",
        };
        let is_wanted = relations.contains(&relation);
        let given = is_wanted.then(|| link.text("@href").or_else(|| link.text("#text"))).flatten();
        resolve(link.setting().base, &given?, Purpose::Link)
    })
}

fn published(item: &Node<'_>) -> Option<Moment> {
    let keys = ["pubDate", "published", "dc:date", "issued", "created", "date", "updated"];
    keys.into_iter().find_map(|key| moment_in(item, key))
}

/// The text, and the summary if that is something else.
fn prose(item: &Node<'_>) -> (Prose, Option<String>) {
    let lead_image = lead_image(item);
    let whole = ["content:encoded", "content"].into_iter().find_map(|key| item.get(key));
    let whole = whole.filter(|node| text_of(node).is_some());
    let short = ["description", "summary", "media:description"].into_iter();
    let short =
        || short.clone().find_map(|key| item.get(key)).filter(|node| text_of(node).is_some());
    match (whole, short()) {
        (Some(whole), _) => {
            let prose = Prose::of_html(&text_of(&whole).unwrap_or_default(), lead_image, whole);
            (prose, summary(item))
        }
        (None, Some(short)) => {
            (Prose::of_html(&text_of(&short).unwrap_or_default(), lead_image, short), None)
        }
        (None, None) => (Prose { lead_image, ..Prose::default() }, None),
    }
}

fn summary(item: &Node<'_>) -> Option<String> {
    ["description", "summary", "media:description"].into_iter().find_map(|key| item.words(key))
}

/// The words of an element, with or without attributes; of several, the first that has any.
fn text_of(node: &Node<'_>) -> Option<String> {
    node.list().find_map(|node| match node.value() {
        Json::Text(text) => non_blank(text),
        Json::Object(_) => node.value().get("#text").and_then(|_| node.text("#text")),
        _ => None,
    })
}

fn byline(node: &Node<'_>) -> Option<Vec<Author>> {
    let keys = ["author", "dc:creator", "creator", "itunes:author"].into_iter();
    let bylines = keys.filter_map(|key| node.get(key)).map(|authors| {
        let named = authors.list().filter_map(|author| {
            let is_person = author.value().get("name").is_some();
            let name = if is_person { author.words("name") } else { text_of(&author) };
            let page = is_person.then(|| address_in(&author, "uri", Purpose::Link)).flatten();
            Some(Author { name: without_mail(&name?)?, page, role: None })
        });
        named.collect()
    });
    // An address of mail alone names nobody.
    bylines.into_iter().find(|byline: &Vec<_>| !byline.is_empty())
}

/// RSS asks for `sari@warta.example (Sari)`.
fn without_mail(name: &str) -> Option<String> {
    match name.split_once('(') {
        Some((mail, name)) if mail.contains('@') => non_blank(name.trim_end_matches(')')),
        _ if name.contains('@') && !name.contains(' ') => None,
        _ => non_blank(name),
    }
}

fn categories(item: &Node<'_>) -> Vec<String> {
    let Some(categories) = item.get("category").or_else(|| item.get("dc:subject")) else {
        return Vec::new();
    };
    let named = categories.list().filter_map(|category| match category.value() {
        Json::Object(_) => ["@label", "@term", "#text"]
            .into_iter()
            .find_map(|key| category.get(key).and_then(|_| category.words(key))),
        _ => html::words(&category.to_text()?, category),
    });
    named.collect()
}

/// The picture of an item's own fields.
fn lead_image(item: &Node<'_>) -> Option<Figure> {
    let group = item.get("media:group");
    let within = [Some(*item), group].into_iter().flatten();
    let media = within.clone().find_map(|node| media_image(&node, "media:content"));
    let enclosure = || media_image(item, "enclosure");
    let thumbnail = || within.clone().find_map(|node| media_image(&node, "media:thumbnail"));
    media.or_else(enclosure).or_else(thumbnail)
}

/// The widest picture of a kind of element.
fn media_image(node: &Node<'_>, key: &str) -> Option<Figure> {
    let media = node.get(key)?;
    let mut widest: Option<(u32, Figure)> = None;
    for file in media.list() {
        let Some(figure) = media_figure(&file, key) else { continue };
        let image_width = figure.image.as_ref().and_then(|image| image.size);
        let width = image_width.map_or(0, |(width, _)| width);
        if widest.as_ref().is_none_or(|(most, _)| width > *most) {
            widest = Some((width, figure));
        }
    }
    widest.map(|(_, figure)| figure)
}

fn media_figure(file: &Node<'_>, key: &str) -> Option<Figure> {
    let told = |key: &str| file.get(key).and_then(|_| file.text(key));
    let kind = told("@type").or_else(|| told("@medium")).unwrap_or_default();
    let is_picture = kind.starts_with("image") || (kind.is_empty() && key != "enclosure");
    if !is_picture || file.value().get("@url").is_none() {
        return None;
    }
    let number = |key: &str| file.get(key).and_then(|_| file.number(key)).filter(|size| *size > 0);
    let image = Image {
        address: address_in(file, "@url", Purpose::Fetch)?,
        size: number("@width").zip(number("@height")),
        alt: None,
        sources: Vec::new(),
    };
    let words = |key: &str| file.get(key).and_then(|_| file.words(key));
    let caption = words("media:description").or_else(|| words("media:title"));
    let caption = Caption::new(caption.as_deref(), words("media:credit").as_deref());
    Some(Figure { image: Some(image), caption })
}

/// For a feed that has its pictures only in the text.
fn first_picture(item: &Node<'_>) -> Option<Figure> {
    prose(item).0.lead_image
}

/// Recordings among the enclosures are linked to.
fn attach(item: &Node<'_>, body: &mut Vec<Block>) {
    let Some(enclosures) = item.get("enclosure") else { return };
    for file in enclosures.list() {
        let kind = file.get("@type").and_then(|kind| kind.to_text()).unwrap_or_default();
        if kind.starts_with("image") || file.value().get("@url").is_none() {
            continue;
        }
        if let Some(to) = address_in(&file, "@url", Purpose::Fetch) {
            let text = vec![Inline::Text(to.as_str().to_owned())];
            body.push(Block::Paragraph(vec![Inline::Link { to, text }]));
        }
    }
}
