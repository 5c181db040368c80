//! The pages of a site, printed and staged.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    io::{self, ErrorKind},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rayon::prelude::*;

use super::{
    articles::{Articles, Told},
    gather::{Failure, Found, Text},
    links, pictures,
    set_up::SetUp,
    stage::{Stage, Uncopied},
};
use crate::{
    cli::breakdown::guarded,
    model::{Address, Article, ArticleId, Panel},
    prerender::{Prerender, Printed},
    press::{Dated, Head, Newest, framed},
    route::Route,
    shelf::Shelf,
    wire::PageJson,
};

/// A file that could not be written, and why.
pub(super) type Unwritten = (String, io::Error);

/// The pages in the making. Many may be printed at once.
pub(super) struct Pages<'a> {
    set_up: &'a SetUp,
    prerender: Prerender,
    stage: &'a Stage,
    articles: Articles<'a>,
    /// The files of the portal's folder that pages name.
    named: Mutex<HashSet<Address>>,
    /// What lists tell of the newest articles printed until now.
    newest: Newest,
}

/// What became of an article.
pub(super) enum Printing {
    /// Its page is there. It leads to other articles of the portal.
    Done(Dated, Vec<ArticleId>),
    /// There is no such article.
    Nothing,
    /// It could not be had.
    Failed(Failure),
}

/// What became of a file that pages name.
enum Copied {
    /// It is in the site.
    Done,
    /// It is not there.
    Missing(String),
    /// It cannot be read.
    Failed(Failure),
}

/// An article's page, and what else came of it.
struct Made {
    dated: Dated,
    links: Vec<ArticleId>,
    page: String,
    /// Its own text, which the pages' reader asks for, and where.
    text: Option<(Address, String)>,
}

impl<'a> Pages<'a> {
    /// No page yet.
    ///
    /// # Errors
    /// The site has no address that pages could lie at.
    pub(super) fn of(set_up: &'a SetUp, shelf: Shelf, stage: &'a Stage) -> Result<Self, String> {
        let root = set_up.site.root.as_str();
        let site = crate::wire::fetchable(root, root).ok_or("no page can lie there")?;
        let prerender = Prerender {
            portal: Arc::clone(&set_up.portal),
            portal_json: PageJson::of(&set_up.portal_text),
            portal_address: set_up.portal_address.clone(),
            site,
            shelf,
            scripts: set_up.scripts.clone(),
        };
        Ok(Self {
            set_up,
            prerender,
            stage,
            articles: Articles::of(set_up),
            named: Mutex::default(),
            newest: Newest::at(set_up.now),
        })
    }

    /// Prints the page of an article.
    ///
    /// # Errors
    /// The page cannot be written.
    pub(super) fn article(&self, found: &Found, is_certain: bool) -> Result<Printing, Unwritten> {
        let failed = |why: String| {
            let what = match &found.text {
                Text::At(address) => address.as_str().to_owned(),
                Text::Here(_) => found.id.as_str().to_owned(),
            };
            Printing::Failed(Failure { what, why })
        };
        let made = guarded(|| self.made(found, is_certain));
        let Made { dated, links, page, text } = match made.unwrap_or_else(Err) {
            Ok(Some(made)) => made,
            Ok(None) => return Ok(Printing::Nothing),
            Err(why) => return Ok(failed(why)),
        };
        self.put(&Route::Article(found.id.clone()), &page)?;
        if let Some((address, text)) = text
            && let Some((path, _)) = self.set_up.library.file(address.as_str())
        {
            self.put_file(&path, &text)?;
        }
        Ok(Printing::Done(dated, links))
    }

    /// The page of an article; `None` where there is none at its address.
    fn made(&self, found: &Found, is_certain: bool) -> Result<Option<Made>, String> {
        let Some(told) = self.articles.read(found, is_certain)? else { return Ok(None) };
        let Told { article, elsewhere, text, related } = told;
        related.iter().for_each(|related| self.name(related));
        self.name_pictures(&article);
        let SetUp { site, portal, .. } = self.set_up;
        let links = match self.set_up.known_by_links() {
            Some(_) => links::of_article(&article, &portal.source),
            None => Vec::new(),
        };
        let dated = Dated::of(found.id.clone(), &article);
        self.newest.keep(&found.id, &article);
        let head = Head::of_article(site, &found.id, &article, &elsewhere);
        let page = self.framed(&self.prerender.article(&found.id, article), head);
        Ok(Some(Made { dated, links, page, text }))
    }

    /// The newest articles printed until now.
    pub(super) fn newest(&self) -> &Newest {
        &self.newest
    }

    /// Whether what lies at an address was read as the related panel of an article.
    pub(super) fn has_panel(&self, address: &str) -> bool {
        self.articles.has_panel(address)
    }

    /// The related panels of articles printed until now that did not come.
    pub(super) fn panel_failures(&self) -> Vec<Failure> {
        self.articles.panel_failures()
    }

    /// Prints the front.
    ///
    /// # Errors
    /// The page cannot be written.
    pub(super) fn front(&self, panel: Panel) -> Result<(), Unwritten> {
        self.name_teasers(&panel);
        let printed = self.prerender.front(None, panel);
        self.put_file("index.html", &self.framed(&printed, Head::of_front(&self.set_up.site)))
    }

    /// Prints the page of a section.
    ///
    /// # Errors
    /// The page cannot be written.
    pub(super) fn section(&self, name: &str, panel: Panel) -> Result<(), Unwritten> {
        self.name_teasers(&panel);
        let printed = self.prerender.front(Some(name), panel);
        let page = self.framed(&printed, Head::of_section(&self.set_up.site, name));
        self.put(&Route::Section(name.to_owned()), &page)
    }

    /// Prints the page that stands for those there are none of.
    ///
    /// # Errors
    /// The page cannot be written.
    pub(super) fn not_found(&self) -> Result<(), Unwritten> {
        self.put_file("404.html", &self.framed(&self.prerender.not_found(), Head::of_nothing()))
    }

    fn framed(&self, printed: &Printed, head: Head) -> String {
        framed(printed, head, &self.set_up.assets)
    }

    fn put(&self, route: &Route, page: &str) -> Result<(), Unwritten> {
        self.put_file(&route.file(), page)
    }

    fn put_file(&self, path: &str, page: &str) -> Result<(), Unwritten> {
        self.stage.put(path, page.as_bytes()).map_err(|error| (path.to_owned(), error))
    }

    /// Notes that pages name a file, which belongs into the site if it is the portal's own.
    pub(super) fn name(&self, address: &Address) {
        let library = &self.set_up.library;
        if !library.has(address.as_str()) {
            return;
        }
        let mut named = self.named.lock().unwrap_or_else(PoisonError::into_inner);
        if !named.contains(address) {
            named.insert(address.clone());
        }
    }

    fn name_pictures(&self, article: &Article) {
        let mut found = Vec::new();
        pictures::of_article(article, &mut found);
        self.name_all(found);
    }

    fn name_teasers(&self, panel: &Panel) {
        let mut found = Vec::new();
        pictures::of_panel(panel, &mut found);
        self.name_all(found);
    }

    fn name_all(&self, found: Vec<&Address>) {
        let found = found.into_iter().filter(|address| pictures::is_picture(address));
        found.for_each(|address| self.name(address));
    }

    /// Copies all files that pages name; gives those that are not there, and those that cannot be
    /// read. The old copies of both stay.
    ///
    /// # Errors
    /// A copy cannot be written.
    pub(super) fn copy_named(&self) -> Result<(Vec<String>, Vec<Failure>), Unwritten> {
        let mut named = self.named.lock().unwrap_or_else(PoisonError::into_inner);
        let named = std::mem::take(&mut *named);
        let file = |address: &Address| self.set_up.library.file(address.as_str());
        let named: BTreeMap<_, _> = named.iter().filter_map(file).collect();
        let copied = named.into_par_iter().map(|(path, file)| self.copy(path, &file));
        let copied: Vec<_> = copied.collect::<Result<_, _>>()?;
        let (mut missing, mut failures) = (Vec::new(), Vec::new());
        for copied in copied {
            match copied {
                Copied::Done => {}
                Copied::Missing(path) => missing.push(path),
                Copied::Failed(failure) => failures.push(failure),
            }
        }
        Ok((missing, failures))
    }

    fn copy(&self, path: String, file: &Path) -> Result<Copied, Unwritten> {
        if is_missing(file) {
            self.stage.keep(&path);
            return Ok(Copied::Missing(path));
        }
        match self.stage.copy(&path, file) {
            Ok(()) => Ok(Copied::Done),
            Err(Uncopied::Unwritten(error)) => Err((path, error)),
            Err(Uncopied::Unread(error)) => {
                self.stage.keep(&path);
                let (what, why) =
                    (file.display().to_string(), format!("it cannot be read: {error}"));
                Ok(Copied::Failed(Failure { what, why }))
            }
        }
    }
}

/// Whether no file is there. One that may not be looked at is no missing one.
fn is_missing(file: &Path) -> bool {
    match fs::metadata(file) {
        Ok(found) => !found.is_file(),
        Err(error) => matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
    }
}
