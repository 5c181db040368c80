//! An article as the element `<baca-berita>`, with what it will show in a shadow root that needs no
//! script: `docs/contracts/element.md`.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use leptos::prelude::*;
use url::Url;

use super::{arguments::PrintArguments, fetch::web_address, place::MADE_UP};
use crate::{
    components::{ArticleView, Surroundings, TextSize},
    edition::Edition,
    markup::{self, Tag, printable_html, tag},
    model::{Article, Format},
};

/// The element an article is printed in.
#[derive(Args)]
pub(super) struct ShadowArguments {
    /// Print the whole element <baca-berita>, which the script embed.js takes over.
    ///
    /// The article is in a declarative shadow root and needs no script. For the rest, such as the
    /// size of the text, the page has, once: <script type="module" src="…/embed.js"></script>
    #[arg(long, conflicts_with_all = ["entry", "time_zone"])]
    pub shadow: bool,
    /// Where the reader lies, for its styles; otherwise beside the page.
    #[arg(long, value_name = "URL", requires = "shadow", value_parser = reader)]
    pub reader: Option<Url>,
    /// Where the page finds the article; otherwise at the address it is fetched from.
    #[arg(long, value_name = "ADDRESS", requires = "shadow", value_parser = source)]
    pub src: Option<String>,
    /// The colours: those of the page, or always light or dark.
    #[arg(long, requires = "shadow", value_parser = ["auto", "light", "dark"])]
    pub theme: Option<String>,
    /// How large the article is set.
    #[arg(long, value_name = "SIZE", requires = "shadow", value_parser = text_size())]
    pub text_size: Option<TextSize>,
    /// `lazy`: stays as it is printed until it is near the window.
    #[arg(long, requires = "shadow", value_parser = ["lazy"])]
    pub loading: Option<String>,
}

/// The element, for an article that lay at an address.
pub(super) fn element(article: Article, arguments: &PrintArguments, address: &str) -> String {
    markup::name_parts();
    let print = || {
        let language = arguments.lang;
        Edition { language, is_guest: true, ..Edition::default() }.provide();
        let fallback = fallback(&article);
        let shadow = &arguments.shadow;
        tag("baca-berita")
            .set_some("src", arguments.src(address).map(str::to_owned))
            .set_some("format", arguments.origin.format().map(Format::name))
            .set("lang", language.tag())
            .set_some("theme", shadow.theme.clone())
            .set_some("text-size", shadow.text_size.map(TextSize::name))
            .set_some("loading", shadow.loading.clone())
            .with(template(article, shadow))
            .with(fallback)
            .to_html()
    };
    printable_html(Owner::new().with(print))
}

/// What the element will show: it finds `.baca` and the slot, and puts nothing in their places
/// before it has the same.
fn template(article: Article, arguments: &ShadowArguments) -> Tag {
    let text_size = arguments.text_size.unwrap_or_default();
    let surroundings = Surroundings::of(article.related.as_ref(), text_size);
    let shown =
        tag("div").set("class", "baca").with(view! { <ArticleView article surroundings /> });
    tag("template")
        .set("shadowrootmode", "open")
        .with(tag("link").set("rel", "stylesheet").set("href", style(arguments.reader.as_ref())))
        .with(shown)
        .with(tag("slot").set("hidden", ""))
}

fn style(reader: Option<&Url>) -> String {
    const STYLE: &str = "embed.css";
    let beside = reader.and_then(|reader| reader.join(STYLE).ok());
    beside.map_or_else(|| STYLE.to_owned(), String::from)
}

/// What browsers show that know no such template, and the element once it has lost its article:
/// the way to the article's own page.
fn fallback(article: &Article) -> Tag {
    let name = if article.original.is_some() { "a" } else { "p" };
    tag(name)
        .set_some("href", article.original.as_ref().map(|page| page.as_str().to_owned()))
        .set_some("lang", article.language.clone())
        .with(article.headline.clone())
}

/// A folder, whether or not its address ends so.
pub(super) fn reader(address: &str) -> Result<Url, String> {
    let mut reader = web_address(address)?;
    reader.set_query(None);
    reader.set_fragment(None);
    if let Ok(mut names) = reader.path_segments_mut() {
        names.pop_if_empty().push("");
    }
    Ok(reader)
}

/// As it goes into the page: it may start there.
fn source(address: &str) -> Result<String, String> {
    let page = Url::parse(MADE_UP).map_err(|error| error.to_string())?;
    let found = page.join(address).map_err(|error| format!("this is no address: {error}"))?;
    web_address(found.as_str()).map(|_| address.trim().to_owned())
}

fn text_size() -> impl TypedValueParser<Value = TextSize> {
    PossibleValuesParser::new(TextSize::ALL.map(TextSize::name))
        .map(|name| TextSize::from_name(&name).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_a_folder() {
        for address in
            ["https://a.example/baca", "https://a.example/baca/", "https://a.example/baca?b#c"]
        {
            assert_eq!(reader(address).map(String::from).as_deref(), Ok("https://a.example/baca/"));
        }
        assert_eq!(
            reader("https://a.example").map(String::from).as_deref(),
            Ok("https://a.example/")
        );
        assert!(reader("/baca/").is_err() && reader("javascript:1").is_err());
    }

    #[test]
    fn a_source_may_start_at_the_page() {
        for address in ["/wp-json/wp/v2/posts/7?_embed", "a.json", "#berita", "https://a.example/"]
        {
            assert_eq!(source(address).as_deref(), Ok(address));
        }
        assert!(source("javascript:1").is_err() && source("http://").is_err());
    }
}
