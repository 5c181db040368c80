//! `baca build`: a portal as static pages. `docs/contracts/site.md` is what may be relied on.

mod arguments;
mod articles;
mod clock;
mod compressed;
mod durable;
mod gather;
mod ground;
mod ledger;
mod library;
mod links;
mod lists;
mod pages;
mod pictures;
mod placing;
mod reader;
mod sections;
mod set_up;
mod stage;
mod summary;
mod work;

pub(super) use arguments::{BuildArguments, EXAMPLES};

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
    time::Instant,
};

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::{
    FAILURE,
    output::{Output, complain},
    queue::STACK,
};
use ground::Ground;
use set_up::SetUp;
use stage::Stage;
use work::Built;

/// How many servers' answers are waited for at once, where articles lie on the web.
const FETCHES: usize = 8;

/// Builds the site, and says what became of it.
pub(super) fn build(arguments: BuildArguments) -> ExitCode {
    let start = Instant::now();
    let out = arguments.out.display();
    let fail = |why: &str| {
        complain(&format!("{out}: {why}"));
        FAILURE.into()
    };
    if let Err(why) = apart(&arguments.reader, &arguments.out) {
        return fail(why);
    }
    let set_up = match SetUp::of(&arguments) {
        Ok(set_up) => set_up,
        Err(mistakes) => {
            mistakes.iter().for_each(|mistake| complain(mistake));
            return FAILURE.into();
        }
    };
    let pool = match pool(&arguments) {
        Ok(pool) => pool,
        Err(error) => return fail(&error.to_string()),
    };
    let ground = match Ground::take(&arguments.out) {
        Ok(ground) => ground,
        Err(why) => return fail(&why),
    };
    let built = Stage::on(ground, arguments.compress)
        .map_err(|error| format!("nothing can be written there: {error}"))
        .and_then(|stage| pool.install(|| work::build(&set_up, &arguments.reader, stage)));
    match built {
        Ok(built) => told(&built, &arguments.out, start),
        Err(why) => fail(&why),
    }
}

/// A folder cannot be copied into itself, nor be written into while it is read.
fn apart(reader: &Path, out: &Path) -> Result<(), &'static str> {
    let (reader, out) = (whole(reader), whole(out));
    match out.starts_with(&reader) || reader.starts_with(&out) {
        true => Err("the site and the reader cannot lie within each other"),
        false => Ok(()),
    }
}

/// Where a folder is, also one that is not there yet.
fn whole(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    for ancestor in path.ancestors() {
        let here = if ancestor.as_os_str().is_empty() { Path::new(".") } else { ancestor };
        if let Ok(found) = here.canonicalize() {
            return missing.iter().rev().fold(found, |found, name| found.join(name));
        }
        missing.extend(ancestor.file_name());
    }
    path.to_owned()
}

fn pool(arguments: &BuildArguments) -> Result<ThreadPool, rayon::ThreadPoolBuildError> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let many = if arguments.portal.is_web() { cores.max(FETCHES) } else { cores };
    let threads = arguments.jobs.map_or(many, usize::from);
    ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build()
}

fn told(built: &Built, out: &Path, start: Instant) -> ExitCode {
    for failure in &built.failures {
        complain(&format!("{}: {}", failure.what, failure.why));
    }
    for path in &built.placed.foreign {
        let file = out.join(path);
        complain(&format!("{}: this file is not Baca's; it stays as it is", file.display()));
    }
    if let [first, ..] = built.missing.as_slice() {
        let count = super::count::counted(built.missing.len(), "file", "files");
        complain(&format!("pages name {count} that the portal's folder has not, such as {first}"));
    }
    let (failures, placed) = (built.failures.len(), &built.placed);
    let line = summary::summary(built.articles, built.sections, failures, placed, start.elapsed());
    let mut output = Output::for_people();
    output.write(&format!("{line}\n"));
    let is_fine = built.failures.is_empty();
    output.exit_code(if is_fine { ExitCode::SUCCESS } else { FAILURE.into() })
}
