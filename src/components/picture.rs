//! A picture in a space that keeps its size.

use leptos::{either::EitherOf3, prelude::*};

use super::part;
use crate::{
    edition::Edition,
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
}

impl Role {
    /// How wide it is, for the browser's choice of file. Keep in step with `style/`.
    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 62rem) 60rem, 100vw",
            Self::Body => "(min-width: 44rem) 42rem, 100vw",
            Self::Teaser => "(min-width: 62rem) 20rem, (min-width: 40rem) 45vw, 40vw",
        }
    }

    fn loading(self) -> Option<&'static str> {
        (self != Self::Lead).then_some("lazy")
    }

    fn fetch_priority(self) -> Option<&'static str> {
        (self == Self::Lead).then_some("high")
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
) -> impl IntoView {
    let arrival = RwSignal::new(Arrival::Awaited);
    let (width, height) = image.size.unzip();
    let shape = format!("{} / {}", width.unwrap_or(16), height.unwrap_or(9));
    view! {
        <div class=part::PICTURE style:aspect-ratio=shape>
            <picture>
                {sources(image.sources, role)}
                <img
                    alt=image.alt.or(fallback_alt).unwrap_or_default()
                    width=width.map(|width| width.to_string())
                    height=height.map(|height| height.to_string())
                    loading=role.loading()
                    fetchpriority=role.fetch_priority()
                    decoding="async"
                    src=image.address.as_str().to_owned()
                    on:load=move |_| arrival.set(Arrival::Here)
                    on:error=move |_| arrival.set(Arrival::Failed)
                />
            </picture>
            {move || note(arrival.get())}
        </div>
    }
}

fn sources(sources: Vec<Source>, role: Role) -> Vec<impl IntoView> {
    let source = |source: Source| {
        let srcset = source.srcset();
        view! { <source type=source.format srcset=srcset sizes=role.sizes() /> }
    };
    sources.into_iter().map(source).collect()
}

fn note(arrival: Arrival) -> impl IntoView {
    let words = Edition::current().words();
    match arrival {
        Arrival::Here => EitherOf3::A(()),
        Arrival::Awaited => EitherOf3::B(view! {
            <span class=part::PICTURE_NOTE aria-hidden="true">
                {words.loading}
            </span>
        }),
        Arrival::Failed => {
            EitherOf3::C(view! { <span class=part::PICTURE_NOTE>{words.image_failed}</span> })
        }
    }
}
