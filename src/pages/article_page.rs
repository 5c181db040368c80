//! The page of one article.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{ArticleSkeleton, ArticleView, LoadFailed, Surroundings},
    load::LoadState,
    markup::Tag,
    model::{Article, Portal},
};

/// What the tab says of an article.
pub fn article_title(article: &Article, portal: &Portal) -> String {
    format!("{} - {}", article.headline, portal.name)
}

/// One article, however its load stands.
#[component]
pub fn ArticlePage(
    /// How the load stands.
    state: LoadState<Arc<Article>>,
    /// What changes around the article.
    surroundings: Surroundings,
    /// Tries the load again.
    on_retry: Callback<()>,
) -> Tag {
    match state {
        LoadState::Loading => view! { <ArticleSkeleton /> }.into_inner(),
        LoadState::Ready(article) => {
            let article = Arc::unwrap_or_clone(article);
            view! { <ArticleView article surroundings /> }.into_inner()
        }
        LoadState::Failed(error) => view! { <LoadFailed error on_retry /> }.into_inner(),
    }
}
