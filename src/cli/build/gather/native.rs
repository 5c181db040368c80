//! Files in Baca's own format.

use super::{Gathered, Text, each_page};
use crate::{
    cli::build::set_up::SetUp,
    model::{Address, ArticleId, ArticleTemplate, Teaser},
    wire::parse_panel,
};

/// All articles in a folder of this machine.
pub(super) fn gather_folder(set_up: &SetUp, articles: &ArticleTemplate, gathered: &mut Gathered) {
    for id in in_folder(set_up, articles, gathered) {
        let address = articles.address(&id);
        gathered.add(id, Text::At(address));
    }
}

/// The lists from the front on, and the articles that they tell of.
pub(super) fn gather_lists(
    set_up: &SetUp,
    front: &Address,
    articles: &ArticleTemplate,
    gathered: &mut Gathered,
) {
    each_page(&set_up.library, front, gathered, |gathered, page| {
        let panel = parse_panel(&page.opened.text, page.origin(set_up))?.value;
        for id in panel.teasers.iter().filter_map(|teaser| id_of(set_up, teaser)) {
            let address = articles.address(&id);
            gathered.add(id, Text::At(address));
        }
        let next = panel.next.clone();
        match page.number {
            0 => gathered.front = Some(panel),
            _ => gathered.listed.extend(panel.teasers),
        }
        Ok(next)
    });
}

fn id_of(set_up: &SetUp, teaser: &Teaser) -> Option<ArticleId> {
    set_up.portal.source.article_at(teaser.address.as_ref()?)
}

/// The articles in the folder they lie in, if it is one of this machine.
fn in_folder(
    set_up: &SetUp,
    articles: &ArticleTemplate,
    gathered: &mut Gathered,
) -> Vec<ArticleId> {
    let (folder, start) = articles.before.rsplit_once('/').unwrap_or_default();
    let folder = format!("{folder}/");
    let Some(names) = set_up.library.names_in(&folder) else { return Vec::new() };
    let names = names.unwrap_or_else(|error| {
        gathered.fail(&folder, format!("this folder cannot be opened: {error}"));
        Vec::new()
    });
    let mut ids = Vec::new();
    for name in names {
        let between = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(&articles.after));
        let Some(between) = between else { continue };
        match ArticleId::new(between) {
            Some(id) => ids.push(id),
            None => {
                let why = "its name cannot be an article's id, of letters, digits and `-_.~`";
                gathered.fail(&format!("{folder}{name}"), why);
            }
        }
    }
    ids
}
