//! The pages of a static site, printed by the components that show them in the browser:
//! `docs/contracts/static-pages.md`.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;

use crate::{
    components::{Surroundings, TextSize},
    edition::Edition,
    load::{LoadError, LoadState},
    markup::{Tag, printable_html, tag},
    model::{Address, Article, ArticleId, Panel, Portal, Related},
    pages::{self, ArticlePage, FrontPage},
    route::Route,
    shelf::Shelf,
    wire::{PageJson, Writer},
};

/// What every page of a static site is printed with.
#[derive(Clone)]
pub struct Prerender {
    /// The portal, read as if its `portal.json` lay at `portal_address`.
    pub portal: Arc<Portal>,
    /// Its `portal.json`.
    pub portal_json: PageJson,
    /// Where the pages' reader finds that file.
    pub portal_address: Address,
    /// Where the root of the site will lie; it ends with `/`. What lies below it is named
    /// relatively.
    pub site: Address,
    /// The articles that the portal's feeds have told of.
    pub shelf: Shelf,
    /// The script of every printed page, as `printed-head.html` of the reader's built site names
    /// it: its address begins with `./`. Without it the pages stay as they are printed.
    pub scripts: String,
}

/// A page without its frame of doctype, head and scripts.
pub struct Printed {
    /// The title of the tab.
    pub title: String,
    /// The language of the page, as a BCP 47 tag.
    pub language: &'static str,
    /// Where the root of the site lies, seen from the page: what `head` and `body` begin addresses
    /// with. Of the page for what is not found, which stands at any address, the path of the site.
    pub root: String,
    /// Whether it shows an article and nothing that is awaited, so that an article's styles are
    /// enough.
    pub is_article: bool,
    /// What it needs in its `<head>` beyond metadata and styles, before them; each in a line.
    pub head: String,
    /// What is seen: the first element of its `<body>`.
    pub body: String,
    /// What ends its `<body>`: the data. It is not needed to read the page, so it comes after all
    /// that is.
    pub end: String,
}

impl Prerender {
    /// The page of an article.
    pub fn article(&self, id: &ArticleId, article: Article) -> Printed {
        let carried = Carried {
            file: Route::Article(id.clone()).file(),
            text: self.writer().article(&article),
        };
        let title = pages::article_title(&article, &self.portal);
        let is_article = !matches!(article.related, Some(Related::At(_)));
        // It is printed once, and so need not be copied.
        let article = Mutex::new(Some(Arc::new(article)));
        let page = move || {
            let article = article.lock().unwrap_or_else(PoisonError::into_inner).take();
            let related = article.as_ref().and_then(|article| article.related.as_ref());
            let surroundings = Surroundings::of(related, TextSize::default());
            article_page(article.map_or(LoadState::Loading, LoadState::Ready), surroundings)
        };
        Printed { is_article, ..self.printed("../", title, Some(carried), Arc::new(page)) }
    }

    /// The front, or the page of a section.
    pub fn front(&self, section: Option<&str>, panel: Panel) -> Printed {
        let (root, route) = match section {
            Some(section) => ("../", Route::Section(section.to_owned())),
            None => ("./", Route::Front),
        };
        let carried = Carried { file: route.file(), text: self.writer().panel(&panel) };
        let title = pages::front_title(section, &self.portal);
        let view = pages::front_view(panel, route.section().cloned(), Callback::new(|_| {}));
        let page = move || {
            let (state, on_retry) = (LoadState::Ready(Arc::clone(&view)), Callback::new(|()| {}));
            view! { <FrontPage state on_retry /> }.into_inner()
        };
        self.printed(root, title, Some(carried), Arc::new(page))
    }

    /// The page for addresses that lead to no other. Where its address is one that an article may
    /// have, the reader looks for it once it runs.
    pub fn not_found(&self) -> Printed {
        let [title, _] = self.portal.language.words().failure(&LoadError::NotFound);
        let page = || {
            let surroundings = Surroundings::of(None, TextSize::default());
            article_page(LoadState::Failed(LoadError::NotFound), surroundings)
        };
        self.printed(self.site.path(), title.to_owned(), None, Arc::new(page))
    }

    fn printed(&self, root: &str, title: String, carried: Option<Carried>, page: Page) -> Printed {
        let edition = self.edition(root);
        let portal_place = edition.place(&self.portal_address);
        let print = || {
            edition.provide();
            let shell = move || {
                let page = Arc::clone(&page);
                pages::shell(move || page(), Callback::new(|()| {}))
            };
            let reader = pages::portal(shell);
            let mut html = String::with_capacity(USUAL_LENGTH);
            let place = tag("div").set("id", PLACE).set("data-root", root.to_owned());
            place.with(reader).print(&mut html);
            html
        };
        let body = printable_html(Owner::new().with(print));
        let mut end = String::with_capacity(USUAL_LENGTH);
        let portal = tag("script").set("id", PORTAL).set("data-address", portal_place);
        print_block(portal, self.portal_json.as_str(), &mut end);
        if let Some(Carried { file, text }) = carried {
            print_block(tag("script").set("id", PAGE).set("data-file", file), &text, &mut end);
        }
        Printed {
            title,
            language: self.portal.language.tag(),
            root: root.to_owned(),
            is_article: false,
            head: self.scripts.replace("\"./", &format!("\"{root}")),
            body,
            end,
        }
    }

    /// Addresses in what a page carries are seen from the site's root.
    fn writer(&self) -> Writer<'_> {
        Writer { base: &self.site }
    }

    /// The portal in its own language, seen from a page.
    fn edition(&self, root: &str) -> Edition {
        Edition {
            portal: Some(Arc::clone(&self.portal)),
            language: self.portal.language,
            shelf: self.shelf.clone(),
            root: Some(root.into()),
            site: Some(self.site.clone()),
            ..Edition::default()
        }
    }
}

/// What a page carries beside the portal, as text of its own format, and the page's own file.
struct Carried {
    file: String,
    text: String,
}

/// How long what is printed usually is, in bytes: a text that has the space is moved less often.
const USUAL_LENGTH: usize = 12_000;

/// Data within a page. Nothing in its text ends it, nor is anything in it HTML.
fn print_block(script: Tag, text: &str, html: &mut String) {
    script.set("type", "application/json").print(html);
    html.truncate(html.strip_suffix(SCRIPT_END).map_or(html.len(), str::len));
    html.push_str(text);
    html.push_str(SCRIPT_END);
}

const SCRIPT_END: &str = "</script>";

/// Builds what stands between masthead and footer.
type Page = Arc<dyn Fn() -> Tag + Send + Sync>;

/// The element that the reader fills, or takes over; `app.rs` knows it by the same name.
const PLACE: &str = "baca";
/// The elements of what a page carries; `app/carried.rs` knows them by the same names.
const PORTAL: &str = "baca-portal";
const PAGE: &str = "baca-page";

fn article_page(state: LoadState<Arc<Article>>, surroundings: Surroundings) -> Tag {
    let on_retry = Callback::new(|()| {});
    view! { <ArticlePage state surroundings on_retry /> }.into_inner()
}
