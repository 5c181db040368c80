//! A post or a video at another site, which is contacted only when the reader asks.

use leptos::prelude::*;

use super::part;
use crate::{edition::Edition, model::Embed, still::IntoStill};

/// What a frame of another site may do: run, and open its own links in a new tab. It keeps its
/// own origin, which is never ours, so it cannot reach this page.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";

/// The facade: what it is, what asking does, and a link for those who would rather go there.
#[component]
pub fn EmbedFacade(
    /// What is embedded.
    embed: Embed,
) -> impl IntoView {
    let words = Edition::current().words();
    let is_asked = RwSignal::new(false);
    let name = embed.provider.name();
    let title = embed.title.clone().unwrap_or_else(|| name.to_owned());
    let page = embed.page.as_str().to_owned();
    view! {
        <div class=part::EMBED>
            <p class=part::EMBED_TITLE>{title}</p>
            {move || match is_asked.get() {
                true => view! { <Frame embed=embed.clone() /> }.still(),
                false => view! { <Question name is_asked /> }.still(),
            }}
            <a class=part::EMBED_OPEN href=page>
                {format!("{} {name}", words.embed_open)}
            </a>
        </div>
    }
}

#[component]
fn Question(name: &'static str, is_asked: RwSignal<bool>) -> impl IntoView {
    let words = Edition::current().words();
    view! {
        <p class=part::EMBED_NOTICE>{words.embed_notice.replace("{}", name)}</p>
        <button type="button" class=part::EMBED_SHOW on:click=move |_| is_asked.set(true)>
            {format!("{} {name}", words.embed_show)}
        </button>
    }
}

#[component]
fn Frame(embed: Embed) -> impl IntoView {
    let name = embed.provider.name();
    view! {
        <iframe
            class=format!("{} {}", part::EMBED_FRAME, embed.provider.shape())
            title=embed.title.unwrap_or_else(|| name.to_owned())
            sandbox=SANDBOX
            referrerpolicy="strict-origin-when-cross-origin"
            allow="fullscreen; encrypted-media; picture-in-picture"
            src=embed.frame.as_str().to_owned()
        ></iframe>
    }
}
