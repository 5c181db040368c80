//! What became of a text, for machines: a line of JSON, as `docs/contracts/cli.md` has it.

use serde_json::{Map, Value, json};

use super::{count, printable::printable_json, verdict::Verdict};
use crate::{
    model::{Article, Format, Moment},
    wire::{Problem, Reading, WireError},
};

/// The line of a text.
pub(super) fn record(verdict: &Verdict) -> String {
    let (articles, error) = match &verdict.articles {
        Ok(articles) => (articles.iter().map(one).collect(), Value::Null),
        Err(error) => (Vec::new(), place_and_words(&error.path, &error.what)),
    };
    let record = json!({
        "text": verdict.place,
        "format": verdict.format.map(Format::name),
        "articles": articles,
        "error": error,
    });
    printable_json(&format!("{record}\n"))
}

fn one(read: &Result<Reading<Article>, WireError>) -> Value {
    match read {
        Ok(reading) => understood(&reading.value, &reading.problems),
        Err(error) => json!({ "error": place_and_words(&error.path, &error.what) }),
    }
}

fn understood(article: &Article, problems: &[Problem]) -> Value {
    let time = |moment: &Option<Moment>| moment.map(|moment| moment.machine_readable());
    let blocks: Map<_, _> = count::blocks(&article.body)
        .into_iter()
        .map(|(kind, count)| (kind.name.to_owned(), count.into()))
        .collect();
    json!({
        "headline": article.headline,
        "published": time(&article.published),
        "updated": time(&article.updated),
        "language": article.language,
        "section": article.section,
        "byline": article.byline.iter().map(|author| &author.name).collect::<Vec<_>>(),
        "dateline": article.dateline,
        "initials": article.initials,
        "tags": article.tags,
        "lead_image": count::has_lead_image(article),
        "pictures": count::pictures(article),
        "blocks": blocks,
        "problems": problems.iter().map(|p| place_and_words(&p.path, &p.what)).collect::<Vec<_>>(),
    })
}

fn place_and_words(path: &str, what: &str) -> Value {
    json!({ "path": path, "what": what })
}
