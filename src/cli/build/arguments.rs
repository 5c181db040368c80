//! What to build, and where.

use std::path::PathBuf;

use clap::{
    Args,
    builder::{OsStringValueParser, TypedValueParser},
};
use url::Url;

use crate::cli::{place::Place, shadow::reader};

/// What stands under the help.
pub(in crate::cli) const EXAMPLES: &str = "\
FOLDER is written by Baca alone: one that holds anything else is refused, and files of others that
are put into it later stay as they are. What has not changed is not written anew. If something of
the source cannot be had, all pages that were built of it before stay.

Exit codes: 0 the site is as its source, 1 something failed and was told, 2 the command line makes
no sense.

Examples:
  baca build --portal content/portal.json --reader dist --out site --url https://warta.example/
  baca build --portal https://warta.example/portal.json --reader dist --out site --url https://baca.warta.example/
  baca build --compress --portal content/portal.json --reader dist --out site --url https://warta.example/";

/// What to build.
#[derive(Args)]
pub(in crate::cli) struct BuildArguments {
    /// The portal's set-up, `portal.json`: a file or an address.
    #[arg(long, value_name = "FILE|URL", value_parser = place())]
    pub portal: Place,
    /// The built reader, as `cargo xtask build` leaves it in `dist/`.
    #[arg(long, value_name = "FOLDER")]
    pub reader: PathBuf,
    /// Where the site is written; made if it is not there.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    /// Where the site will lie on the web: for search engines, feeds and links from elsewhere.
    #[arg(long, value_name = "URL", value_parser = reader)]
    pub url: Url,
    /// Also writes each text it makes compressed, as `.br` and `.gz` beside it, for servers that
    /// send those as they are.
    #[arg(long)]
    pub compress: bool,
    /// How many pages are made at once; otherwise one a core.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
}

/// Standard input has no folder beside it.
fn place() -> impl TypedValueParser<Value = Place> {
    OsStringValueParser::new().try_map(|argument| match Place::of(argument) {
        Place::Stdin => Err("a file or an address; standard input has nothing beside it"),
        place => Ok(place),
    })
}
