//! The articles of a source, read one by one.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use super::{
    gather::{Failure, Found, Text},
    set_up::SetUp,
};
use crate::{
    cli::{
        opened::Opened,
        verdict::{refused, whole},
    },
    model::{Address, Article, Panel, Related},
    wire::{self, Origin, Text as Parsed, Translation, WireError, parse_panel},
};

/// The articles of a source. Many may be read at once.
pub(super) struct Articles<'a> {
    set_up: &'a SetUp,
    /// Related panels that lie at addresses of their own: many articles have the same.
    panels: Mutex<HashMap<Address, Arc<Asked>>>,
}

/// What was at an address, once it was asked for.
type Asked = OnceLock<Result<Panel, WireError>>;

/// An article, with what its text tells besides.
pub(super) struct Told {
    /// The article.
    pub article: Article,
    /// The same in other languages: tags, and addresses of pages.
    pub elsewhere: Vec<(String, String)>,
    /// The text of its own that it was read from, and where that lies.
    pub text: Option<(Address, String)>,
    /// Where a related panel was read that came with it.
    pub related: Option<Address>,
}

impl<'a> Articles<'a> {
    /// Those of a portal.
    pub(super) fn of(set_up: &'a SetUp) -> Self {
        Self { set_up, panels: Mutex::default() }
    }

    /// Reads an article; `None` where there is none at an address that merely something leads to.
    ///
    /// # Errors
    /// It did not come or could not be read; a sentence says why.
    pub(super) fn read(&self, found: &Found, is_certain: bool) -> Result<Option<Told>, String> {
        let mut told = match &found.text {
            Text::Here(read) => match read.as_ref() {
                Ok(reading) => {
                    let article = reading.value.clone();
                    Told { article, elsewhere: Vec::new(), text: None, related: None }
                }
                Err(error) => return Err(error.to_string()),
            },
            Text::At(address) => {
                let opened = self.set_up.library.text(address)?;
                if !is_certain && is_nothing(&opened) {
                    return Ok(None);
                }
                self.told(address, opened).map_err(|error| error.to_string())?
            }
        };
        self.bring_related(&mut told);
        Ok(Some(told))
    }

    fn told(&self, address: &Address, opened: Opened) -> Result<Told, WireError> {
        let origin = self.origin(&opened);
        let read = Parsed::parse(&opened.text, origin).and_then(|text| text.article());
        if let Some(error) = refused(&opened, read.as_ref().err()) {
            return Err(error);
        }
        let translations = wire::translations(&opened.text, origin).into_iter();
        Ok(Told {
            article: read?.value,
            elsewhere: translations.map(|translation| self.page_of(translation)).collect(),
            text: Some((address.clone(), opened.text)),
            related: None,
        })
    }

    /// A translation that is an article of the portal has its page here.
    fn page_of(&self, Translation { language, address }: Translation) -> (String, String) {
        let SetUp { portal, site, .. } = self.set_up;
        let own = portal.source.article_at(&address).map(|id| site.article(&id));
        (language, own.unwrap_or_else(|| address.as_str().to_owned()))
    }

    /// A related panel is read with the article, wherever it lies: without the reader's program
    /// nothing would bring it. It may not spoil the article: one that does not come is left to the
    /// program.
    fn bring_related(&self, told: &mut Told) {
        let Some(Related::At(address)) = &told.article.related else { return };
        let address = address.clone();
        if let Ok(panel) = self.asked(&address).get_or_init(|| self.read_panel(&address)) {
            told.article.related = Some(Related::Here(panel.clone()));
            told.related = Some(address);
        }
    }

    /// Nobody who asks for another panel waits for this one.
    fn asked(&self, address: &Address) -> Arc<Asked> {
        let mut panels = self.panels.lock().unwrap_or_else(PoisonError::into_inner);
        match panels.get(address) {
            Some(asked) => Arc::clone(asked),
            None => Arc::clone(panels.entry(address.clone()).or_default()),
        }
    }

    /// Whether what lies at an address was read as a related panel.
    pub(super) fn has_panel(&self, address: &str) -> bool {
        let panels = self.panels.lock().unwrap_or_else(PoisonError::into_inner);
        let is_read = |asked: &Asked| asked.get().is_some_and(Result::is_ok);
        panels.iter().any(|(panel, asked)| panel.as_str() == address && is_read(asked))
    }

    /// The related panels that did not come, each once.
    pub(super) fn panel_failures(&self) -> Vec<Failure> {
        let panels = self.panels.lock().unwrap_or_else(PoisonError::into_inner);
        let failure = |(address, asked): (&Address, &Arc<Asked>)| {
            let why = asked.get()?.as_ref().err()?.to_string();
            Some(Failure { what: address.as_str().to_owned(), why })
        };
        let mut failures: Vec<_> = panels.iter().filter_map(failure).collect();
        failures.sort_unstable_by(|one, other| one.what.cmp(&other.what));
        failures
    }

    /// In whatever format it is.
    fn read_panel(&self, address: &Address) -> Result<Panel, WireError> {
        let opened = self.set_up.library.text(address).map_err(whole)?;
        let origin = Origin { format: None, ..self.origin(&opened) };
        let read = parse_panel(&opened.text, origin);
        match refused(&opened, read.as_ref().err()) {
            Some(error) => Err(error),
            None => Ok(read?.value),
        }
    }

    fn origin<'b>(&self, opened: &'b Opened) -> Origin<'b> {
        let portal = &self.set_up.portal;
        Origin { format: Some(portal.source.format()), ..Origin::new(&opened.base, portal.zone) }
    }
}

fn is_nothing(opened: &Opened) -> bool {
    let is_none = |status: &String| status.starts_with("404") || status.starts_with("410");
    opened.refusal.as_ref().is_some_and(is_none)
}
