//! All that a portal's source has: its lists to their ends, and its articles.

mod feeds;
mod further;
mod native;
mod wordpress;

use std::collections::{HashSet, VecDeque};

use further::Further;

use super::{library::Library, set_up::SetUp};
use crate::{
    cli::{opened::Opened, verdict::refused},
    model::{Address, Article, ArticleId, ArticleSource, Panel, Portal, Teaser, Zone},
    shelf::Shelf,
    wire::{Origin, Reading, WireError},
};

/// All that a portal's source has.
#[derive(Default)]
pub(super) struct Gathered {
    /// The front's teasers; `None` if they did not come.
    pub front: Option<Panel>,
    /// The teasers of the lists that follow it.
    pub further: Further,
    /// The articles, each once.
    pub articles: Vec<Found>,
    /// The sections that the source itself has lists of, and those.
    pub sections: Vec<(String, Panel)>,
    /// Which addresses are articles of feeds.
    pub shelf: Shelf,
    /// The lists that were read: pages fetch them, too.
    pub lists: Vec<Address>,
    /// What could not be had.
    pub failures: Vec<Failure>,
    /// Which articles they are.
    pub ids: HashSet<ArticleId>,
}

/// An article of the source.
pub(super) struct Found {
    /// Which it is.
    pub id: ArticleId,
    /// Where its text is.
    pub text: Text,
}

/// Where an article's text is.
pub(super) enum Text {
    /// At an address.
    At(Address),
    /// It came with a list, and was read.
    Here(Box<Result<Reading<Article>, WireError>>),
}

/// Something that could not be had, and why.
#[derive(Debug)]
pub(super) struct Failure {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
}

/// Asks a portal's source for all it has; of files, for those that are known without their lists.
pub(super) fn gather(set_up: &SetUp) -> Gathered {
    let mut gathered = Gathered::default();
    match &set_up.portal.source {
        ArticleSource::Native { front, articles } => {
            native::gather_folder(set_up, front, articles, &mut gathered);
        }
        ArticleSource::WordPress { .. } => wordpress::gather(set_up, &mut gathered),
        ArticleSource::Feeds { feeds, .. } => feeds::gather(set_up, feeds, &mut gathered),
    }
    gathered
}

impl Gathered {
    /// Reads the lists of files, which nobody needs who prints an article.
    pub(super) fn add_lists(&mut self, set_up: &SetUp) {
        if let ArticleSource::Native { front, articles } = &set_up.portal.source {
            native::gather_lists(set_up, front, articles, self);
        }
    }

    /// Adds an article, unless it is there.
    fn add(&mut self, id: ArticleId, text: Text) {
        if self.ids.insert(id.clone()) {
            self.articles.push(Found { id, text });
        }
    }

    /// Adds the teasers of a list that follows the front.
    fn add_further(&mut self, portal: &Portal, teasers: Vec<Teaser>) {
        for teaser in teasers {
            let id = self.article_of(portal, &teaser);
            self.further.add(id, teaser);
        }
    }

    /// The article of the portal that a teaser leads to.
    pub(super) fn article_of(&self, portal: &Portal, teaser: &Teaser) -> Option<ArticleId> {
        let at =
            |address| portal.source.article_at(address).or_else(|| self.shelf.article_at(address));
        teaser.article.clone().or_else(|| teaser.address.as_ref().and_then(at))
    }

    fn fail(&mut self, what: &str, why: impl ToString) {
        self.failures.push(Failure { what: what.to_owned(), why: why.to_string() });
    }
}

/// A page of a list, as its source answers.
struct Page<'a> {
    address: &'a Address,
    /// How many came before it.
    number: usize,
    opened: &'a Opened,
}

impl Page<'_> {
    /// Where its text comes from.
    fn origin(&self, set_up: &SetUp) -> Origin<'_> {
        let (zone, format): (Zone, _) = (set_up.portal.zone, set_up.portal.source.format());
        Origin { format: Some(format), ..Origin::new(&self.opened.base, zone) }
    }
}

/// What was read of a page of a list.
struct Turned {
    /// Where the next ones lie.
    next: Vec<Address>,
    /// What it tells of, each by what tells it from others.
    told: Vec<String>,
}

impl Turned {
    /// Of a page with such teasers, and with these after it.
    fn to(next: Vec<Address>, teasers: &[Teaser]) -> Self {
        let mark = |teaser: &Teaser| match (&teaser.article, &teaser.address) {
            (Some(id), _) => id.as_str().to_owned(),
            (None, Some(address)) => address.as_str().to_owned(),
            (None, None) => teaser.headline.clone(),
        };
        // The last page need not tell of anything new.
        let told = if next.is_empty() { Vec::new() } else { teasers.iter().map(mark).collect() };
        Self { next, told }
    }

    /// Of a page after which nobody asks for another.
    fn to_end() -> Self {
        Self::to(Vec::new(), &[])
    }
}

/// How many pages in a row may tell of nothing new. Lists overlap: one that begins anew after the
/// front repeats it. But a server that knows no second page gives the first one without end.
const STALE: usize = 5;

const ENDLESS: &str = "it leads to further pages, but they tell of nothing new";

/// Reads a list and all that follow it, each once. What is read of a page tells where the next
/// ones lie.
fn each_page(
    library: &Library,
    first: &Address,
    gathered: &mut Gathered,
    mut read: impl FnMut(&mut Gathered, &Page<'_>) -> Result<Turned, WireError>,
) {
    let (mut next, mut seen) = (VecDeque::from([first.clone()]), HashSet::new());
    let (mut told, mut stale) = (HashSet::new(), 0);
    while let Some(address) = next.pop_front() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let opened = match library.text(&address) {
            Ok(opened) => opened,
            Err(why) => {
                gathered.fail(address.as_str(), why);
                continue;
            }
        };
        let page = Page { address: &address, number: seen.len() - 1, opened: &opened };
        let read = read(gathered, &page);
        match (refusal(&opened, &read), read) {
            (Some(error), _) | (None, Err(error)) => gathered.fail(address.as_str(), error),
            (None, Ok(turned)) => {
                let (old, leads_on) = (told.len(), !turned.next.is_empty());
                told.extend(turned.told);
                if told.len() > old {
                    stale = 0;
                } else if leads_on {
                    stale += 1;
                }
                if stale == STALE {
                    gathered.fail(address.as_str(), ENDLESS);
                    break;
                }
                gathered.lists.push(address);
                next.extend(turned.next);
            }
        }
    }
}

/// What the server said in place of success; nothing where a WordPress says so that the page
/// before was its last, which is read as an empty one.
fn refusal(opened: &Opened, read: &Result<Turned, WireError>) -> Option<WireError> {
    let is_past_the_last = matches!(read, Ok(turned) if turned.next.is_empty())
        && opened.refusal.as_ref().is_some_and(|status| status.starts_with("400"));
    if is_past_the_last { None } else { refused(opened, read.as_ref().err()) }
}
