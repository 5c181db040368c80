//! The teasers that the page of each section shows.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::gather::Gathered;
use crate::{
    model::{Panel, Portal, Teaser},
    press::Entry,
};

/// How many teasers a section's page has, if its source does not say itself.
const MOST: usize = 50;

/// Every section that anything names, with its teasers. `newest` are all entries, newest first.
pub(super) fn sections(
    portal: &Portal,
    gathered: &Gathered,
    newest: &[&Entry],
) -> Vec<(String, Panel)> {
    let Some(front) = &gathered.front else { return Vec::new() };
    let of_source: BTreeMap<_, _> =
        gathered.sections.iter().map(|(name, panel)| (name.as_str(), panel)).collect();
    let further = further(portal, gathered, front, newest);
    let named = front.teasers.iter().chain(further.iter().copied());
    let names: BTreeSet<_> = named.filter_map(|teaser| teaser.section.as_deref()).collect();
    let panel = |name: &str| {
        let panel = match of_source.get(name) {
            Some(panel) => (*panel).clone(),
            None => section(name, front, &further),
        };
        Panel { sections: led_to(name, front), ..panel }
    };
    names.into_iter().map(|name| (name.to_owned(), panel(name))).collect()
}

/// What does not stand on the front: what the lists after it tell of, then what no list does.
fn further<'a>(
    portal: &Portal,
    gathered: &'a Gathered,
    front: &Panel,
    newest: &[&'a Entry],
) -> Vec<&'a Teaser> {
    let id = |teaser: &Teaser| {
        let at = |address| {
            portal.source.article_at(address).or_else(|| gathered.shelf.article_at(address))
        };
        teaser.article.clone().or_else(|| teaser.address.as_ref().and_then(at))
    };
    let mut known: HashSet<_> = front.teasers.iter().filter_map(id).collect();
    let unlisted = newest.iter().map(|entry| &entry.teaser);
    let further = gathered.listed.iter().chain(unlisted);
    // What is no article of the portal can stand in its lists as often as they like.
    further.filter(|teaser| id(teaser).is_none_or(|id| known.insert(id))).collect()
}

/// A section's teasers from the front and further on.
fn section(name: &str, front: &Panel, further: &[&Teaser]) -> Panel {
    let is_own = |teaser: &&Teaser| teaser.section.as_deref() == Some(name);
    let on_front: Vec<_> = front.teasers.iter().filter(is_own).collect();
    let room = MOST.saturating_sub(on_front.len());
    let more = further.iter().copied().filter(is_own).take(room);
    let teasers = on_front.into_iter().chain(more).cloned().collect();
    Panel { title: front.title.clone(), teasers, next: front.next.clone(), sections: Vec::new() }
}

/// The sections that the page of one leads to: those of the front and itself. By their names, for
/// in the order of the front each new article would change the page of every section.
fn led_to(name: &str, front: &Panel) -> Vec<String> {
    let names: BTreeSet<_> = front.section_names().into_iter().chain([name]).collect();
    names.into_iter().map(str::to_owned).collect()
}
