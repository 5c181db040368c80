//! A picture and the words printed with it.

use super::{Address, non_blank};

/// A picture with its caption; one of the two may be missing, not both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The picture. Absent when its address could not be used: the caption still tells.
    pub image: Option<Image>,
    /// The line under it.
    pub caption: Option<Caption>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file for browsers that choose none of `sources`.
    pub address: Address,
    /// Width and height in pixels: the shape of the space kept until the file arrives.
    pub size: Option<(u32, u32)>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
    /// The same picture in other formats, best first.
    pub sources: Vec<Source>,
}

/// One picture in one format, in several widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The media type, such as `image/avif`, where it is known.
    pub format: Option<String>,
    /// The files.
    pub variants: Vec<Variant>,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Where it lies.
    pub address: Address,
    /// How wide it is, in pixels.
    pub width: u32,
}

impl Image {
    /// A picture of which nothing but its address is known.
    pub fn at(address: Address) -> Self {
        Self { address, size: None, alt: None, sources: Vec::new() }
    }
}

impl Source {
    /// The files as an `img` or `source` element's `srcset`, each where it is seen from the page.
    pub fn srcset(&self, place: impl Fn(&Address) -> String) -> String {
        self.variants.iter().fold(String::new(), |choices, variant| {
            let between = if choices.is_empty() { "" } else { ", " };
            format!("{choices}{between}{} {}w", place(&variant.address), variant.width)
        })
    }
}

/// The line under a picture: what it shows, and who made it. Never blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    text: Option<String>,
    credit: Option<String>,
}

impl Caption {
    /// `None` when nothing is left to print, because systems send `" "` for "no caption".
    pub fn new(text: Option<&str>, credit: Option<&str>) -> Option<Self> {
        let caption = Self { text: text.and_then(non_blank), credit: credit.and_then(non_blank) };
        (caption.text.is_some() || caption.credit.is_some()).then_some(caption)
    }

    /// What the picture shows.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Who made the picture.
    pub fn credit(&self) -> Option<&str> {
        self.credit.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_of_spaces_is_no_caption() {
        assert_eq!(Caption::new(Some(" \u{a0}\n"), Some("")), None);
    }

    #[test]
    fn a_credit_alone_is_still_a_caption() {
        let caption = Caption::new(None, Some(" Sari / Baca ")).expect("the credit is printable");
        assert_eq!((caption.text(), caption.credit()), (None, Some("Sari / Baca")));
    }

    #[test]
    fn a_srcset_names_each_file_with_its_width() {
        let variant =
            |name: &str, width| Variant { address: Address::checked(name.to_owned()), width };
        let variants = vec![
            variant("https://a.example/1.avif", 480),
            variant("https://a.example/2.avif", 800),
        ];
        let source = Source { format: Some("image/avif".to_owned()), variants };
        let srcset = source.srcset(|address| address.as_str().to_owned());
        assert_eq!(srcset, "https://a.example/1.avif 480w, https://a.example/2.avif 800w");
    }
}
