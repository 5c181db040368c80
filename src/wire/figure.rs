//! Pictures: schema.org `ImageObject`, or just an address.

use super::{
    address::{Purpose, address_at, address_in},
    json::Json,
    node::Node,
};
use crate::model::{Address, Caption, Figure, Image, Source, Variant};

/// Of a file whose format nobody knows.
pub(super) const ANY_FORMAT: &str = "image/*";

/// The picture under a key with its caption; see [`first_figure`].
pub(super) fn figure_in(node: &Node<'_>, key: &str) -> Option<Figure> {
    let node = node.get(key)?;
    first_figure(node.list())
}

/// Of several pictures the first that can be read; where none can, the first caption.
pub(super) fn first_figure<'a>(candidates: impl Iterator<Item = Node<'a>>) -> Option<Figure> {
    let mut caption_alone = None;
    for candidate in candidates {
        match figure(&candidate) {
            Some(figure) if figure.image.is_some() => return Some(figure),
            figure => caption_alone = caption_alone.or(figure),
        }
    }
    caption_alone
}

/// The picture here with its caption. A picture whose address is refused leaves its caption.
pub(super) fn figure(node: &Node<'_>) -> Option<Figure> {
    let image = image(node);
    let text = |key| matches!(node.value(), Json::Object(_)).then(|| node.text(key)).flatten();
    let caption = Caption::new(text("caption").as_deref(), text("creditText").as_deref());
    (image.is_some() || caption.is_some()).then_some(Figure { image, caption })
}

fn image(node: &Node<'_>) -> Option<Image> {
    match node.value() {
        Json::Text(_) => address_at(node, Purpose::Fetch).map(Image::at),
        Json::Object(_) => Some(Image {
            address: image_address(node)?,
            size: size(node),
            alt: node.text("alt"),
            sources: sources(node),
        }),
        _ => node.expected("a picture"),
    }
}

fn image_address(node: &Node<'_>) -> Option<Address> {
    ["url", "contentUrl", "@id"].into_iter().find_map(|key| address_in(node, key, Purpose::Fetch))
}

/// A shape without width or height is no shape: the space would collapse.
fn size(node: &Node<'_>) -> Option<(u32, u32)> {
    let size = (node.number("width")?, node.number("height")?);
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// Whether two pictures have one shape, give or take what rounding to whole pixels does to it.
pub(super) fn same_shape(one: (u32, u32), other: (u32, u32)) -> bool {
    let ratio = |(width, height): (u32, u32)| f64::from(width) / f64::from(height.max(1));
    (ratio(one) / ratio(other) - 1.0).abs() < 0.02
}

/// The other files of the picture, grouped by format in order of first appearance.
fn sources(node: &Node<'_>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let Some(encodings) = node.get("encoding") else { return sources };
    for encoding in encodings.list() {
        let Some((format, variant)) = variant(&encoding) else { continue };
        let format = Some(format).filter(|format| format != ANY_FORMAT);
        match sources.iter_mut().find(|source| source.format == format) {
            Some(source) => source.variants.push(variant),
            None => sources.push(Source { format, variants: vec![variant] }),
        }
    }
    sources
}

fn variant(node: &Node<'_>) -> Option<(String, Variant)> {
    let format = node.text("encodingFormat").filter(|format| format.starts_with("image/"));
    let width = node.number("width").filter(|width| *width > 0);
    let address = image_address(node);
    match (format, width, address) {
        (Some(format), Some(width), Some(address)) => Some((format, Variant { address, width })),
        _ => node.expected("an address, an `encodingFormat` of `image/…` and a width"),
    }
}
