//! `baca oembed`: a record of each article, for sites that show the articles of others.

use std::{collections::BTreeSet, fs, path::Path, process::ExitCode};

use url::Url;

use super::{
    FAILURE,
    arguments::{OembedArguments, OriginArguments},
    breakdown::guarded,
    folder::opened_up,
    oembed::Provider,
    opened::open,
    output::{Output, complain},
    place::{MADE_UP, Place},
    report::at,
    verdict::{refused, whole},
};
use crate::{
    model::{Article, ArticleId},
    wire::{Read, Text, WireError},
};

/// An article by the id it has in the reader, or why there is none.
type Named = Result<(ArticleId, Article), WireError>;

/// Prints the records; with a folder, writes them there and prints how pages tell of them.
pub(super) fn offer(arguments: OembedArguments) -> ExitCode {
    let OembedArguments { places, reader, name, out, origin } = arguments;
    let mut offers = Offers {
        provider: Provider { reader: &reader, name: name.as_deref() },
        folder: out.as_deref(),
        known: BTreeSet::new(),
        output: Output::for_machines(),
        has_failed: false,
    };
    if let Err(why) = offers.make_folder() {
        complain(&why);
        return FAILURE.into();
    }
    for place in opened_up(places) {
        let found = guarded(|| articles(&place, &origin)).unwrap_or_else(|fault| Err(whole(fault)));
        for named in found.unwrap_or_else(|error| vec![Err(error)]) {
            if let Err(error) = named.and_then(|(id, article)| offers.add(&id, &article)) {
                complain(&format!("{}: {}", place.name(), at(&error.path, &error.what)));
                offers.has_failed = true;
            }
        }
    }
    offers.output.exit_code(if offers.has_failed { FAILURE.into() } else { ExitCode::SUCCESS })
}

/// What is offered so far.
struct Offers<'a> {
    provider: Provider<'a>,
    folder: Option<&'a Path>,
    known: BTreeSet<String>,
    output: Output,
    has_failed: bool,
}

impl Offers<'_> {
    fn make_folder(&self) -> Result<(), String> {
        let Some(folder) = self.folder else { return Ok(()) };
        let not_made = |error| format!("{}: it cannot be made: {error}", folder.display());
        fs::create_dir_all(folder).map_err(not_made)
    }

    fn add(&mut self, id: &ArticleId, article: &Article) -> Result<(), WireError> {
        if !self.known.insert(id.as_str().to_owned()) {
            return Err(whole(format!("another article has the id `{}`, too", id.as_str())));
        }
        let record = self.provider.record(article, id);
        if record.contains(MADE_UP) {
            complain(&format!(
                "{}: addresses start at {MADE_UP}; --base says where it lies",
                id.as_str()
            ));
        }
        let Some(folder) = self.folder else {
            self.output.write(&format!("{record}\n"));
            return Ok(());
        };
        let file = folder.join(format!("{}.json", id.as_str()));
        let written = fs::write(&file, format!("{record}\n"));
        written.map_err(|error| whole(format!("{} cannot be written: {error}", file.display())))?;
        self.output.write(&format!("{}\n", self.provider.link(article, id)));
        Ok(())
    }
}

/// The articles of a text.
fn articles(place: &Place, origin: &OriginArguments) -> Result<Vec<Named>, WireError> {
    let opened = open(place).map_err(whole)?;
    let base = origin.base.as_deref().unwrap_or(&opened.base);
    let read = Text::parse(&opened.text, origin.of(base)).and_then(|text| text.named_articles());
    if let Some(error) = refused(&opened, read.as_ref().err()) {
        return Err(error);
    }
    let mut of_file = file_id(base);
    let named = |(id, read): (Option<ArticleId>, Read)| {
        let id = id.or_else(|| of_file.take());
        let article = read?.value;
        let id = id.ok_or_else(|| whole("it has no id: its file's name is none".to_owned()))?;
        Ok((id, article))
    };
    Ok(read?.into_iter().map(named).collect())
}

/// The id of an article that is a file of its own: the file's name. Of several in one, the reader
/// shows the first.
fn file_id(address: &str) -> Option<ArticleId> {
    let address = Url::parse(address).ok()?;
    let name = address.path_segments()?.rfind(|name| !name.is_empty())?;
    ArticleId::new(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_named_by_its_file() {
        let id = |address| file_id(address).map(|id| id.as_str().to_owned());
        assert_eq!(
            id("https://a.example/articles/banjir-2026.json").as_deref(),
            Some("banjir-2026")
        );
        assert_eq!(id("https://a.example/banjir/").as_deref(), Some("banjir"));
        assert_eq!(id("https://a.example/a%20b.json"), None);
        assert_eq!(id(MADE_UP), None);
    }
}
