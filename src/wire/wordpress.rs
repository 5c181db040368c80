//! The WordPress REST API, version 2: <https://developer.wordpress.org/rest-api/reference/posts/>.

use super::{
    WireError,
    address::{Purpose, address_in, resolve},
    figure::same_shape,
    html,
    json::{Json, Member},
    moment::{moment_in, utc_moment_in},
    node::Node,
    prose::Prose,
};
use crate::model::{
    Address, Article, ArticleId, Author, Block, Caption, Figure, Image, Moment, Panel, Source,
    Teaser, Variant,
};

/// Slugs of the category WordPress puts everything in that nobody puts anywhere.
const NO_SECTION: [&str; 2] = ["uncategorized", "tak-berkategori"];

/// Whether a category's name, in a WordPress's feed, or its slug says that there is none.
pub(super) fn is_no_section(name: &str) -> bool {
    let slug = name.replace(' ', "-");
    NO_SECTION.iter().any(|none| slug.eq_ignore_ascii_case(none))
}

/// The answer's articles, one by one.
///
/// # Errors
/// It is WordPress's own error, or holds no article.
pub(super) fn each_entry(
    root: &Node<'_>,
    mut read: impl FnMut(&Node<'_>),
) -> Result<(), WireError> {
    if let Some(error) = refusal(root) {
        return Err(error);
    }
    if matches!(root.value(), Json::List(posts) if posts.is_empty()) {
        let what = "WordPress knows no such article".to_owned();
        return Err(WireError { status: Some(404), ..WireError::whole(what) });
    }
    root.list().for_each(|post| read(&post));
    Ok(())
}

/// WordPress's own error: `{"code": "rest_…", "message": "…", "data": {"status": 404}}`.
fn refusal(root: &Node<'_>) -> Option<WireError> {
    let code = root.value().get("code").is_some().then(|| root.text("code")).flatten()?;
    let message = root.words("message").unwrap_or_default();
    let told = root.get("data").and_then(|more| more.number("status"));
    let status = told.and_then(|status| u16::try_from(status).ok());
    let guessed = || match code.as_str() {
        code if code.contains("invalid_id") || code.contains("no_route") => Some(404),
        code if code.contains("forbidden") || code.contains("cannot") => Some(403),
        code if code.contains("not_logged_in") => Some(401),
        _ => None,
    };
    let what = format!("WordPress refuses: {message} ({code})");
    Some(WireError { path: "code".to_owned(), what, status: status.or_else(guessed) })
}

/// An article.
///
/// # Errors
/// It has neither a title nor words that could stand for one.
pub(super) fn article(post: &Node<'_>) -> Result<Article, WireError> {
    let original = address_in(post, "link", Purpose::Link);
    let setting = post.setting().at(original.as_ref());
    let post = &post.in_setting(&setting);
    let prose = prose(post);
    let headline = rendered(post, "title").or_else(|| prose.first_words());
    let excerpt = rendered(post, "excerpt");
    let Some(headline) = headline.or_else(|| excerpt.clone()) else {
        return Err(WireError::at(post, "title.rendered", "blank, and the article has no words"));
    };
    let published = published(post);
    let updated = utc_moment_in(post, "modified_gmt").or_else(|| moment_in(post, "modified"));
    Ok(Article {
        standfirst: prose.standfirst(excerpt.filter(|excerpt| *excerpt != headline)),
        headline,
        published,
        updated: updated.filter(|updated| Some(*updated) != published),
        dateline: prose.dateline,
        section: section(post),
        byline: byline(post),
        initials: prose.initials,
        lead_image: prose.lead_image,
        body: prose.body,
        tags: terms(post, "post_tag").into_iter().map(|(name, _)| name).collect(),
        original,
        ..Article::default()
    })
}

/// An article seen from outside.
pub(super) fn teaser(post: &Node<'_>) -> Option<Teaser> {
    let address = address_in(post, "link", Purpose::Link);
    let excerpt = rendered(post, "excerpt").map(|words| words.replace("[…]", "…"));
    let Some(headline) = rendered(post, "title").or_else(|| excerpt.clone()) else {
        return post.expected("a post with a title or an excerpt");
    };
    Some(Teaser {
        standfirst: excerpt.filter(|words| *words != headline),
        headline,
        article: id(post),
        address,
        section: section(post),
        published: published(post),
        image: lead_image(post),
        kicker: None,
    })
}

/// The teasers of a list of posts. More lie on the next page of the same address, unless this
/// one is not full.
///
/// # Errors
/// See [`each_entry`]; no post at all is an empty list.
pub(super) fn panel(root: &Node<'_>) -> Result<Panel, WireError> {
    let mut panel = Panel::default();
    let read = each_entry(root, |post| panel.teasers.extend(teaser(post)));
    match read {
        Err(error) if error.status == Some(404) && error.path.is_empty() => {}
        // Past the last page.
        Err(error) if error.what.contains("rest_post_invalid_page_number") => {}
        Err(error) => return Err(error),
        Ok(()) => panel.next.extend(next_page(root)),
    }
    Ok(panel)
}

fn next_page(root: &Node<'_>) -> Option<Address> {
    let base = root.setting().base;
    let (_, query) = base.split_once('?')?;
    let value = |key: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == key)?.1.parse::<usize>().ok()
    };
    let page = value("page").unwrap_or(1);
    if root.list().count() < value("per_page")? {
        return None;
    }
    let others = query.split('&').filter(|pair| !pair.starts_with("page="));
    let others: Vec<_> = others.collect();
    let next = format!("?{}&page={}", others.join("&"), page.checked_add(1)?);
    resolve(base, &next, Purpose::Fetch)
}

/// The number of the category of a name, in the list of all.
pub(super) fn category(root: &Node<'_>, name: &str) -> Option<u32> {
    let named = root.list().find(|category| category.words("name").as_deref() == Some(name));
    named.and_then(|category| category.number("id"))
}

/// The slug, where it can stand in an address, otherwise the number. A slug of digits alone would
/// be taken for a number.
pub(super) fn id(post: &Node<'_>) -> Option<ArticleId> {
    let slug = post.text("slug").and_then(|slug| ArticleId::new(&slug));
    let number = || post.number("id").and_then(|number| ArticleId::new(&number.to_string()));
    slug.filter(|slug| !slug.is_number()).or_else(number)
}

fn prose(post: &Node<'_>) -> Prose {
    let Some(content) = post.get("content") else { return Prose::default() };
    let lead_image = lead_image(post);
    if matches!(content.value().get("protected"), Some(Json::Bool(true))) {
        content.report("protected by a password; the article's own page asks for it");
        let closed = Block::Unknown { kind: "protected".to_owned(), text: None };
        return Prose { lead_image, body: vec![closed], ..Prose::default() };
    }
    let Some(rendered) = content.get("rendered").filter(|node| is_text(node)) else {
        return Prose { lead_image, ..Prose::default() };
    };
    match rendered.to_text() {
        Some(html) => Prose::of_html(&html, lead_image, rendered),
        None => Prose { lead_image, ..Prose::default() },
    }
}

fn is_text(node: &Node<'_>) -> bool {
    matches!(node.value(), Json::Text(_))
}

/// The words under a key: HTML under `rendered`, or as they are.
fn rendered(post: &Node<'_>, key: &str) -> Option<String> {
    let node = post.get(key)?;
    match node.value() {
        Json::Object(_) => node.words("rendered"),
        _ => post.words(key),
    }
}

fn published(post: &Node<'_>) -> Option<Moment> {
    utc_moment_in(post, "date_gmt").or_else(|| moment_in(post, "date"))
}

fn byline(post: &Node<'_>) -> Vec<Author> {
    let Some(embedded) = post.get("_embedded") else { return Vec::new() };
    let Some(authors) = embedded.get("author") else { return Vec::new() };
    // Where the API shows no authors, an error stands in their place.
    let known = authors.list().filter(|author| author.value().get("name").is_some());
    known
        .filter_map(|author| {
            let page = address_in(&author, "link", Purpose::Link);
            Some(Author { name: author.words("name")?, page, role: None })
        })
        .collect()
}

fn section(post: &Node<'_>) -> Option<String> {
    let mut sections = terms(post, "category").into_iter();
    sections.find(|(_, slug)| !is_no_section(slug)).map(|(name, _)| name)
}

/// The names and slugs of a post's terms of one kind.
fn terms(post: &Node<'_>, taxonomy: &str) -> Vec<(String, String)> {
    let Some(embedded) = post.get("_embedded") else { return Vec::new() };
    let Some(kinds) = embedded.get("wp:term") else { return Vec::new() };
    let mut found = Vec::new();
    for kind in kinds.list() {
        for term in kind.list() {
            if matches!(term.value().get("taxonomy"), Some(Json::Text(kind)) if kind == taxonomy)
                && let Some(name) = term.words("name")
            {
                found.push((name, term.text("slug").unwrap_or_default()));
            }
        }
    }
    found
}

/// The featured picture, or what a plug-in says of it where the API does not.
fn lead_image(post: &Node<'_>) -> Option<Figure> {
    let embedded = post.get("_embedded");
    let media = embedded.as_ref().and_then(|embedded| embedded.get("wp:featuredmedia"));
    let media = media.as_ref().and_then(|media| media.list().next());
    if let Some(figure) = media.as_ref().and_then(featured) {
        return Some(figure);
    }
    let address = address_in(post, "jetpack_featured_media_url", Purpose::Fetch)?;
    Some(Figure { image: Some(Image::at(address)), caption: None })
}

fn featured(media: &Node<'_>) -> Option<Figure> {
    media.value().get("source_url")?;
    let address = address_in(media, "source_url", Purpose::Fetch)?;
    let details = media.get("media_details");
    let size = details.as_ref().and_then(size);
    let variants = details.as_ref().map(|details| variants(details, size)).unwrap_or_default();
    let format = media.text("mime_type").filter(|format| format.starts_with("image/"));
    let sources = if variants.is_empty() { Vec::new() } else { vec![Source { format, variants }] };
    let alt = media
        .get("alt_text")
        .filter(|alt| !matches!(alt.value(), Json::Text(none) if none.is_empty()));
    let alt = alt.and_then(|alt| html::words(&alt.to_text()?, alt));
    let image = Image { address, size, alt, sources };
    let caption = media.get("caption").filter(|node| matches!(node.value(), Json::Object(_)));
    let caption =
        caption.and_then(|caption| Caption::new(caption.words("rendered").as_deref(), None));
    Some(Figure { image: Some(image), caption })
}

fn size(node: &Node<'_>) -> Option<(u32, u32)> {
    let number = |key| node.value().get(key).is_some().then(|| node.number(key)).flatten();
    number("width").zip(number("height")).filter(|(width, height)| *width > 0 && *height > 0)
}

/// The files of the whole picture. Those of another shape are crops of it.
fn variants(details: &Node<'_>, whole: Option<(u32, u32)>) -> Vec<Variant> {
    let Some(sizes) = details.get("sizes") else { return Vec::new() };
    let Json::Object(names) = sizes.value() else { return Vec::new() };
    let variant = |(name, _): &Member<'_>| {
        let file = sizes.get(name)?;
        let size = size(&file)?;
        let is_whole = whole.is_none_or(|whole| same_shape(whole, size));
        let address = address_in(&file, "source_url", Purpose::Fetch)?;
        is_whole.then_some(Variant { address, width: size.0 })
    };
    names.iter().filter_map(variant).collect()
}
