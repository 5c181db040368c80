//! Where loading, failed and ready meet.

mod article_page;
mod front_page;
mod shell;

pub use article_page::{ArticlePage, article_title};
pub use front_page::{FrontPage, front_title};
pub use shell::{portal, shell};
