//! Printing every page of the portal.

#![expect(clippy::expect_used, reason = "an example that cannot be set up must fail")]

use std::{fs, path::Path, sync::Arc};

use baca::{
    model::{Address, ArticleId},
    prerender::{Prerender, Printed},
    press::{Assets, Head, framed},
    route::Route,
    shelf::Shelf,
    wire::{self, Origin},
};

/// Prints into the folder that the command names.
pub fn run() {
    let mut arguments = std::env::args().skip(1);
    let site = arguments.next().expect("the folder of the reader's built site");
    let url = arguments.next().expect("the address the site will have, ending with `/`");
    print(Path::new(&site), &url);
}

fn print(site: &Path, url: &str) {
    let at = |path: &str| wire::fetchable(path, url).expect("an address");
    let text = |path: &str| fs::read_to_string(site.join(path)).expect("a file");
    let portal_text = text("content/portal.json");
    let portal_address = at("content/portal.json");
    let portal = wire::parse_portal(&portal_text, portal_address.as_str()).expect("a portal").value;
    let scripts = text("printed-head.html");
    let prerender = Prerender {
        portal: Arc::new(portal),
        portal_json: wire::PageJson::of(&portal_text),
        portal_address,
        site: at(""),
        shelf: Shelf::default(),
        scripts,
    };
    let page = Page {
        site,
        assets: Assets::of_page(&text("index.html")).expect("a page of a built reader"),
    };
    let origin = |address: &Address| address.as_str().to_owned();
    for (id, path) in articles(site) {
        let base = origin(&at(&format!("content/articles/{}.json", id.as_str())));
        let json = fs::read_to_string(path).expect("an article");
        let zone = prerender.portal.zone;
        let Ok(reading) = wire::parse_article(&json, Origin::new(&base, zone)) else { continue };
        let file = Route::Article(id.clone()).file();
        page.write(&file, &prerender.article(&id, reading.value));
    }
    let base = origin(&at("content/front.json"));
    let front = text("content/front.json");
    let front = wire::parse_panel(&front, Origin::new(&base, prerender.portal.zone));
    let front = front.expect("teasers").value;
    page.write("index.html", &prerender.front(None, front.clone()));
    for (section, _) in front.by_section() {
        let Some(section) = section else { continue };
        let file = Route::Section(section.to_owned()).file();
        page.write(&file, &prerender.front(Some(section), front.clone()));
    }
    page.write("404.html", &prerender.not_found());
}

/// The portal's own, and the fixtures.
fn articles(site: &Path) -> Vec<(ArticleId, std::path::PathBuf)> {
    let named = |folder: &Path| {
        let files = fs::read_dir(folder).expect("a folder").flatten();
        let mut files: Vec<_> = files.map(|file| file.path()).collect();
        // Not what was compressed beside it.
        files.retain(|file| file.is_dir() || file.extension().is_some_and(|kind| kind == "json"));
        files.sort();
        files.into_iter().filter_map(|file| {
            let name = file.file_stem()?.to_str()?.to_owned();
            Some((name, file))
        })
    };
    let own = named(&site.join("content/articles"));
    let fixtures = named(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")))
        .map(|(name, file)| (format!("fixture-{name}"), file.join("article.json")));
    let known = own.chain(fixtures);
    known.filter_map(|(name, file)| Some((ArticleId::new(&name)?, file))).collect()
}

struct Page<'a> {
    site: &'a Path,
    assets: Assets,
}

impl Page<'_> {
    fn write(&self, file: &str, printed: &Printed) {
        let path = self.site.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, framed(printed, Head::of_nothing(), &self.assets)).expect("a page");
    }
}
