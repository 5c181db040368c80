//! What is read of anybody's text, as text: every article, every teaser, every problem.

use baca::{
    model::Zone,
    wire::{Origin, Text, WireError, decoded},
};

use super::{BASE, reading_text};

/// The articles of a text, one after another.
pub fn articles(source: &[u8]) -> String {
    parsed(source, |text| {
        let read = text.articles()?;
        let article = |read: &Result<_, WireError>| match read {
            Ok(reading) => reading_text(reading),
            Err(error) => format!("no article: {error}\n"),
        };
        Ok(read.iter().map(article).collect::<Vec<_>>().join("\n"))
    })
}

/// The teasers of a text.
pub fn teasers(source: &[u8]) -> String {
    parsed(source, |text| {
        let panel = text.panel()?;
        let teasers = panel.value.teasers.iter().map(|teaser| format!("teaser: {teaser:?}\n"));
        let problems = panel.problems.iter().map(|problem| format!("problem: {problem}\n"));
        let title = format!("title: {:?}\n", panel.value.title);
        let next = format!("next: {:?}\n", panel.value.next);
        Ok([title, next].into_iter().chain(teasers).chain(problems).collect())
    })
}

/// What is read of a source, under its format; or why nothing is.
fn parsed(source: &[u8], read: impl FnOnce(&Text<'_>) -> Result<String, WireError>) -> String {
    let text = decoded(source.to_vec(), None);
    let text = match Text::parse(&text, Origin::new(BASE, Zone::WIB)) {
        Ok(text) => text,
        Err(error) => return format!("no format: {}\n", shown(&error)),
    };
    let read = read(&text).unwrap_or_else(|error| format!("refused: {}\n", shown(&error)));
    format!("format: {:?}\n\n{read}", text.format())
}

fn shown(error: &WireError) -> String {
    match error.status {
        Some(status) => format!("{error} [{status}]"),
        None => error.to_string(),
    }
}
