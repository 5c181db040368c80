//! The teasers that the page of each section shows.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::gather::Gathered;
use crate::{
    model::{Panel, Portal, Teaser},
    press::{Entry, newest},
};

/// How many teasers a section's page has, if its source does not say itself.
const MOST: usize = 50;

/// Every section that anything names, with its teasers.
pub(super) fn sections(
    portal: &Portal,
    gathered: &Gathered,
    entries: &[Entry],
) -> Vec<(String, Panel)> {
    let Some(front) = &gathered.front else { return Vec::new() };
    let of_source: BTreeMap<_, _> =
        gathered.sections.iter().map(|(name, panel)| (name.as_str(), panel)).collect();
    let further = further(portal, gathered, front, entries);
    let named = front.teasers.iter().chain(further.iter().copied());
    let names: BTreeSet<_> = named.filter_map(|teaser| teaser.section.as_deref()).collect();
    let panel = |name: &str| match of_source.get(name) {
        Some(panel) => (*panel).clone(),
        None => section(name, front, &further),
    };
    names.into_iter().map(|name| (name.to_owned(), panel(name))).collect()
}

/// What does not stand on the front: what the lists after it tell of, then what no list does.
fn further<'a>(
    portal: &Portal,
    gathered: &'a Gathered,
    front: &Panel,
    entries: &'a [Entry],
) -> Vec<&'a Teaser> {
    let id = |teaser: &Teaser| {
        let at = |address| {
            portal.source.article_at(address).or_else(|| gathered.shelf.article_at(address))
        };
        teaser.article.clone().or_else(|| teaser.address.as_ref().and_then(at))
    };
    let mut known: HashSet<_> = front.teasers.iter().filter_map(id).collect();
    let unlisted = newest(entries).into_iter().map(Entry::teaser);
    let further = gathered.listed.iter().chain(unlisted);
    // What is no article of the portal can stand in its lists as often as they like.
    further.filter(|teaser| id(teaser).is_none_or(|id| known.insert(id))).collect()
}

/// A section's teasers from the front and further on. Of every other section of the front the
/// first teaser stays, by which the page knows that section's name, and its place among them.
fn section(name: &str, front: &Panel, further: &[&Teaser]) -> Panel {
    let is_own = |teaser: &Teaser| teaser.section.as_deref() == Some(name);
    let mut met = HashSet::new();
    let mut teasers: Vec<_> = front.teasers.iter().collect();
    teasers.retain(|teaser| met.insert(teaser.section.as_deref()) || is_own(teaser));
    let own = teasers.iter().filter(|teaser| is_own(teaser)).count();
    let more = further.iter().copied().filter(|teaser| is_own(teaser));
    teasers.extend(more.take(MOST.saturating_sub(own)));
    Panel {
        title: front.title.clone(),
        teasers: teasers.into_iter().cloned().collect(),
        next: front.next.clone(),
    }
}
