//! A post or a video at another site, which is contacted only when the reader asks.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    model::Embed,
};

/// What a frame of another site may do: run, and open its own links in a new tab. It keeps its
/// own origin, which is never ours, so it cannot reach this page.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";

/// The facade: what it is, what asking does, and a link for those who would rather go there.
#[component]
pub fn EmbedFacade(
    /// What is embedded.
    embed: Embed,
) -> Tag {
    let words = Edition::current().words();
    let is_asked = RwSignal::new(false);
    let name = embed.provider.name();
    let title = embed.title.clone().unwrap_or_else(|| name.to_owned());
    let page = embed.page.as_str().to_owned();
    let open = format!("{} {name}", words.embed_open);
    tag("div")
        .class(part::EMBED)
        .with(tag("p").class(part::EMBED_TITLE).with(title))
        .with_live(move || if is_asked.get() { frame(&embed) } else { question(name, is_asked) })
        .with(spoken(tag("a").class(part::EMBED_OPEN)).set("href", page).with(open))
}

fn question(name: &'static str, is_asked: RwSignal<bool>) -> Tag {
    let words = Edition::current().words();
    let [before, between, after] = words.embed_notice;
    let notice = format!("{before}{name}{between}{name}{after}");
    let show = tag("button")
        .class(part::EMBED_SHOW)
        .set("type", "button")
        .on("click", Callback::new(move |()| is_asked.set(true)))
        .with(format!("{} {name}", words.embed_show));
    let notice = tag("p").class(part::EMBED_NOTICE).with(notice);
    spoken(tag("div")).with(notice).with(show)
}

fn frame(embed: &Embed) -> Tag {
    let title = embed.title.clone().unwrap_or_else(|| embed.provider.name().to_owned());
    tag("iframe")
        .class(part::EMBED_FRAME)
        .set("data-shape", embed.provider.shape())
        .set("title", title)
        .set("sandbox", SANDBOX)
        .set("referrerpolicy", "strict-origin-when-cross-origin")
        .set("allow", "fullscreen; encrypted-media; picture-in-picture")
        .set("src", embed.frame.as_str().to_owned())
}
