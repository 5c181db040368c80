//! Files in Baca's own format.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::{Gathered, Text, Turned, each_page};
use crate::{
    cli::build::set_up::SetUp,
    model::{Address, ArticleId, ArticleTemplate, without_query},
    wire::parse_panel,
};

/// All articles in a folder of this machine. The portal and its front may lie in the same one.
pub(super) fn gather_folder(
    set_up: &SetUp,
    front: &Address,
    articles: &ArticleTemplate,
    gathered: &mut Gathered,
) {
    let others = [front, &set_up.portal_address].map(|other| without_query(other.as_str()));
    for id in in_folder(set_up, articles, gathered) {
        let address = articles.address(&id);
        if !others.contains(&without_query(address.as_str())) {
            gathered.add(id, Text::At(address));
        }
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
        for teaser in &panel.teasers {
            let Some(id) = gathered.article_of(&set_up.portal, teaser) else { continue };
            let address = articles.address(&id);
            gathered.add(id, Text::At(address));
        }
        let turned = Turned::to(panel.next.clone(), &panel.teasers);
        match page.number {
            0 => gathered.front = Some(panel),
            _ => gathered.add_further(&set_up.portal, panel.teasers),
        }
        Ok(turned)
    });
}

/// The articles in the folder they lie in, if it is one of this machine.
fn in_folder(
    set_up: &SetUp,
    articles: &ArticleTemplate,
    gathered: &mut Gathered,
) -> Vec<ArticleId> {
    let naming = Naming::of(articles);
    let Naming { folder, start, end, .. } = &naming;
    let Some(names) = set_up.library.names_in(folder) else { return Vec::new() };
    let names = names.unwrap_or_else(|error| {
        gathered.fail(folder, format!("this folder cannot be opened: {error}"));
        Vec::new()
    });
    let mut ids = Vec::new();
    for name in names.into_iter().filter(|name| naming.is_there(set_up, name)) {
        let between = name.strip_prefix(&**start).and_then(|rest| rest.strip_suffix(&**end));
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

/// How the files of articles are named.
struct Naming<'a> {
    /// The address of the folder that they lie in, with the `/` at its end.
    folder: String,
    /// What stands before the id in a name.
    start: Cow<'a, str>,
    /// What stands after it.
    end: Cow<'a, str>,
    /// The file, where the name is that of a folder for each article.
    within: Option<Cow<'a, str>>,
}

impl<'a> Naming<'a> {
    fn of(articles: &'a ArticleTemplate) -> Self {
        let decoded = |text: &'a str| percent_decode_str(text).decode_utf8_lossy();
        let (folder, start) = articles.before.rsplit_once('/').unwrap_or_default();
        let after = without_query(&articles.after);
        let (end, within) = match after.split_once('/') {
            Some((end, within)) => (end, Some(decoded(within))),
            None => (after, None),
        };
        Self { folder: format!("{folder}/"), start: decoded(start), end: decoded(end), within }
    }

    /// Whether a name is that of an article rather than of another folder.
    fn is_there(&self, set_up: &SetUp, name: &str) -> bool {
        let Some(within) = &self.within else { return true };
        set_up.library.holds(&self.folder, &[name, "/", within].concat())
    }
}
