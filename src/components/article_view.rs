//! An article with all its furniture, in the order of the model page.

use leptos::prelude::*;

use super::{
    Body, Byline, CopyrightLine, Headline, InitialsLine, KickerLine, LeadImage, PublishedLine,
    RelatedPanel, StandfirstText, TagList, TextSize, TextSizeSwitch, TimingLine, foreign, part,
    slot::slot,
};
use crate::{
    edition::Edition,
    load::LoadState,
    markup::{Children, Tag, tag},
    model::{Address, Article, Panel, Related},
    timing::Timing,
};

/// What changes around an article while it is open. The app owns it.
#[derive(Clone, Copy)]
pub struct Surroundings {
    /// The related panel.
    pub related: RwSignal<LoadState<Panel>>,
    /// How long it took.
    pub timing: RwSignal<Option<Timing>>,
    /// How large the article is set.
    pub text_size: RwSignal<TextSize>,
    /// Sets it in another size, and remembers that.
    pub on_text_size: Callback<TextSize>,
}

impl Surroundings {
    /// Around an article that has just arrived, in a size of text.
    pub fn of(related: Option<&Related>, text_size: TextSize) -> Self {
        let related = match related {
            Some(Related::Here(panel)) => LoadState::Ready(panel.clone()),
            Some(Related::At(_)) | None => LoadState::Loading,
        };
        let text_size = RwSignal::new(text_size);
        Self {
            related: RwSignal::new(related),
            timing: RwSignal::new(None),
            text_size,
            on_text_size: Callback::new(move |size| text_size.set(size)),
        }
    }
}

/// The article: this list is the page.
#[component]
pub fn ArticleView(
    /// The article.
    article: Article,
    /// What changes around it.
    surroundings: Surroundings,
) -> Tag {
    let Surroundings { related, timing, text_size, on_text_size: on_choose } = surroundings;
    foreign::within(article.language.as_deref());
    let direction = direction(article.language.as_deref());
    let year = article.published.map(|moment| moment.in_zone(Edition::current().zone()).year());
    let headline = article.headline.clone();
    tag("article")
        .class(part::ARTICLE)
        .set_some("lang", article.language)
        .set("dir", direction)
        .set_live("data-text-size", move || text_size.get().name())
        .with(view! { <KickerLine section=article.section kicker=article.kicker /> })
        .with(view! { <Headline text=article.headline /> })
        .with(article.standfirst.map(|text| view! { <StandfirstText text /> }))
        .with(view! { <Byline authors=article.byline /> })
        .with(view! { <PublishedLine published=article.published updated=article.updated /> })
        .with(article.lead_image.map(|figure| view! { <LeadImage figure headline /> }))
        .with(view! { <TextSizeSwitch text_size on_choose /> })
        .with(slot("before-body"))
        .with(view! { <Body dateline=article.dateline blocks=article.body /> })
        .with_rest(move || {
            Children::default()
                .with(slot("after-body"))
                .with(article.initials.map(|initials| view! { <InitialsLine initials /> }))
                .with(view! { <TagList tags=article.tags /> })
                .with(article.related.map(|_| view! { <RelatedPanel related /> }))
                .with(slot("after-related"))
                .with(article.original.map(original))
                .with(view! { <CopyrightLine copyright=article.copyright published=year /> })
                .with(view! { <TimingLine timing /> })
        })
}

/// The way to the article's own page at its publisher.
fn original(page: Address) -> Tag {
    let words = Edition::current().words();
    let link = tag("a").set("href", page.as_str().to_owned()).with(words.original);
    foreign::spoken(tag("p").class(part::ORIGINAL)).with(link)
}

/// The direction the article is written in: of its script, if the tag names one, otherwise of
/// its language. Where that is not said, as its first letters are.
fn direction(language: Option<&str>) -> &'static str {
    const RIGHT_TO_LEFT: [&str; 12] =
        ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];
    const SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];
    let Some(tag) = language.map(str::to_ascii_lowercase) else { return "auto" };
    let script = tag.split('-').skip(1).find(|subtag| subtag.len() == 4);
    let is_right_to_left = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => tag.split('-').next().is_some_and(|language| RIGHT_TO_LEFT.contains(&language)),
    };
    if is_right_to_left { "rtl" } else { "ltr" }
}
