//! A table in the body.

use leptos::prelude::*;

use super::{gallery::sideways, inlines::inlines, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    model::{Inline, Table, plain_text},
};

/// A table. On a narrow screen it scrolls by itself, not the page.
#[component]
pub fn TableView(
    /// The table.
    table: Table,
) -> Tag {
    let label = table.caption.as_deref().map(plain_text);
    let label = label.unwrap_or_else(|| Edition::current().words().table.to_owned());
    let caption =
        table.caption.map(|text| tag("caption").class(part::TABLE_CAPTION).with(inlines(text)));
    let columns: Vec<_> = table.head.into_iter().map(column).collect();
    let head = (!columns.is_empty()).then(|| tag("thead").with(tag("tr").with(columns)));
    let rows: Vec<_> = table.rows.into_iter().map(row).collect();
    let body = tag("tbody").with(rows);
    let table = tag("table").class(part::TABLE).with(caption).with(head).with(body);
    sideways(part::TABLE_SCROLL, label).with(table)
}

/// A column without a name is an empty cell: a header must have words.
fn column(name: Vec<Inline>) -> Tag {
    match name.is_empty() {
        true => tag("td"),
        false => tag("th").set("scope", "col").with(inlines(name)),
    }
}

fn row(cells: Vec<Vec<Inline>>) -> Tag {
    let cells: Vec<_> = cells.into_iter().map(|cell| tag("td").with(inlines(cell))).collect();
    tag("tr").with(cells)
}
