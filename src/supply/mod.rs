//! A portal, and what its source has: asked for on behalf of whoever waits for it.

mod fetched;
mod prefetch;
mod stock;
mod together;

pub use fetched::Fetched;
pub use stock::Stock;

use std::{pin::Pin, sync::Arc};

use js_sys::Promise;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortSignal;

use crate::{
    browser::{
        clock, console,
        fetch::{Answer, Priority},
    },
    formats,
    load::LoadError,
    model::{Address, Article, ArticleId, ArticleSource, Format, Panel, Portal, Teaser, Zone},
    wire::{self, Found, Origin, Reading, Wanted},
};
use fetched::{Fetch, fetched};
use together::together;

/// How many pages of a feed are looked through for an article.
const MAX_PAGES: usize = 5;

/// A source being asked.
#[derive(Clone)]
pub struct Supply {
    /// Whose source it is.
    pub portal: Arc<Portal>,
    /// What it has told so far.
    pub stock: Stock,
    /// Tells that nobody waits any more.
    pub leaving: AbortSignal,
}

/// The teasers of a related panel that lies at an address of its own.
///
/// # Errors
/// It did not come, or could not be read.
pub async fn related(address: &str, zone: Zone, leaving: &AbortSignal) -> Result<Panel, LoadError> {
    let fetched = fetched(address, leaving).await?;
    let Answer { text, address } = &fetched.answer;
    let found = formats::find(text, Origin::new(address, zone), Wanted::Teasers).await?;
    fetched.told(found.map(|found| found.teasers.unwrap_or_default()))
}

/// The portal of a `portal.json`. What reads its source's format is fetched meanwhile.
///
/// # Errors
/// It did not come, or could not be read.
pub async fn portal(address: &str, leaving: &AbortSignal) -> Result<Arc<Portal>, LoadError> {
    let fetched = fetched(address, leaving).await?;
    let Answer { text, address } = &fetched.answer;
    let portal = fetched.told(wire::parse_portal(text, address))?;
    if portal.source.format() != Format::Native {
        spawn_local(formats::fetch_ahead());
    }
    Ok(Arc::new(portal))
}

/// Fetches an article's answer before anybody opens it, and tells the end. `None` if there is
/// nothing to ask: it is here, or on its way, or in a feed, whose answer is kept.
pub fn prefetch(portal: &Portal, id: &ArticleId, priority: Priority) -> Option<Promise> {
    if matches!(portal.source, ArticleSource::Feeds { .. }) {
        return None;
    }
    prefetch::begin(wire::article_requests(portal, id).first()?, priority)
}

impl Supply {
    /// The front's teasers, or those of one section.
    ///
    /// # Errors
    /// None of the source's answers came, or could be read.
    pub async fn front(&self, section: Option<&str>) -> Result<Panel, LoadError> {
        match section.zip(wire::categories_request(&self.portal)) {
            Some((section, categories)) => self.category(section, &categories).await,
            None => self.panel(&wire::front_requests(&self.portal)).await,
        }
    }

    /// The teasers of a WordPress's category: all its articles, not those of the front alone.
    async fn category(&self, name: &str, categories: &Address) -> Result<Panel, LoadError> {
        let fetched = self.fetch(categories).await?;
        let found = self.find(&fetched, Wanted::Category(name)).await;
        let number = found.ok().and_then(|found| found.category);
        let Some(request) = number.and_then(|number| wire::section_request(&self.portal, number))
        else {
            return Ok(Panel::default());
        };
        let mut panel = self.panel(&[request]).await?;
        // They may name another of their categories first.
        for teaser in &mut panel.teasers {
            teaser.section = Some(name.to_owned());
        }
        Ok(panel)
    }

    /// The teasers that lie at some addresses, newest first where there are several. One that
    /// does not come spoils no other.
    ///
    /// # Errors
    /// None came, or could be read.
    pub async fn panel(&self, addresses: &[Address]) -> Result<Panel, LoadError> {
        let answers = together(addresses.iter().map(|address| self.fetch(address)).collect()).await;
        let mut whole = Panel::default();
        let mut failure = None;
        for (address, answer) in addresses.iter().zip(answers) {
            let panel = match answer {
                Ok(fetched) => self.read_panel(address, &fetched).await,
                Err(error) => Err(error),
            };
            match panel {
                Ok(panel) => {
                    whole.title = whole.title.or(panel.title);
                    let is_one = addresses.len() == 1;
                    panel.teasers.into_iter().for_each(|teaser| add(&mut whole, teaser, is_one));
                    whole.next.extend(panel.next);
                }
                Err(error) => {
                    // Where it is the only one, the page itself says so.
                    if addresses.len() > 1 {
                        console::warn(address.as_str(), &format!("no teasers: {}", error.name()));
                    }
                    failure = failure.or(Some(error));
                }
            }
        }
        match failure {
            Some(error) if whole.teasers.is_empty() => Err(error),
            _ => Ok(whole),
        }
    }

    async fn read_panel(&self, address: &Address, fetched: &Fetched) -> Result<Panel, LoadError> {
        let found = self.find(fetched, Wanted::Teasers).await?;
        let mut panel = fetched.told(Ok(found.teasers.unwrap_or_default()))?;
        if let ArticleSource::Feeds { feeds, .. } = &self.portal.source {
            let feed = feeds.iter().find(|feed| feed.address == *address);
            let section = feed.and_then(|feed| feed.section.as_ref());
            for teaser in &mut panel.teasers {
                name_section(teaser, section);
            }
            self.stock.keep(address, fetched);
        }
        Ok(panel)
    }

    /// An article, and when its answer was asked for and here.
    ///
    /// # Errors
    /// The source does not have it, or its answer did not come or could not be read.
    pub async fn article(&self, id: &ArticleId) -> Result<(Article, Fetched), LoadError> {
        let requests = wire::article_requests(&self.portal, id);
        let is_feed = matches!(self.portal.source, ArticleSource::Feeds { .. });
        let mut failure = LoadError::NotFound;
        for request in requests {
            let found = match is_feed {
                true => self.article_in_feed(request, id).await,
                false => self.article_at(&request).await,
            };
            match found {
                Err(LoadError::NotFound) => {}
                // A feed's failure is no reason not to look into the next.
                Err(error) if is_feed => failure = error,
                found => return found,
            }
        }
        Err(failure)
    }

    async fn article_at(&self, address: &Address) -> Result<(Article, Fetched), LoadError> {
        let fetched = self.prefetched_or_fetched(address).await?;
        let found = self.find(&fetched, Wanted::Article).await?;
        let article = found.article.ok_or(LoadError::NotFound)?;
        Ok((fetched.told(article)?, fetched))
    }

    /// Looks through a feed, page by page.
    async fn article_in_feed(
        &self,
        feed: Address,
        id: &ArticleId,
    ) -> Result<(Article, Fetched), LoadError> {
        let mut next = Some(feed);
        for _ in 0..MAX_PAGES {
            let Some(address) = next else { break };
            let fetched = self.kept_or_fetched(&address).await?;
            let found = self.find(&fetched, Wanted::Entry(id)).await?;
            if let Some(entry) = found.article {
                return Ok((fetched.told(entry)?, fetched));
            }
            next = found.teasers.and_then(|panel| panel.value.next.into_iter().next());
        }
        Err(LoadError::NotFound)
    }

    async fn prefetched_or_fetched(&self, address: &Address) -> Fetch {
        if let Some(prefetch) = prefetch::take(address)
            && let Some(fetch) = prefetch.join(&self.leaving).await
        {
            return fetch;
        }
        self.fetch(address).await
    }

    async fn kept_or_fetched(&self, address: &Address) -> Fetch {
        if let Some(kept) = self.stock.kept(address) {
            let now = clock::now();
            return Ok(Fetched { asked: now, fetched: now, ..kept });
        }
        let fetched = self.fetch(address).await?;
        self.stock.keep(address, &fetched);
        Ok(fetched)
    }

    fn fetch<'a>(&'a self, address: &'a Address) -> Pin<Box<dyn Future<Output = Fetch> + 'a>> {
        fetched(address.as_str(), &self.leaving)
    }

    async fn find(&self, fetched: &Fetched, wanted: Wanted<'_>) -> Result<Found, LoadError> {
        let origin = Origin {
            base: &fetched.answer.address,
            zone: self.portal.zone,
            format: Some(self.portal.source.format()),
        };
        let found = formats::find(&fetched.answer.text, origin, wanted).await?;
        let whole = |value| Reading { value, problems: Vec::new() };
        let mut found = fetched.told(found.map(whole))?;
        self.stock.shelf.add(std::mem::take(&mut found.addresses));
        Ok(found)
    }
}

/// Adds a teaser: at the end of what one source has in its own order, otherwise by its time.
fn add(panel: &mut Panel, teaser: Teaser, is_one: bool) {
    let is_older = |other: &Teaser| other.published < teaser.published;
    let place = panel.teasers.iter().position(is_older).filter(|_| !is_one);
    panel.teasers.insert(place.unwrap_or(panel.teasers.len()), teaser);
}

fn name_section(teaser: &mut Teaser, section: Option<&String>) {
    if teaser.section.is_none() {
        teaser.section = section.cloned();
    }
}
