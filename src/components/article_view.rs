//! An article with all its furniture, in the order of the model page.

use leptos::prelude::*;

use super::{
    Body, Byline, CopyrightLine, Headline, InitialsLine, KickerLine, LeadImage, PublishedLine,
    RelatedPanel, RelatedSeat, StandfirstText, TagList, TextSize, TextSizeSwitch, TimingLine, part,
};
use crate::{
    edition::Edition,
    load::LoadState,
    model::{Article, Panel},
    timing::Timing,
};

/// What changes around an article while it is open. The app owns it.
#[derive(Clone, Copy)]
pub struct Surroundings {
    /// The related panel.
    pub related: RwSignal<LoadState<Panel>>,
    /// The related panel's place.
    pub related_seat: RelatedSeat,
    /// How large the article is set.
    pub text_size: RwSignal<TextSize>,
    /// How long it took.
    pub timing: RwSignal<Option<Timing>>,
}

/// The article: this list is the page.
#[component]
pub fn ArticleView(
    /// The article.
    article: Article,
    /// What changes around it.
    surroundings: Surroundings,
) -> impl IntoView {
    let Surroundings { related, related_seat, text_size, timing } = surroundings;
    let direction = direction(article.language.as_deref());
    let year = article.published.map(|moment| moment.in_zone(Edition::current().zone()).year());
    let headline = article.headline.clone();
    view! {
        <article
            class=part::ARTICLE
            lang=article.language
            dir=direction
            data-text-size=move || text_size.get().name()
        >
            <KickerLine section=article.section kicker=article.kicker />
            <Headline text=article.headline />
            {article.standfirst.map(|text| view! { <StandfirstText text /> })}
            <Byline authors=article.byline />
            <PublishedLine published=article.published updated=article.updated />
            {article.lead_image.map(|figure| view! { <LeadImage figure headline /> })}
            <TextSizeSwitch text_size />
            <Body dateline=article.dateline blocks=article.body />
            {article.initials.map(|initials| view! { <InitialsLine initials /> })}
            <TagList tags=article.tags />
            {article.related.map(|_| view! { <RelatedPanel related seat=related_seat /> })}
            <CopyrightLine copyright=article.copyright published=year />
            <TimingLine timing />
        </article>
    }
}

/// The direction the article is written in; where its language is not said, as its first letters
/// are.
fn direction(language: Option<&str>) -> &'static str {
    const RIGHT_TO_LEFT: [&str; 9] = ["ar", "arc", "dv", "fa", "he", "ps", "sd", "ur", "yi"];
    match language.and_then(|tag| tag.split('-').next()) {
        None => "auto",
        Some(language) if RIGHT_TO_LEFT.contains(&language.to_ascii_lowercase().as_str()) => "rtl",
        Some(_) => "ltr",
    }
}
