//! The page that is open, however its load stands.

use std::sync::Arc;

use crate::{
    load::{LoadError, LoadState},
    model::Article,
    pages::FrontView,
    route::Route,
};

/// The page that is open.
#[derive(Clone)]
pub enum Page {
    /// The front, or one section of it.
    Front(LoadState<FrontView>),
    /// An article.
    Article(LoadState<Arc<Article>>),
}

impl Page {
    /// The page of a route while it loads.
    pub fn loading(route: &Route) -> Self {
        match route {
            Route::Front | Route::Section(_) => Self::Front(LoadState::Loading),
            Route::Article(_) | Route::Nowhere => Self::Article(LoadState::Loading),
        }
    }

    /// The page of a route that did not come.
    pub fn failed(route: &Route, error: LoadError) -> Self {
        match Self::loading(route) {
            Self::Front(_) => Self::Front(LoadState::Failed(error)),
            Self::Article(_) => Self::Article(LoadState::Failed(error)),
        }
    }

    /// Why it did not come, if it did not.
    pub fn error(&self) -> Option<LoadError> {
        match self {
            Self::Front(LoadState::Failed(error)) | Self::Article(LoadState::Failed(error)) => {
                Some(error.clone())
            }
            _ => None,
        }
    }
}
