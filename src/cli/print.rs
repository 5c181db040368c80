//! `baca print`: an article as HTML.

use std::process::ExitCode;

use super::{
    FAILURE,
    arguments::PrintArguments,
    breakdown::guarded,
    fetch::web_address,
    fragment::fragment,
    opened::{Opened, open},
    output::{Output, complain},
    place::MADE_UP,
    report::at,
    shadow::element,
    verdict::{refused, whole},
};
use crate::{
    model::{Article, ArticleId},
    wire::{Reading, Text, WireError},
};

/// How many of a feed's articles are named when the wanted one is not among them.
const MOST_NAMED: usize = 20;

/// Prints an article, and on standard error its problems.
pub(super) fn print(arguments: &PrintArguments) -> ExitCode {
    let place = arguments.place.name();
    let complain = |path: &str, what: &str| complain(&format!("{place}: {}", at(path, what)));
    let done = guarded(|| printed(arguments)).unwrap_or_else(|fault| Err(whole(fault)));
    let (html, reading) = match done {
        Ok(done) => done,
        Err(error) => {
            complain(&error.path, &error.what);
            return FAILURE.into();
        }
    };
    for problem in &reading.problems {
        complain(&problem.path, &problem.what);
    }
    if arguments.shadow.shadow && arguments.src(MADE_UP).is_none() {
        complain(
            "",
            "the element has no `src` and stays as it is printed; --src says where the article lies",
        );
    }
    if html.contains(MADE_UP) {
        let note = format!("relative addresses now start at {MADE_UP}; --base says where it lies");
        complain("", &note);
    }
    let mut output = Output::for_machines();
    output.write(&format!("{html}\n"));
    output.exit_code(ExitCode::SUCCESS)
}

fn printed(arguments: &PrintArguments) -> Result<(String, Reading<Article>), WireError> {
    let opened = open(&arguments.place).map_err(whole)?;
    let origin = &arguments.origin;
    let base = base(arguments, &opened);
    let read = Text::parse(&opened.text, origin.of(base)).and_then(|text| match &arguments.entry {
        Some(id) => entry(&text, id),
        None => text.article(),
    });
    if let Some(error) = refused(&opened, read.as_ref().err()) {
        return Err(error);
    }
    let reading = read?;
    let article = reading.value.clone();
    let html = if arguments.shadow.shadow {
        element(article, arguments, &opened.base)
    } else {
        fragment(article, arguments.lang, origin.time_zone)
    };
    Ok((html, reading))
}

/// Where relative addresses start: for an element, where the page will find the article.
fn base<'a>(arguments: &'a PrintArguments, opened: &'a Opened) -> &'a str {
    let src = arguments.shadow.src.as_deref().filter(|src| web_address(src).is_ok());
    arguments.origin.base.as_deref().or(src).unwrap_or(&opened.base)
}

fn entry(text: &Text<'_>, id: &ArticleId) -> Result<Reading<Article>, WireError> {
    text.entry(id)?.unwrap_or_else(|| {
        let named = named(text);
        let named = if named.is_empty() { "none has an id" } else { &named };
        Err(whole(format!("it holds no article `{}`; {named}", id.as_str())))
    })
}

/// The ids there are, for whoever mistyped one.
fn named(text: &Text<'_>) -> String {
    let teasers = text.panel().map(|panel| panel.value.teasers).unwrap_or_default();
    let ids = teasers.iter().filter_map(|teaser| teaser.article.as_ref());
    let ids: Vec<_> = ids.take(MOST_NAMED).map(|id| format!("`{}`", id.as_str())).collect();
    let more = if ids.len() == MOST_NAMED { ", …" } else { "" };
    if ids.is_empty() { String::new() } else { format!("there are {}{more}", ids.join(", ")) }
}
