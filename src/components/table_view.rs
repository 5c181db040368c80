//! A table in the body.

use leptos::{either::Either, prelude::*};

use super::{Inlines, part};
use crate::{
    edition::Edition,
    model::{Inline, Table, plain_text},
};

/// A table. On a narrow screen it scrolls by itself, not the page.
#[component]
pub fn TableView(
    /// The table.
    table: Table,
) -> impl IntoView {
    let caption = table.caption.as_deref().map(plain_text);
    let label = caption.unwrap_or_else(|| Edition::current().words().table.to_owned());
    let caption = table.caption.map(|inlines| {
        view! { <caption class=part::TABLE_CAPTION><Inlines inlines /></caption> }
    });
    let columns: Vec<_> = table.head.into_iter().map(column).collect();
    let has_head = !columns.is_empty();
    let head = has_head.then(|| view! { <thead><tr>{columns}</tr></thead> });
    let rows: Vec<_> = table.rows.into_iter().map(row).collect();
    view! {
        <div class=part::TABLE_SCROLL role="group" aria-label=label tabindex="0">
            <table class=part::TABLE>{caption} {head} <tbody>{rows}</tbody></table>
        </div>
    }
}

/// A column without a name is an empty cell: a header must have words.
fn column(inlines: Vec<Inline>) -> impl IntoView {
    match inlines.is_empty() {
        true => Either::Left(view! { <td></td> }),
        false => Either::Right(view! { <th scope="col"><Inlines inlines /></th> }),
    }
}

fn row(cells: Vec<Vec<Inline>>) -> impl IntoView {
    let cells: Vec<_> =
        cells.into_iter().map(|inlines| view! { <td><Inlines inlines /></td> }).collect();
    view! { <tr>{cells}</tr> }
}
