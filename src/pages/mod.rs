//! Where loading, failed and ready meet.

mod article_page;
mod front_page;

pub use article_page::ArticlePage;
pub use front_page::FrontPage;
