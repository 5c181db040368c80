//! A text whose format is known, and the articles in it.

#[cfg(not(target_arch = "wasm32"))]
use super::page;
use super::{
    Origin, Read, Reading, WireError, detect,
    entry_id::entry_id,
    json::{Json, parse_json},
    json_feed, json_ld,
    node::{Node, Problems, Setting},
    own, panel, rss, wordpress, xml,
};
use crate::model::{Address, Article, ArticleId, Format, Panel};

/// A text that has been parsed, and its format.
pub struct Text<'a> {
    origin: Origin<'a>,
    format: Format,
    json: Json<'a>,
}

impl<'a> Text<'a> {
    /// Parses a text: JSON, a feed in XML, or a web page that carries JSON-LD.
    ///
    /// # Errors
    /// It is none of these, or in a format that is not known here.
    pub fn parse(text: &'a str, origin: Origin<'a>) -> Result<Self, WireError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.starts_with('<')
            || is_refused(text)
            || origin.format.is_some_and(|format| format != Format::Rss)
        {
            let json = parse_json(text)?;
            let format = origin.format.map_or_else(|| detect::detect(&json), Ok)?;
            return Ok(Self { origin, format, json });
        }
        // The tool reads the pages of publishers, too; the reader never meets one.
        #[cfg(not(target_arch = "wasm32"))]
        if page::is_page(text) {
            let json = page::json_ld(text)?;
            return Ok(Self { origin, format: Format::Native, json });
        }
        let (root, json) = xml::parse(text)?;
        if !rss::is_feed(&root) {
            let what = format!("`<{root}>` is no feed; looked for `<rss>`, `<rdf:RDF>`, `<feed>`");
            return Err(WireError::whole(what));
        }
        Ok(Self { origin, format: Format::Rss, json })
    }

    /// The format it was found to be in.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The first article.
    ///
    /// # Errors
    /// There is none, or it has no words for a headline.
    pub fn article(&self) -> Read {
        let none = || WireError::whole("there is no article in it".to_owned());
        self.first(&mut |_| true)?.unwrap_or_else(|| Err(none()))
    }

    /// The article of an id; `None` where there is none.
    ///
    /// # Errors
    /// It has no words for a headline, or the text holds no articles at all.
    pub fn entry(&self, id: &ArticleId) -> Result<Option<Read>, WireError> {
        self.first(&mut |found| found == Some(id))
    }

    /// All articles, each read by itself: one that cannot be read costs no other.
    ///
    /// # Errors
    /// The text holds no articles at all.
    pub fn articles(&self) -> Result<Vec<Read>, WireError> {
        Ok(self.named_articles()?.into_iter().map(|(_, article)| article).collect())
    }

    /// All articles, each with the id it has in the reader; none of Baca's own format has one, for
    /// there the article's address tells it.
    ///
    /// # Errors
    /// The text holds no articles at all.
    pub fn named_articles(&self) -> Result<Vec<(Option<ArticleId>, Read)>, WireError> {
        let (mut ids, mut articles) = (Vec::new(), Vec::new());
        let mut note = |id: Option<&ArticleId>| {
            ids.push(id.cloned());
            true
        };
        self.each(&mut note, &mut |article| articles.push(article))?;
        Ok(ids.into_iter().zip(articles).collect())
    }

    /// The articles as teasers.
    ///
    /// # Errors
    /// The text holds no list of articles.
    pub fn panel(&self) -> Result<Reading<Panel>, WireError> {
        match self.format {
            Format::Native => own::reading(self.origin, &self.json, panel::panel),
            Format::WordPress => reading(self.origin, &self.json, wordpress::panel),
            Format::JsonFeed => reading(self.origin, &self.json, json_feed::panel),
            Format::Rss => reading(self.origin, &self.json, rss::panel),
        }
    }

    /// Which articles lie where, as far as their addresses do not tell themselves.
    pub fn addresses(&self) -> Vec<(Address, ArticleId)> {
        let mut found = Vec::new();
        let mut note = |address: Option<Address>, key: Option<String>| {
            found.extend(address.zip(key.and_then(|key| entry_id(&key))));
        };
        let all = reading(self.origin, &self.json, |root| match self.format {
            Format::Native | Format::WordPress => Ok(()),
            Format::JsonFeed => json_feed::each_entry(root, |item| {
                note(json_feed::address(item), json_feed::key(item));
            }),
            Format::Rss => rss::each_entry(root, |item| {
                note(rss::address(item), rss::key(item));
            }),
        });
        all.map(|_| found).unwrap_or_default()
    }

    fn first(
        &self,
        is_wanted: &mut dyn FnMut(Option<&ArticleId>) -> bool,
    ) -> Result<Option<Read>, WireError> {
        let (mut first, mut is_found) = (None, false);
        let mut is_first = |id: Option<&ArticleId>| {
            let is_first = !is_found && is_wanted(id);
            is_found |= is_first;
            is_first
        };
        self.each(&mut is_first, &mut |article| first = Some(article))?;
        Ok(first)
    }

    /// Reads each article that is wanted, and hands it over with its own problems.
    fn each(
        &self,
        is_wanted: &mut dyn FnMut(Option<&ArticleId>) -> bool,
        take: &mut dyn FnMut(Read),
    ) -> Result<(), WireError> {
        let problems = Problems::default();
        let setting = Setting::of(self.origin, &problems);
        let root = &Node::root(&self.json, &setting);
        let mut one = |node: &Node<'_>, id: Option<ArticleId>, read: Reader<'_>| {
            if is_wanted(id.as_ref()) {
                let problems = Problems::default();
                let setting = Setting { problems: &problems, ..*node.setting() };
                let article = read(&node.in_setting(&setting));
                take(article.map(|value| Reading { value, problems: problems.into_inner() }));
            }
        };
        match self.format {
            Format::Native => json_ld::each_entry(root, |graph, node| {
                one(node, None, &|node| json_ld::article(graph, node));
            }),
            Format::WordPress => wordpress::each_entry(root, |post| {
                one(post, wordpress::id(post), &wordpress::article);
            }),
            Format::JsonFeed => json_feed::each_entry(root, |item| {
                let id = json_feed::key(item).and_then(|key| entry_id(&key));
                one(item, id, &|item| json_feed::article(root, item));
            }),
            Format::Rss => rss::each_entry(root, |item| {
                let id = rss::key(item).and_then(|key| entry_id(&key));
                one(item, id, &|item| rss::article(root, item));
            }),
        }
    }
}

type Reader<'a> = &'a dyn Fn(&Node<'_>) -> Result<Article, WireError>;

/// Reads a whole value, and notes what was wrong with it.
pub(super) fn reading<T>(
    origin: Origin<'_>,
    json: &Json<'_>,
    read: impl FnOnce(&Node<'_>) -> Result<T, WireError>,
) -> Result<Reading<T>, WireError> {
    let problems = Problems::default();
    let value = read(&Node::root(json, &Setting::of(origin, &problems)))?;
    Ok(Reading { value, problems: problems.into_inner() })
}

/// Whether the reader takes it for a web page, which it does not read: `parse_json` says so.
fn is_refused(text: &str) -> bool {
    let start = text.get(..9).unwrap_or_default();
    cfg!(target_arch = "wasm32") && start.eq_ignore_ascii_case("<!doctype")
}
