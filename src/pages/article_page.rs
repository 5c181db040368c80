//! The page of one article.

use std::sync::Arc;

use leptos::{either::EitherOf3, prelude::*};

use crate::{
    components::{ArticleSkeleton, ArticleView, LoadFailed, Surroundings},
    load::LoadState,
    model::Article,
};

/// One article, however its load stands.
#[component]
pub fn ArticlePage(
    /// How the load stands.
    state: LoadState<Arc<Article>>,
    /// What changes around the article.
    surroundings: Surroundings,
    /// Tries the load again.
    on_retry: Callback<()>,
) -> impl IntoView {
    match state {
        LoadState::Loading => EitherOf3::A(view! { <ArticleSkeleton /> }),
        LoadState::Ready(article) => EitherOf3::B(
            view! { <ArticleView article=Arc::unwrap_or_clone(article) surroundings /> },
        ),
        LoadState::Failed(error) => EitherOf3::C(view! { <LoadFailed error on_retry /> }),
    }
}
