//! Pictures in HTML, in all the ways that lazy loading has taught publishers to write them.

use super::tree::Branch;
use crate::{
    model::{Address, Image, Source, Variant, non_blank},
    wire::{
        address::{Purpose, resolve},
        node::Node,
    },
};

/// Where scripts that load late find the address, before the place where browsers do: that one
/// holds a placeholder then.
const LATE: [&str; 4] = ["data-src", "data-lazy-src", "data-original", "data-img-src"];
const LATE_CHOICES: [&str; 2] = ["data-srcset", "data-lazy-srcset"];

/// As many files as are read of one picture.
const MAX_CHOICES: usize = 50;

/// The picture of an `img`, with the choices of the `picture` around it. `None` for a counting
/// pixel, and for one without an address that may be used, which is reported.
pub(super) fn image<B: Branch>(img: &B, around: Option<&B>, report: Node<'_>) -> Option<Image> {
    let (width, height) = (pixels(img, "width"), pixels(img, "height"));
    if width.is_some_and(|width| width < 3) || height.is_some_and(|height| height < 3) {
        return None;
    }
    let base = report.setting().base;
    let mut sources: Vec<_> = around
        .map(|picture| picture.children().filter_map(|child| source(&child, base)).collect())
        .unwrap_or_default();
    let own = choices(img, width, base);
    let address = address(img, base).or_else(|| widest(&own).or_else(|| widest_of(&sources)));
    let Some(address) = address else {
        if img.first_attribute(&["src"]).is_some() {
            report.report("a picture without an address that may be used here; left out");
        }
        return None;
    };
    if !own.is_empty() {
        sources.push(Source { format: None, variants: own });
    }
    let alt = img.attribute("alt").and_then(|alt| non_blank(&alt));
    Some(Image { address, size: width.zip(height), alt, sources })
}

/// Whether scripts load it late: then a `noscript` after it holds the same picture.
pub(super) fn is_late<B: Branch>(img: &B) -> bool {
    img.first_attribute(&LATE).is_some() || img.first_attribute(&LATE_CHOICES).is_some()
}

fn address<B: Branch>(img: &B, base: &str) -> Option<Address> {
    let mut written = LATE.iter().chain(&["src"]).filter_map(|name| img.attribute(name));
    written.find_map(|raw| picture_at(&raw, base))
}

/// A blank address would be that of the page.
fn picture_at(raw: &str, base: &str) -> Option<Address> {
    non_blank(raw).and_then(|raw| resolve(base, &raw, Purpose::Fetch))
}

/// A `source` of a `picture`. One for certain screens only shows another picture: a crop.
fn source<B: Branch>(branch: &B, base: &str) -> Option<Source> {
    if branch.name().as_deref() != Some("source") || branch.attribute("media").is_some() {
        return None;
    }
    let format = branch.attribute("type").filter(|format| format.starts_with("image/"));
    let variants = choices(branch, None, base);
    (!variants.is_empty()).then_some(Source { format, variants })
}

/// The files of a `srcset`. Those told by density count only where the width is known.
fn choices<B: Branch>(branch: &B, width: Option<u32>, base: &str) -> Vec<Variant> {
    let names = [LATE_CHOICES[0], LATE_CHOICES[1], "srcset"];
    let Some(text) = branch.first_attribute(&names) else { return Vec::new() };
    let variant = |(raw, size): (&str, &str)| {
        let width = match size.strip_suffix('w') {
            Some(digits) => digits.parse().ok(),
            None => width.zip(size.strip_suffix('x')?.parse().ok()).and_then(|(width, density)| {
                let density: u32 = density;
                width.checked_mul(density)
            }),
        };
        let width = width.filter(|width| *width > 0)?;
        Some(Variant { address: picture_at(raw, base)?, width })
    };
    candidates(&text).filter_map(variant).take(MAX_CHOICES).collect()
}

/// The addresses of a `srcset`, each with its size. An address may hold commas, but not end in
/// one: <https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute>
fn candidates(srcset: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = srcset;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let (address, after) =
            rest.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((rest, ""));
        if let Some(address) = address.strip_suffix(',') {
            rest = after;
            return Some((address, ""));
        }
        let (size, after) = after.split_once(',').unwrap_or((after, ""));
        rest = after;
        Some((address, size.trim()))
    })
}

fn widest(variants: &[Variant]) -> Option<Address> {
    variants.iter().max_by_key(|variant| variant.width).map(|variant| variant.address.clone())
}

fn widest_of(sources: &[Source]) -> Option<Address> {
    sources.iter().find_map(|source| widest(&source.variants))
}

fn pixels<B: Branch>(img: &B, name: &str) -> Option<u32> {
    img.attribute(name)?.trim().trim_end_matches("px").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_srcset_is_read_as_browsers_do() {
        let read = |srcset| candidates(srcset).collect::<Vec<_>>();
        assert_eq!(read(" a.jpg 480w,b,c.jpg  800w ,"), [("a.jpg", "480w"), ("b,c.jpg", "800w")]);
        assert_eq!(read("a.jpg, b.jpg 2x"), [("a.jpg", ""), ("b.jpg", "2x")]);
        assert_eq!(read("a.jpg"), [("a.jpg", "")]);
        assert_eq!(read(" , "), []);
    }
}
