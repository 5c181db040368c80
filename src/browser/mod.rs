//! What only a browser has. Nothing here knows an article.

pub mod clock;
pub mod connection;
pub mod console;
pub mod document;
pub mod early;
pub mod fetch;
pub mod glimpse;
pub mod history;
pub mod idle;
pub mod near;
pub mod sign;
pub mod storage;
pub mod transition;
pub mod turn;
