//! The command line.

use std::path::PathBuf;

use clap::{
    Args, CommandFactory, Parser, Subcommand,
    builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser},
    error::ErrorKind,
};
use url::Url;

use super::{
    build::{self, BuildArguments},
    fetch,
    place::{MADE_UP, Place},
    shadow::{ShadowArguments, reader},
};
use crate::{
    model::{ArticleId, Format, Language, Zone},
    wire::{self, Origin},
};

const EXAMPLES: &str = "\
Examples:
  baca check article.json
  baca print article.json > article.html
  baca help check";

const CHECK_EXAMPLES: &str = "\
Exit codes: 0 every article could be read (problems alone are no failure), 1 one or more could
not, 2 the command line makes no sense.

Examples:
  baca check article.json
  baca check content/articles
  baca check https://portal.example/wp-json/wp/v2/posts?_embed
  curl -s https://portal.example/feed | baca check --base https://portal.example/feed -
  baca check --json export/ | jq -r 'select(.error).text'";

const PRINT_EXAMPLES: &str = "\
Exit codes: 0 the article is printed, 1 it could not be read, 2 the command line makes no sense.

Examples:
  baca print article.json > article.html
  baca print --lang en https://portal.example/wp-json/wp/v2/posts/12
  baca print --entry banjir-besar-1f2e3d4c feed.xml
  baca print --shadow --reader https://reader.example/ --src /wp-json/wp/v2/posts/12 post.json";

const OEMBED_EXAMPLES: &str = "\
Exit codes: 0 every article has its record, 1 one or more have none, 2 the command line makes no
sense.

Examples:
  baca oembed --reader https://reader.example/ content/articles/banjir.json
  baca oembed --reader https://reader.example/ --name Warta --out dist/oembed content/articles
  baca oembed --reader https://reader.example/ https://portal.example/wp-json/wp/v2/posts?_embed";

/// Baca reads what newsrooms write: schema.org JSON-LD, WordPress, JSON Feed, RSS and Atom.
#[derive(Parser)]
#[command(name = "baca", version, arg_required_else_help = true, after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub(super) enum Command {
    /// Say what Baca understands of articles, and every problem, with its place in the JSON.
    #[command(after_help = CHECK_EXAMPLES, arg_required_else_help = true)]
    Check(CheckArguments),
    /// Print an article as HTML; its problems go to standard error.
    #[command(after_help = PRINT_EXAMPLES, arg_required_else_help = true)]
    Print(PrintArguments),
    /// Print a record of each article (oEmbed) by which other sites show it when they are given its
    /// address.
    #[command(after_help = OEMBED_EXAMPLES, arg_required_else_help = true)]
    Oembed(OembedArguments),
    /// Build a portal as static pages, which need no script to be read.
    #[command(after_help = build::EXAMPLES, arg_required_else_help = true)]
    Build(BuildArguments),
}

/// What to check.
#[derive(Args)]
pub(super) struct CheckArguments {
    /// Files, folders, addresses (http, https), or `-` for standard input.
    ///
    /// Of a folder, and the folders in it, all *.json, *.xml, *.rss, *.atom and *.html files, in
    /// the order of their names; nothing whose name begins with a dot.
    #[arg(required = true, value_name = "FILE|URL", value_parser = place())]
    pub places: Vec<Place>,
    /// One JSON document a text, each on a line of its own.
    #[arg(long)]
    pub json: bool,
    /// Everything that was understood, also of many articles.
    #[arg(long, short, conflicts_with = "json")]
    pub verbose: bool,
    /// Where texts come from.
    #[command(flatten)]
    pub origin: OriginArguments,
}

/// What to print.
#[derive(Args)]
pub(super) struct PrintArguments {
    /// A file, an address (http, https), or `-` for standard input.
    #[arg(value_name = "FILE|URL", value_parser = place())]
    pub place: Place,
    /// The article of a feed, by the id it has in the reader; otherwise the first.
    #[arg(long, value_name = "ID", value_parser = article_id)]
    pub entry: Option<ArticleId>,
    /// The language of the words around the article.
    #[arg(long, value_name = "LANG", default_value = "id", value_parser = language())]
    pub lang: Language,
    /// The element it is printed in.
    #[command(flatten)]
    pub shadow: ShadowArguments,
    /// Where the text comes from.
    #[command(flatten)]
    pub origin: OriginArguments,
}

impl PrintArguments {
    /// Where a page finds the article of a text that lay at an address; `None` where only this
    /// machine has it.
    pub(super) fn src<'a>(&'a self, address: &'a str) -> Option<&'a str> {
        let fetched = || self.place.is_web().then_some(address);
        self.shadow.src.as_deref().or_else(fetched)
    }
}

/// What to offer to other sites.
#[derive(Args)]
pub(super) struct OembedArguments {
    /// Files, folders, addresses (http, https), or `-` for standard input.
    #[arg(required = true, value_name = "FILE|URL", value_parser = place())]
    pub places: Vec<Place>,
    /// Where the reader lies, which shows the article on other sites.
    #[arg(long, value_name = "URL", value_parser = reader)]
    pub reader: Url,
    /// The portal's name; otherwise whoever holds the article's copyright.
    #[arg(long)]
    pub name: Option<String>,
    /// Writes <ID>.json for each article into a folder, which belongs beside the reader as
    /// `oembed/`, and prints the <link> for the head of the article's page.
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Where the texts come from.
    #[command(flatten)]
    pub origin: OriginArguments,
}

/// Where texts come from, and how they are to be read.
#[derive(Args, Clone)]
pub(super) struct OriginArguments {
    /// The format; `auto` is what the text itself tells.
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = format())]
    format: FormatChoice,
    /// Where the text lies on the web: relative addresses in it start there.
    ///
    /// Otherwise a fetched text's own address after redirects, and for a file the made-up
    /// `https://portal.invalid/<file name>`.
    #[arg(long, value_name = "URL", value_parser = base)]
    pub base: Option<String>,
    /// The zone of times without one: WIB, WITA, WIT, UTC, Asia/Jakarta or such as +07:00.
    #[arg(long, value_name = "ZONE", default_value = "WIB", value_parser = zone)]
    pub time_zone: Zone,
}

impl OriginArguments {
    /// The format that somebody named.
    pub(super) fn format(&self) -> Option<Format> {
        self.format.0
    }

    /// The origin of a text that lies at `base`.
    pub(super) fn of<'a>(&self, base: &'a str) -> Origin<'a> {
        Origin { format: self.format(), ..Origin::new(base, self.time_zone) }
    }
}

/// `None` is `auto`.
#[derive(Clone, Copy)]
struct FormatChoice(Option<Format>);

impl Arguments {
    /// Ends the program where the arguments, each sound by itself, make no sense together.
    pub(super) fn sound(self) -> Self {
        let places = match &self.command {
            Command::Check(CheckArguments { places, .. }) => places.as_slice(),
            Command::Oembed(OembedArguments { places, .. }) => places.as_slice(),
            Command::Print(_) | Command::Build(_) => &[],
        };
        if places.iter().filter(|place| matches!(place, Place::Stdin)).count() > 1 {
            let what = "standard input (`-`) can be read only once";
            Self::command().error(ErrorKind::ArgumentConflict, what).exit();
        }
        self
    }
}

fn place() -> impl TypedValueParser<Value = Place> {
    OsStringValueParser::new().map(Place::of)
}

fn format() -> impl TypedValueParser<Value = FormatChoice> {
    let names = ["auto"].into_iter().chain(Format::ALL.map(Format::name));
    PossibleValuesParser::new(names).map(|name| FormatChoice(Format::from_name(&name)))
}

fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["id", "en"]).map(|tag| Language::from_tag(&tag).unwrap_or_default())
}

fn article_id(id: &str) -> Result<ArticleId, String> {
    let expected = "an id has letters, digits and `-_.~` only, as after `?baca=` in the reader";
    ArticleId::new(id).ok_or_else(|| expected.to_owned())
}

fn base(address: &str) -> Result<String, String> {
    fetch::web_address(address).map(String::from)
}

/// The names that `portal.json` has for zones, read as there; a blank is no name.
fn zone(name: &str) -> Result<Zone, String> {
    let json = serde_json::json!({ "timeZone": name }).to_string();
    match wire::parse_portal(&json, MADE_UP) {
        Ok(reading) if reading.problems.is_empty() && !name.trim().is_empty() => {
            Ok(reading.value.zone)
        }
        _ => Err("expected such as WIB, WITA, WIT, UTC, Asia/Makassar or +07:00".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn zones_go_by_the_names_of_the_portals_set_up() {
        assert_eq!(zone("WITA"), Ok(Zone::WITA));
        assert_eq!(zone("Asia/Jayapura"), Ok(Zone::WIT));
        assert_eq!(zone("+05:30"), Ok(Zone::from_minutes(330).expect("a zone")));
        assert!(zone("Mars").is_err() && zone("").is_err());
    }

    #[test]
    fn a_base_is_an_address_of_the_web() {
        assert_eq!(base("https://warta.example/a b").as_deref(), Ok("https://warta.example/a%20b"));
        assert!(base("warta.example").is_err() && base("file:///etc").is_err());
    }
}
