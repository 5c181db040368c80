//! The file of a picture for those who show a link to a page, or what they find in search.

use crate::model::{Address, Image, Source, Variant, without_query};

/// How wide a picture large services ask for:
/// <https://developers.google.com/search/docs/appearance/structured-data/article>.
const WIDE: u32 = 1200;

/// The formats that all of them show, as media types.
const FORMATS: [&str; 3] = ["image/jpeg", "image/png", "image/gif"];

/// The same by the endings of names.
const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "gif"];

/// A file of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct File<'a> {
    /// Where it lies.
    pub address: &'a Address,
    /// Its own width and height, where they are known.
    pub size: Option<(u32, u32)>,
}

/// The smallest file that is wide enough, in a format that everybody shows; if there is none, the
/// one for browsers that choose no other.
pub(super) fn file(image: &Image) -> File<'_> {
    let known = || image.sources.iter().flat_map(shown);
    let wide = known().filter(|variant| variant.width >= WIDE).min_by_key(|variant| variant.width);
    let widest = || known().max_by_key(|variant| variant.width);
    let best = match is_shown(&image.address) {
        Some(false) => wide.or_else(widest),
        _ => wide,
    };
    match best {
        Some(variant) => of_variant(image, variant),
        None => of_all(image),
    }
}

fn of_variant<'a>(image: &Image, variant: &'a Variant) -> File<'a> {
    File { address: &variant.address, size: size_at(image, variant.width) }
}

/// The picture's width and height are those of this file only where it has no other: otherwise they
/// tell its shape.
fn of_all(image: &Image) -> File<'_> {
    let mut variants = image.sources.iter().flat_map(|source| &source.variants);
    let own = variants.find(|variant| variant.address == image.address);
    let size = match own {
        Some(own) => size_at(image, own.width),
        None => image.size.filter(|_| image.sources.is_empty()),
    };
    File { address: &image.address, size }
}

/// How large the picture is at a width, by its shape.
fn size_at(image: &Image, width: u32) -> Option<(u32, u32)> {
    let (across, down) = image.size?;
    let scaled = u64::from(width) * u64::from(down);
    let across = u64::from(across);
    let height = (scaled + across / 2).checked_div(across)?;
    Some((width, u32::try_from(height).ok()?.max(1)))
}

/// The files of a source that everybody shows.
fn shown(source: &Source) -> impl Iterator<Item = &Variant> {
    let by_format = source.format.as_deref().map(|format| FORMATS.contains(&format));
    let is_fine = move |variant: &&Variant| {
        by_format.or_else(|| is_shown(&variant.address)).unwrap_or_default()
    };
    source.variants.iter().filter(is_fine)
}

/// Whether everybody shows what lies at an address, as far as its name tells.
fn is_shown(address: &Address) -> Option<bool> {
    let path = without_query(address.as_str());
    let (_, ending) = path.rsplit('/').next()?.rsplit_once('.')?;
    Some(ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A format, and files with their widths.
    type Files<'a> = (Option<&'a str>, &'a [(&'a str, u32)]);

    fn image(name: &str, sources: &[Files<'_>]) -> Image {
        let address = |name: &str| Address::checked(name.to_owned());
        let variant =
            |(name, width): &(&str, u32)| Variant { address: address(name), width: *width };
        let source = |(format, variants): &Files<'_>| Source {
            format: format.map(str::to_owned),
            variants: variants.iter().map(variant).collect(),
        };
        let sources = sources.iter().map(source).collect();
        Image { size: Some((1600, 900)), sources, ..Image::at(address(name)) }
    }

    fn told(image: &Image) -> (&str, Option<(u32, u32)>) {
        let File { address, size } = file(image);
        (address.as_str(), size)
    }

    #[test]
    fn a_picture_of_one_file_is_as_large_as_it_says() {
        assert_eq!(told(&image("a.jpg", &[])), ("a.jpg", Some((1600, 900))));
    }

    #[test]
    fn a_shape_is_no_size_of_a_file() {
        let image = image("a-800.jpg", &[(Some("image/webp"), &[("a-1200.webp", 1200)])]);
        assert_eq!(told(&image), ("a-800.jpg", None));
    }

    #[test]
    fn a_file_that_is_among_the_others_is_as_wide_as_it_is_there() {
        let image = image("a-800.jpg", &[(Some("image/jpeg"), &[("a-800.jpg", 800)])]);
        assert_eq!(told(&image), ("a-800.jpg", Some((800, 450))));
    }

    #[test]
    fn of_files_that_are_wide_enough_the_smallest_is_taken() {
        let files: &[_] = &[("a.jpg", 480), ("b.jpg", 2400), ("c.jpg", 1201)];
        let image = image("a-800.jpg", &[(None, files)]);
        assert_eq!(told(&image), ("c.jpg", Some((1201, 676))));
    }

    #[test]
    fn a_format_that_not_everybody_shows_gives_way_to_one_that_they_do() {
        let jpeg: &[_] = &[("a-480.jpg", 480), ("a-800.jpg", 800)];
        let all: [(_, &[_]); 2] =
            [(Some("image/avif"), &[("a-1200.avif", 1200)]), (Some("image/jpeg"), jpeg)];
        assert_eq!(told(&image("a.avif", &all)), ("a-800.jpg", Some((800, 450))));
        assert_eq!(told(&image("a?size=full", &all)), ("a?size=full", None));
    }
}
