//! Who wrote the article.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Children, Tag, tag},
    model::Author,
};

/// "Oleh Sari Wulandari, Made Arta dan Yosef Renwarin". Nothing when nobody is named.
#[component]
pub fn Byline(
    /// The authors, in the publisher's order.
    authors: Vec<Author>,
) -> Option<Tag> {
    let words = Edition::current().words();
    let last = authors.len().checked_sub(1)?;
    let line = spoken(tag("p").class(part::BYLINE)).with(words.by).with(" ");
    let line = authors.into_iter().enumerate().fold(line, |line, (index, author)| {
        let joint = match index {
            0 => String::new(),
            index if index == last => format!(" {} ", words.and),
            _ => ", ".to_owned(),
        };
        line.with(joint).with(name(author))
    });
    Some(line)
}

fn name(author: Author) -> Children {
    let role =
        author.role.map(|role| tag("span").class(part::BYLINE_ROLE).with(format!(" ({role})")));
    let (linked, plain) = match author.page {
        Some(page) => {
            (Some(tag("a").set("href", page.as_str().to_owned()).with(author.name)), None)
        }
        None => (None, Some(author.name)),
    };
    Children::default().with(linked).with(plain).with(role)
}
