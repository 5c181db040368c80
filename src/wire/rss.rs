//! RSS 2.0 (<https://www.rssboard.org/rss-specification>) and its forebears 0.9x, RSS 1.0 (RDF),
//! and Atom (RFC 4287), with the modules that newsrooms use: `content:`, `dc:`, `media:`.

use super::{
    WireError,
    address::{Purpose, address_in, resolve},
    entry_id::entry_id,
    html,
    json::Json,
    media::{attach, lead_image},
    moment::moment_in,
    news_article::language,
    node::Node,
    prose::Prose,
    wordpress::is_no_section,
};
use crate::model::{
    Address, Article, Author, Figure, Moment, Panel, Teaser, non_blank, on_one_line,
};

/// Whether a document whose root has this name is a feed.
pub(super) fn is_feed(root: &str) -> bool {
    matches!(root, "rss" | "rdf:RDF" | "RDF" | "feed")
}

/// The key of Atom's items.
const ENTRY: &str = "entry";

/// The feed's items, one by one.
///
/// # Errors
/// It has neither items nor a title: it is no feed.
pub(super) fn each_entry(
    root: &Node<'_>,
    mut read: impl FnMut(&Node<'_>),
) -> Result<(), WireError> {
    let channel = root.get("channel");
    let feed = channel.as_ref().unwrap_or(root);
    // RSS 1.0 has its items beside the channel.
    let mut items = ["item", ENTRY].into_iter();
    let items = items.find_map(|key| feed.get(key).or_else(|| root.get(key)));
    match items {
        Some(items) => items.list().for_each(|item| read(&item)),
        None if feed.value().get("title").is_some() => {}
        None => return Err(WireError::whole("a feed without a channel or items".to_owned())),
    }
    Ok(())
}

/// The article of an item. What the item does not say, its feed does.
///
/// # Errors
/// It has neither a title nor words that could stand for one.
pub(super) fn article(root: &Node<'_>, item: &Node<'_>) -> Result<Article, WireError> {
    let channel = root.get("channel");
    let feed = channel.as_ref().unwrap_or(root);
    let original = address(item);
    let setting = item.setting().at(original.as_ref());
    let item = &item.in_setting(&setting);
    let (mut prose, summary) = prose(item);
    let headline = title(item).or_else(|| prose.first_words());
    let Some(headline) = headline.or_else(|| summary.clone()) else {
        return Err(WireError::at(item, "title", "missing, and the item has no words"));
    };
    attach(item, &mut prose.body);
    let published = published(item);
    let updated = moment_in(item, "updated").or_else(|| moment_in(item, "modified"));
    Ok(Article {
        standfirst: prose.standfirst(summary.filter(|summary| *summary != headline)),
        headline,
        language: language_of(root, feed, item),
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
    let original = address(item);
    let article = key(item).and_then(|key| entry_id(&key));
    let setting = item.setting().at(original.as_ref());
    let item = &item.in_setting(&setting);
    let standfirst = summary(item).filter(|words| words.chars().count() <= 300);
    let headline = title(item).or_else(|| standfirst.clone());
    let Some(headline) = headline.or_else(|| prose(item).0.first_words()) else {
        return item.expected("an item with a title or words");
    };
    Some(Teaser {
        standfirst: standfirst.filter(|words| *words != headline),
        headline,
        article,
        section: categories(item).into_iter().next(),
        published: published(item),
        image: lead_image(item).or_else(|| first_picture(item)),
        kicker: None,
        address: original,
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
    each_entry(root, |item| panel.teasers.extend(teaser(item)))?;
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
            Some(Json::Text(relation)) => relation.as_ref(),
            _ => "",
        };
        let is_wanted = relations.contains(&relation);
        let given = is_wanted.then(|| link.text("@href").or_else(|| link.text("#text"))).flatten();
        resolve(link.setting().base, &given?, Purpose::Link)
    })
}

/// In RSS it is HTML, whatever the specification says; in Atom what its type says, and without one
/// plain text, in which `<b>` is a word.
fn title(item: &Node<'_>) -> Option<String> {
    let titles = item.get("title")?;
    let title = titles.list().next()?;
    let is_plain = match title.value().get("@type") {
        Some(Json::Text(kind)) => matches!(kind.as_ref(), "text" | "text/plain"),
        _ => item.name() == ENTRY,
    };
    let text = title.to_text()?;
    if is_plain {
        return non_blank(&on_one_line(&text));
    }
    html::words(&text, title)
}

fn language_of(root: &Node<'_>, feed: &Node<'_>, item: &Node<'_>) -> Option<String> {
    let places = [
        (item, "@xml:lang"),
        (item, "dc:language"),
        (feed, "language"),
        (feed, "dc:language"),
        (feed, "@xml:lang"),
        (root, "@xml:lang"),
    ];
    places.into_iter().find_map(|(node, key)| language(node, key))
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
    named.filter(|name| !is_no_section(name)).collect()
}

/// For a feed that has its pictures only in the text.
fn first_picture(item: &Node<'_>) -> Option<Figure> {
    prose(item).0.lead_image
}
