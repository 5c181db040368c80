//! Who wrote the article.

use leptos::{either::Either, prelude::*};

use super::part;
use crate::{edition::Edition, model::Author};

/// "Oleh Sari Wulandari, Made Arta dan Yosef Renwarin". Nothing when nobody is named.
#[component]
pub fn Byline(
    /// The authors, in the publisher's order.
    authors: Vec<Author>,
) -> impl IntoView {
    let words = Edition::current().words();
    let last = authors.len().saturating_sub(1);
    let names: Vec<_> = authors
        .into_iter()
        .enumerate()
        .map(|(index, author)| {
            let joint = match index {
                0 => String::new(),
                index if index == last => format!(" {} ", words.and),
                _ => ", ".to_owned(),
            };
            (joint, author_view(author))
        })
        .collect();
    let is_empty = names.is_empty();
    (!is_empty).then(|| view! { <p class=part::BYLINE>{words.by} " " {names}</p> })
}

fn author_view(author: Author) -> impl IntoView {
    let role = author.role.map(|role| format!(" ({role})"));
    let name = match author.page {
        Some(page) => Either::Left(view! { <a href=page.as_str().to_owned()>{author.name}</a> }),
        None => Either::Right(author.name),
    };
    (name, role)
}
