//! What a feed's item has beside its words: pictures and recordings, in `enclosure` (RSS), in a
//! `link` of that relation (Atom), and in `media:` (<https://www.rssboard.org/media-rss>).

use super::{
    address::{Purpose, address_in},
    json::Json,
    node::Node,
};
use crate::model::{Block, Caption, Figure, Image, Inline, without_query};

/// Where the files stand that come with an item.
const ENCLOSURES: [&str; 2] = ["enclosure", "link"];

/// The picture of an item's own fields.
pub(super) fn lead_image(item: &Node<'_>) -> Option<Figure> {
    let group = item.get("media:group");
    let within = || [Some(*item), group].into_iter().flatten();
    let media = within().find_map(|node| widest(&node, "media:content"));
    let enclosed = || ENCLOSURES.into_iter().find_map(|key| widest(item, key));
    let thumbnail = || within().find_map(|node| widest(&node, "media:thumbnail"));
    let of_video = || within().find_map(|node| video_thumbnail(&node));
    media.or_else(enclosed).or_else(thumbnail).or_else(of_video)
}

/// A recording's own picture.
fn video_thumbnail(node: &Node<'_>) -> Option<Figure> {
    node.get("media:content")?.list().find_map(|file| widest(&file, "media:thumbnail"))
}

/// The widest picture of a kind of element.
fn widest(node: &Node<'_>, key: &str) -> Option<Figure> {
    let media = node.get(key)?;
    let mut widest: Option<(u32, Figure)> = None;
    for file in media.list() {
        let Some(figure) = picture(&file, key) else { continue };
        let image_width = figure.image.as_ref().and_then(|image| image.size);
        let width = image_width.map_or(0, |(width, _)| width);
        if widest.as_ref().is_none_or(|(most, _)| width > *most) {
            widest = Some((width, figure));
        }
    }
    widest.map(|(_, figure)| figure)
}

fn picture(file: &Node<'_>, key: &str) -> Option<Figure> {
    let address = address_key(file, key)?;
    if !is_picture(file, key) {
        return None;
    }
    let number = |key: &str| file.get(key).and_then(|_| file.number(key)).filter(|size| *size > 0);
    let image = Image {
        address: address_in(file, address, Purpose::Fetch)?,
        size: number("@width").zip(number("@height")),
        alt: None,
        sources: Vec::new(),
    };
    let words = |key: &str| file.get(key).and_then(|_| file.words(key));
    let caption = words("media:description").or_else(|| words("media:title"));
    let caption = Caption::new(caption.as_deref(), words("media:credit").as_deref());
    Some(Figure { image: Some(image), caption })
}

/// Recordings among the enclosures are linked to.
pub(super) fn attach(item: &Node<'_>, body: &mut Vec<Block>) {
    for key in ENCLOSURES {
        let Some(files) = item.get(key) else { continue };
        for file in files.list() {
            let Some(address) = address_key(&file, key) else { continue };
            if is_picture(&file, key) {
                continue;
            }
            if let Some(to) = address_in(&file, address, Purpose::Fetch) {
                let text = vec![Inline::Text(to.as_str().to_owned())];
                body.push(Block::Paragraph(vec![Inline::Link { to, text }]));
            }
        }
    }
}

/// Under which key a file's address stands; `None` where it is no file.
fn address_key(file: &Node<'_>, key: &str) -> Option<&'static str> {
    let (address, is_file) = match key {
        "link" => ("@href", told(file, "@rel") == "enclosure"),
        _ => ("@url", true),
    };
    (is_file && file.value().get(address).is_some()).then_some(address)
}

/// By its type; where that is missing, in `media:` it is one, elsewhere its name tells.
fn is_picture(file: &Node<'_>, key: &str) -> bool {
    match (told(file, "@type"), told(file, "@medium")) {
        ("", "") if ENCLOSURES.contains(&key) => {
            is_picture_name(told(file, "@url")) || is_picture_name(told(file, "@href"))
        }
        ("", "") => true,
        ("", kind) | (kind, _) => kind.starts_with("image"),
    }
}

/// An attribute, empty where it is missing.
fn told<'a>(file: &Node<'a>, key: &str) -> &'a str {
    match file.value().get(key) {
        Some(Json::Text(text)) => text.trim(),
        _ => "",
    }
}

fn is_picture_name(address: &str) -> bool {
    let path = without_query(address);
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    let is_it = |known: &&str| ending.eq_ignore_ascii_case(known);
    ["jpg", "jpeg", "png", "webp", "gif", "avif"].iter().any(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_how_its_name_ends() {
        for address in ["https://a.example/a.jpg", "a.JPEG?w=3.mp3", "/a.b.webp#.mp3"] {
            assert!(is_picture_name(address), "{address}");
        }
        for address in ["", "a.mp3", "jpg", "a.mp3?a.jpg", "a.jpg/", "a.jpgs"] {
            assert!(!is_picture_name(address), "{address}");
        }
    }
}
