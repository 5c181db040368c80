//! The teasers that the page of each section shows.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::gather::Gathered;
use crate::{
    model::{ArticleId, Panel, Portal, Teaser},
    press::{Entry, MOST},
};

/// Every section that anything names, with its teasers. `newest` are the newest articles.
pub(super) fn sections(
    portal: &Portal,
    gathered: &Gathered,
    newest: &[Entry],
) -> Vec<(String, Panel)> {
    let Some(front) = &gathered.front else { return Vec::new() };
    let of_source: BTreeMap<_, _> =
        gathered.sections.iter().map(|(name, panel)| (name.as_str(), panel)).collect();
    let panel = |(name, section): (&str, Section<'_>)| {
        let panel = match of_source.get(name) {
            Some(panel) => (*panel).clone(),
            None => section.panel(front),
        };
        (name.to_owned(), Panel { sections: led_to(name, front), ..panel })
    };
    filled(portal, gathered, front, newest).into_iter().map(panel).collect()
}

/// What stands on the front, what the lists after it tell of, then what is of a section by its own
/// word alone: its own page leads to that section, whatever the lists say.
fn filled<'a>(
    portal: &Portal,
    gathered: &'a Gathered,
    front: &'a Panel,
    newest: &'a [Entry],
) -> BTreeMap<&'a str, Section<'a>> {
    let mut sections = BTreeMap::<_, Section<'_>>::new();
    for teaser in &front.teasers {
        let Some(name) = teaser.section.as_deref() else { continue };
        let id = gathered.article_of(portal, teaser);
        sections.entry(name).or_default().add(id, teaser);
    }
    for (name, known) in gathered.further.sections() {
        let section = sections.entry(name).or_default();
        known.iter().for_each(|(id, teaser)| section.add_new(id.clone(), teaser));
    }
    for entry in newest {
        let Some(name) = entry.section() else { continue };
        sections.entry(name).or_default().add_new(Some(entry.id.clone()), &entry.teaser);
    }
    sections
}

/// A section in the making.
#[derive(Default)]
struct Section<'a> {
    teasers: Vec<&'a Teaser>,
    known: HashSet<ArticleId>,
}

impl<'a> Section<'a> {
    /// Adds a teaser of the front.
    fn add(&mut self, id: Option<ArticleId>, teaser: &'a Teaser) {
        self.teasers.push(teaser);
        self.known.extend(id);
    }

    /// Adds a teaser, if there is room and it is not there yet. What is no article of the portal
    /// can stand in its lists as often as they like.
    fn add_new(&mut self, id: Option<ArticleId>, teaser: &'a Teaser) {
        let is_new = id.as_ref().is_none_or(|id| !self.known.contains(id));
        if is_new && self.teasers.len() < MOST {
            self.add(id, teaser);
        }
    }

    /// As the lists are that it is made of.
    fn panel(self, front: &Panel) -> Panel {
        Panel {
            title: front.title.clone(),
            teasers: self.teasers.into_iter().cloned().collect(),
            next: front.next.clone(),
            sections: Vec::new(),
        }
    }
}

/// The sections that the page of one leads to: those of the front and itself. By their names, for
/// in the order of the front each new article would change the page of every section.
fn led_to(name: &str, front: &Panel) -> Vec<String> {
    let names: BTreeSet<_> = front.section_names().into_iter().chain([name]).collect();
    names.into_iter().map(str::to_owned).collect()
}
