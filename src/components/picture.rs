//! A picture in a space that keeps its size.

use leptos::prelude::*;

use super::part;
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    model::{Image, Source},
};

/// What a picture is on the page, which decides how wide it is and how soon it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The picture at the top: fetched first.
    Lead,
    /// A picture in the body: fetched when near.
    Body,
    /// A teaser's picture: small, fetched when near.
    Teaser,
    /// The picture of the teaser that leads the front: large, fetched first.
    LeadTeaser,
}

impl Role {
    /// How wide it is, for the browser's choice of file. Keep in step with `style/`.
    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 62rem) 60rem, 100vw",
            Self::Body => "(min-width: 44rem) 42rem, 100vw",
            Self::Teaser => "(min-width: 62rem) 23rem, 45vw",
            Self::LeadTeaser => "(min-width: 62rem) 48rem, 100vw",
        }
    }

    fn is_first(self) -> bool {
        matches!(self, Self::Lead | Self::LeadTeaser)
    }

    fn loading(self) -> Option<&'static str> {
        (!self.is_first()).then_some("lazy")
    }

    fn fetch_priority(self) -> Option<&'static str> {
        self.is_first().then_some("high")
    }
}

/// Where the file stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Awaited,
    Here,
    Failed,
}

/// The picture, in the best format the browser knows. Its space has the final shape from the
/// start, says "Memuat…" until the file is here, and says so when it does not come.
#[component]
pub fn Picture(
    /// The picture.
    image: Image,
    /// What it shows, when the picture itself does not say.
    #[prop(optional_no_strip)]
    fallback_alt: Option<String>,
    /// What it is on the page.
    role: Role,
) -> Tag {
    let arrival = RwSignal::new(Arrival::Awaited);
    let edition = Edition::current();
    let sources: Vec<_> =
        image.sources.iter().map(|source| source_tag(source, role, &edition)).collect();
    let img = tag("img")
        .set("alt", image.alt.or(fallback_alt).unwrap_or_default())
        .set_some("width", image.size.map(|(width, _)| width.to_string()))
        .set_some("height", image.size.map(|(_, height)| height.to_string()))
        .set_some("loading", role.loading())
        .set_some("fetchpriority", role.fetch_priority())
        .set("decoding", "async")
        .set("src", edition.place(&image.address))
        .on("load", Callback::new(move |()| arrival.set(Arrival::Here)))
        .on("error", Callback::new(move |()| arrival.set(Arrival::Failed)));
    tag("div")
        .class(part::PICTURE)
        .with(shape(image.size))
        .with(tag("picture").with(sources).with(img))
        .with_live(move || note(arrival.get()))
}

/// An empty drawing, which keeps the space: a style of its own would need an exception in
/// `style-src` on a printed page.
fn shape(size: Option<(u32, u32)>) -> Tag {
    let (width, height) = size.unwrap_or((16, 9));
    tag("svg")
        .class(part::PICTURE_SHAPE)
        .set("viewBox", format!("0 0 {width} {height}"))
        .set("aria-hidden", "true")
}

fn source_tag(source: &Source, role: Role, edition: &Edition) -> Tag {
    tag("source")
        .set_some("type", source.format.clone())
        .set("srcset", source.srcset(|address| edition.place(address)))
        .set("sizes", role.sizes())
}

fn note(arrival: Arrival) -> Tag {
    let words = Edition::current().words();
    let note = tag("span").class(part::PICTURE_NOTE);
    match arrival {
        Arrival::Awaited => note.set("aria-hidden", "true").with(words.loading),
        Arrival::Failed => note.with(words.image_failed),
        Arrival::Here => note.set("hidden", ""),
    }
}
