//! The work of a build: all that the source has becomes pages, and all pages a site.

use std::{
    collections::{BTreeSet, HashSet},
    io,
    path::Path,
};

use rayon::prelude::*;

use super::{
    compressed::LONGEST_NAME,
    gather::{Failure, Found, Gathered, Text, gather},
    lists::{self, Contents},
    pages::{Pages, Printing, Unwritten},
    placing::Unplaced,
    reader,
    sections::sections,
    set_up::SetUp,
    stage::{Placed, Stage, Uncopied},
};
use crate::{
    cli::progress::Progress,
    model::ArticleId,
    press::{Dated, newest_first},
    route::Route,
};

/// What became of a site.
pub(super) struct Built {
    /// How many articles have a page that is as their source.
    pub articles: usize,
    /// How many sections have one.
    pub sections: usize,
    /// What could not be had.
    pub failures: Vec<Failure>,
    /// Files that pages name and that are not there.
    pub missing: Vec<String>,
    /// What became of the files.
    pub placed: Placed,
}

/// Builds a site.
///
/// # Errors
/// It cannot be written; the old one is as it was.
pub(super) fn build(set_up: &SetUp, reader: &Path, stage: Stage) -> Result<Built, String> {
    let (mut gathered, copied) = rayon::join(|| gather(set_up), || copy_reader(reader, &stage));
    let made = copied.and_then(|()| make(set_up, &stage, &mut gathered));
    let (articles, sections, missing) = made.map_err(|(path, error)| {
        stage.give_up();
        unwritten(&path, &error, AS_IT_WAS)
    })?;
    let failures = std::mem::take(&mut gathered.failures);
    let placed =
        stage.place(failures.is_empty()).map_err(|Unplaced { path, error, is_begun }| {
            unwritten(&path, &error, if is_begun { IN_PART_NEW } else { AS_IT_WAS })
        })?;
    Ok(Built { articles: articles.len(), sections: sections.len(), failures, missing, placed })
}

const AS_IT_WAS: &str = "the site there stays as it was";

const IN_PART_NEW: &str =
    "each page there is whole, but some are old and some new: build once more";

/// A sentence on what could not be written, and how the site is now.
fn unwritten(path: &str, error: &io::Error, now: &str) -> String {
    let what = match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string(),
    };
    format!("`{path}` cannot be written: {what}; {now}")
}

type Made = (Vec<Dated>, Vec<String>, Vec<String>);

fn make(set_up: &SetUp, stage: &Stage, gathered: &mut Gathered) -> Result<Made, Unwritten> {
    let pages = Pages::of(set_up, gathered.shelf.clone(), stage)
        .map_err(|why| (set_up.site.root.to_string(), io::Error::other(why)))?;
    let mut articles = print_articles(set_up, &pages, gathered)?;
    pages.not_found()?;
    put_portal(set_up, stage)?;
    if is_out_of_order(stage, &articles) {
        refuse_nothing(gathered);
        return Ok((articles, Vec::new(), Vec::new()));
    }
    newest_first(&mut articles);
    let newest = pages.newest().take();
    let (sections, nameless): (Vec<_>, Vec<_>) = sections(&set_up.portal, gathered, &newest)
        .into_iter()
        .partition(|(name, _)| has_file(name));
    gathered.failures.extend(nameless.into_iter().map(|(what, _)| {
        let why = "the name of this section is too long for a file".to_owned();
        Failure { what, why }
    }));
    let printed = sections.into_par_iter().map(|(name, panel)| {
        pages.section(&name, panel)?;
        Ok(name)
    });
    let sections: Vec<_> = printed.collect::<Result<_, Unwritten>>()?;
    if let Some(front) = gathered.front.take() {
        pages.front(front)?;
    }
    gathered.lists.iter().for_each(|list| pages.name(list));
    let (missing, unread) = pages.copy_named()?;
    gathered.failures.extend(unread);
    let kept = match gathered.failures.is_empty() {
        true => Vec::new(),
        false => kept_pages(stage, &articles, &sections),
    };
    let contents = Contents {
        articles: &articles,
        newest: &newest,
        texts: pages.newest().texts(),
        sections: &sections,
        kept: &kept,
    };
    lists::put(set_up, stage, &contents)?;
    Ok((articles, sections, missing))
}

fn has_file(section: &str) -> bool {
    let file = Route::Section(section.to_owned()).file();
    file.rsplit('/').next().is_some_and(|name| name.len() <= LONGEST_NAME)
}

fn copy_reader(reader: &Path, stage: &Stage) -> Result<(), Unwritten> {
    let files = reader::files_of(reader).map_err(|error| (reader.display().to_string(), error))?;
    files.into_par_iter().try_for_each(|(path, file)| {
        stage.copy(&path, &file).map_err(|uncopied| match uncopied {
            // No page is whole without all of it.
            Uncopied::Unread(error) => {
                let why = format!("the reader's own cannot be read: {error}");
                (path, io::Error::new(error.kind(), why))
            }
            Uncopied::Unwritten(error) => (path, error),
        })
    })
}

/// What the pages' reader asks for first.
fn put_portal(set_up: &SetUp, stage: &Stage) -> Result<(), Unwritten> {
    let Some((path, _)) = set_up.library.file(set_up.portal_address.as_str()) else {
        return Ok(());
    };
    stage.put(&path, set_up.portal_text.as_bytes()).map_err(|error| (path, error))
}

/// Prints the articles; where no folder tells of all, also those that they lead to, and so on.
/// Meanwhile the lists are read: one after the other, for each tells where the next one is.
fn print_articles(
    set_up: &SetUp,
    pages: &Pages<'_>,
    gathered: &mut Gathered,
) -> Result<Vec<Dated>, Unwritten> {
    let at_once = std::mem::take(&mut gathered.articles);
    let (printed, ()) =
        rayon::join(|| print_all(pages, &at_once, true), || gathered.add_lists(set_up));
    let listed = std::mem::take(&mut gathered.articles);
    let mut printed = printed?;
    printed.extend(print_all(pages, &listed, true)?);
    let mut known = std::mem::take(&mut gathered.ids);
    let mut articles = Vec::new();
    loop {
        let mut led_to = Vec::new();
        // What has its space at once is not moved as it grows.
        articles.reserve(printed.len());
        for printing in printed {
            match printing {
                Printing::Done(article, links) => {
                    articles.push(article);
                    led_to.extend(links);
                }
                Printing::Nothing => {}
                Printing::Failed(failure) => gathered.failures.push(failure),
            }
        }
        let round = to_ask_for(set_up, led_to, &mut known);
        if round.is_empty() {
            break;
        }
        printed = print_all(pages, &round, false)?;
    }
    // Where a folder has all, names do not tell what is an article.
    let is_list = |what: &str| gathered.lists.iter().any(|list| list.as_str() == what);
    gathered.failures.retain(|failure| !is_list(&failure.what) && !pages.has_panel(&failure.what));
    gathered.failures.extend(pages.panel_failures());
    Ok(articles)
}

/// How many articles one core takes at a time: few enough that none waits for another at the end.
const AT_MOST: usize = 32;

/// Prints articles, many at once.
fn print_all(
    pages: &Pages<'_>,
    articles: &[Found],
    is_certain: bool,
) -> Result<Vec<Printing>, Unwritten> {
    let progress = Progress::over_pages(articles.len());
    let print = |found: &Found| {
        let printed = pages.article(found, is_certain);
        progress.step(|| printed)
    };
    let printed = articles.par_iter().with_max_len(AT_MOST).map(print).collect();
    progress.end();
    printed
}

/// The articles that others lead to, where that is how they are found.
fn to_ask_for(
    set_up: &SetUp,
    mut ids: Vec<ArticleId>,
    known: &mut HashSet<ArticleId>,
) -> Vec<Found> {
    let Some(articles) = set_up.known_by_links() else { return Vec::new() };
    ids.retain(|id| known.insert(id.clone()));
    let found = |id| Found { text: Text::At(articles.address(&id)), id };
    ids.into_iter().map(found).collect()
}

/// A source that all at once has no article is out of order, rather than a portal without any.
/// Then all stays that leads to the articles of before.
fn is_out_of_order(stage: &Stage, articles: &[Dated]) -> bool {
    articles.is_empty() && stage.old_paths().any(is_article)
}

/// What cannot be had tells by itself why there is nothing.
fn refuse_nothing(gathered: &mut Gathered) {
    if gathered.failures.is_empty() {
        let why = "it has no article at all, where it had some before".to_owned();
        gathered.failures.push(Failure { what: "the source".to_owned(), why });
    }
}

fn is_article(path: &str) -> bool {
    path.starts_with("berita/") && path.ends_with(".html")
}

fn is_section(path: &str) -> bool {
    path.starts_with("rubrik/") && path.ends_with(".html")
}

/// The pages of articles and sections that stay of an earlier build.
fn kept_pages(stage: &Stage, articles: &[Dated], sections: &[String]) -> Vec<String> {
    let articles = articles.iter().map(|article| Route::Article(article.id.clone()).file());
    let sections = sections.iter().map(|name| Route::Section(name.clone()).file());
    let new: BTreeSet<_> = articles.chain(sections).collect();
    let is_kept = |path: &&str| (is_article(path) || is_section(path)) && !new.contains(*path);
    stage.old_paths().filter(is_kept).map(str::to_owned).collect()
}
