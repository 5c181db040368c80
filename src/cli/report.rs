//! What became of a text, for people.

use anstyle::{AnsiColor, Style};

use super::{
    count::{self, counted},
    printable::printable,
    verdict::Verdict,
};
use crate::{
    model::{Article, Format, Moment},
    wire::{Problem, Reading, WireError},
};

const PLACE: Style = Style::new().bold();
const LABEL: Style = Style::new().dimmed();
const PROBLEM: Style = AnsiColor::Yellow.on_default();
const FAILURE: Style = AnsiColor::Red.on_default().bold();

/// How much is said.
#[derive(Clone, Copy)]
pub(super) struct Detail {
    /// Everything about every article.
    pub is_verbose: bool,
    /// This is the only text; a lone article in it gets all the room.
    pub is_only: bool,
}

/// The lines about a text: those of one that holds several articles begin with how many.
pub(super) fn report(verdict: &Verdict, detail: Detail) -> String {
    let place = styled(PLACE, &verdict.place);
    let format = verdict.format.map_or("", Format::name);
    let articles = match &verdict.articles {
        Ok(articles) => articles.as_slice(),
        Err(error) => return format!("{place}: {}\n", failure(error)),
    };
    match articles {
        [Ok(reading)] if detail.is_verbose || detail.is_only => {
            format!("{place}: {format}\n{}", understood(reading, "  "))
        }
        [Ok(reading)] => format!("{place}: {}", line(reading, Some(format), "  ")),
        [Err(error)] => format!("{place}: {}\n", failure(error)),
        articles => {
            let count = counted(articles.len(), "article", "articles");
            let entries = articles.iter().enumerate();
            let entries = entries.map(|(at, read)| entry(at + 1, read, detail));
            format!("{place}: {format}, {count}\n{}", entries.collect::<String>())
        }
    }
}

fn entry(number: usize, read: &Result<Reading<Article>, WireError>, detail: Detail) -> String {
    match read {
        Ok(reading) if detail.is_verbose => {
            format!("{number:>4}.\n{}", understood(reading, "      "))
        }
        Ok(reading) => format!("{number:>4}. {}", line(reading, None, "      ")),
        Err(error) => format!("{number:>4}. {}\n", failure(error)),
    }
}

/// An article on a line, and its problems under it.
fn line(reading: &Reading<Article>, format: Option<&str>, indent: &str) -> String {
    let article = &reading.value;
    let parts = [
        format.map(str::to_owned),
        article.published.map(|moment| moment.machine_readable()),
        Some(counted(article.body.len(), "block", "blocks")),
        Some(counted(count::pictures(article), "picture", "pictures")),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let parts = styled(LABEL, &format!("({})", parts.join(", ")));
    format!("{} {parts}\n{}", printable(&article.headline), problems(&reading.problems, indent))
}

/// All that was understood of an article, a line each, and its problems.
fn understood(reading: &Reading<Article>, indent: &str) -> String {
    let article = &reading.value;
    let time = |moment: Option<Moment>| moment.map(|moment| moment.machine_readable());
    let names: Vec<_> = article.byline.iter().map(|author| author.name.as_str()).collect();
    let lines = [
        ("headline", Some(article.headline.clone())),
        ("published", time(article.published)),
        ("updated", time(article.updated)),
        ("language", article.language.clone()),
        ("section", article.section.clone()),
        ("byline", some(names.join(", "))),
        ("dateline", article.dateline.clone()),
        ("initials", article.initials.clone()),
        ("tags", some(article.tags.join(", "))),
        ("body", some(body(article))),
        ("pictures", some(pictures(article))),
    ];
    let lines = lines.map(|(label, value)| {
        let label = styled(LABEL, &format!("{label:<11}"));
        let value = value.map_or_else(|| styled(LABEL, "none"), |value| printable(&value));
        format!("{indent}{label} {value}\n")
    });
    format!("{}{}", lines.concat(), problems(&reading.problems, indent))
}

fn some(words: String) -> Option<String> {
    (!words.is_empty()).then_some(words)
}

/// `12 paragraphs, 2 figures, 1 read-also`
fn body(article: &Article) -> String {
    let counts = count::blocks(&article.body).into_iter();
    let counts: Vec<_> =
        counts.map(|(kind, count)| counted(count, kind.name, kind.plural)).collect();
    counts.join(", ")
}

fn pictures(article: &Article) -> String {
    match (count::pictures(article), count::has_lead_image(article)) {
        (0, _) => String::new(),
        (count, true) => format!("{count}, with the lead image"),
        (count, false) => format!("{count}, no lead image"),
    }
}

fn problems(problems: &[Problem], indent: &str) -> String {
    let label = styled(PROBLEM, "problem:");
    let line =
        |problem: &Problem| format!("{indent}{label} {}\n", at(&problem.path, &problem.what));
    problems.iter().map(line).collect()
}

fn failure(error: &WireError) -> String {
    let label = styled(FAILURE, "unreadable:");
    format!("{label} {}", at(&error.path, &error.what))
}

/// What is wrong, and the JSON path; of the whole text, there is none.
pub(super) fn at(path: &str, what: &str) -> String {
    match path {
        "" => printable(what),
        path => format!("{}: {}", printable(path), printable(what)),
    }
}

/// Words of others in a style, which ends with them.
fn styled(style: Style, words: &str) -> String {
    format!("{style}{}{style:#}", printable(words))
}
