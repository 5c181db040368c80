//! What a site is built from: a portal, a reader, and where it all lies.

use std::{fs, io, path::Path, sync::Arc};

use time::OffsetDateTime;

use super::{
    arguments::BuildArguments,
    clock::now,
    library::{CONTENT, Library},
};
use crate::{
    cli::{opened::open, place::Place, report::at},
    model::{Address, ArticleSource, ArticleTemplate, Portal},
    press::{Assets, Site},
    wire,
};

/// What a site is built from.
pub(super) struct SetUp {
    /// Whose site it is.
    pub portal: Arc<Portal>,
    /// Its `portal.json` as it was read.
    pub portal_text: String,
    /// Where the pages' reader finds that file.
    pub portal_address: Address,
    /// Where its texts and pictures are.
    pub library: Library,
    /// Where the pages will lie.
    pub site: Site,
    /// What every page loads for its looks.
    pub assets: Assets,
    /// What brings a page to life, as the reader names it.
    pub scripts: String,
    /// When it is built: what is news is told by that.
    pub now: OffsetDateTime,
}

impl SetUp {
    /// Where articles lie that are known only by what leads to them: those of files on the web, and
    /// those whose id stands in a query. Of a folder all others are known, and of a WordPress and
    /// of feeds.
    pub(super) fn known_by_links(&self) -> Option<&ArticleTemplate> {
        match &self.portal.source {
            ArticleSource::Native { articles, .. } => {
                Some(articles).filter(|articles| !self.library.lists(&articles.before))
            }
            ArticleSource::WordPress { .. } | ArticleSource::Feeds { .. } => None,
        }
    }

    /// Reads the portal and the reader.
    ///
    /// # Errors
    /// One of them is not there or cannot be used: a sentence for each mistake.
    pub(super) fn of(arguments: &BuildArguments) -> Result<Self, Vec<String>> {
        let assets = assets(&arguments.reader).map_err(|why| vec![why])?;
        let root = &arguments.url;
        let name = arguments.portal.name();
        let told = |what: &str| vec![format!("{name}: {what}")];
        let opened = open(&arguments.portal).map_err(|why| told(&why))?;
        if let Some(status) = &opened.refusal {
            return Err(told(&format!("the server answered {status}")));
        }
        let (library, address) = match &arguments.portal {
            Place::File(path) => {
                let address = format!("{root}{CONTENT}portal.json");
                (Library::beside(path, root.as_str()), address)
            }
            _ => (Library::of_web(), opened.base),
        };
        let mistakes = wire::portal_mistakes(&opened.text, &address);
        if !mistakes.is_empty() {
            let told = |problem: &wire::Problem| at(&problem.path, &problem.what);
            return Err(mistakes.iter().map(|one| format!("{name}: {}", told(one))).collect());
        }
        let portal = wire::parse_portal(&opened.text, &address);
        let portal = Arc::new(portal.map_err(|error| told(&error.to_string()))?.value);
        let portal_address =
            wire::fetchable(&address, root.as_str()).ok_or_else(|| told("it lies nowhere"))?;
        Ok(Self {
            site: Site { portal: Arc::clone(&portal), root: root.clone() },
            portal,
            portal_text: opened.text,
            portal_address,
            library,
            assets,
            scripts: scripts(&arguments.reader).map_err(|why| vec![why])?,
            now: now(),
        })
    }
}

/// The page of the reader that is not copied: the front takes its place.
pub(super) const READER_PAGE: &str = "index.html";

/// The file of the reader that has the script of a printed page: no page of its own.
pub(super) const READER_SCRIPTS: &str = "printed-head.html";

/// Without it pages stay as they are printed.
fn scripts(reader: &Path) -> Result<String, String> {
    let file = reader.join(READER_SCRIPTS);
    match fs::read_to_string(&file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read.map_err(|error| format!("{}: {error}", file.display())),
    }
}

fn assets(reader: &Path) -> Result<Assets, String> {
    let page = reader.join(READER_PAGE);
    let text = fs::read_to_string(&page)
        .map_err(|error| format!("{}: no built reader is there: {error}", page.display()))?;
    Assets::of_page(&text).ok_or_else(|| {
        format!("{}: it loads no styles, so it is no page of a built reader", page.display())
    })
}
