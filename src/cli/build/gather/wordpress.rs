//! A WordPress: all its posts and pages, and its categories.

use std::collections::BTreeSet;

use super::{Gathered, Page, Text as Place, Turned, each_page};
use crate::{
    cli::build::set_up::SetUp,
    model::{Address, Panel},
    wire::{self, Text, WireError},
};

/// The front as the reader asks for it; then everything, a hundred posts at a time.
pub(super) fn gather(set_up: &SetUp, gathered: &mut Gathered) {
    for front in wire::front_requests(&set_up.portal) {
        gathered.front = panel_at(set_up, &front, gathered);
    }
    let [posts, pages] = wire::whole_requests(&set_up.portal);
    for (whole, is_listed) in [(posts, true), (pages, false)] {
        let Some(whole) = whole else { continue };
        each_page(&set_up.library, &whole, gathered, |gathered, page| {
            posts_of(set_up, gathered, page, is_listed)
        });
    }
    sections(set_up, gathered);
}

fn posts_of(
    set_up: &SetUp,
    gathered: &mut Gathered,
    page: &Page<'_>,
    is_listed: bool,
) -> Result<Turned, WireError> {
    let text = Text::parse(&page.opened.text, page.origin(set_up))?;
    let panel = text.panel()?.value;
    let named = match text.named_articles() {
        // None at all, or no more.
        Err(_) if panel.teasers.is_empty() => Vec::new(),
        named => named?,
    };
    for (id, article) in named {
        match (id, &article) {
            (Some(id), _) => gathered.add(id, Place::Here(Box::new(article))),
            (None, Err(error)) => gathered.fail(page.address.as_str(), error),
            (None, Ok(_)) => {}
        }
    }
    let turned = Turned::to(panel.next, &panel.teasers);
    if is_listed {
        gathered.add_further(&set_up.portal, panel.teasers);
    }
    Ok(turned)
}

/// The first page of a list alone.
fn panel_at(set_up: &SetUp, address: &Address, gathered: &mut Gathered) -> Option<Panel> {
    let mut first = None;
    each_page(&set_up.library, address, gathered, |_, page| {
        first = Some(wire::parse_panel(&page.opened.text, page.origin(set_up))?.value);
        Ok(Turned::to_end())
    });
    first
}

/// The lists of the categories that posts stand in.
fn sections(set_up: &SetUp, gathered: &mut Gathered) {
    let Some(categories) = wire::categories_request(&set_up.portal) else { return };
    let on_front = gathered.front.iter().flat_map(|front| &front.teasers);
    let on_front = on_front.filter_map(|teaser| teaser.section.as_deref());
    let names: BTreeSet<_> = on_front.chain(gathered.further.names()).map(str::to_owned).collect();
    let mut requests = Vec::new();
    each_page(&set_up.library, &categories, gathered, |_, page| {
        for name in &names {
            let number = wire::parse_category(&page.opened.text, name)?;
            let request = number.and_then(|number| wire::section_request(&set_up.portal, number));
            requests.extend(request.map(|request| (name.clone(), request)));
        }
        Ok(Turned::to_end())
    });
    for (name, request) in requests {
        let Some(mut panel) = panel_at(set_up, &request, gathered) else { continue };
        // They may name another of their categories first.
        for teaser in &mut panel.teasers {
            teaser.section = Some(name.clone());
        }
        gathered.sections.push((name, panel));
    }
}
