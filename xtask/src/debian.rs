//! Debian's packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{files, process};

/// Programs that are installed together, for one purpose.
pub struct Packages {
    /// What they are to whoever waits for them.
    pub what: &'static str,
    /// Debian's names.
    pub names: &'static [&'static str],
    /// What to do where they can neither be found nor installed.
    pub missing: &'static str,
}

impl Packages {
    /// Installs them, where that takes no password.
    pub fn install(&self, project: &Project) -> Result<()> {
        let Self { what, names, missing } = self;
        let prefix = installer(project).context(*missing)?;
        println!("Installing {what} from Debian's packages {} …", names.join(", "));
        let log = project.tools().join("apt.log");
        update_lists(project, prefix, &log)?;
        let mut install = apt_get(project, prefix);
        install.args(["install", "--yes", "--no-install-recommends"]).args(*names);
        process::run_logged(&format!("{what}: installing"), &log, &mut install).context(*missing)
    }
}

/// Unpacks the files of a package into a folder, without what installing it would set off.
pub fn unpack(project: &Project, package: &str, folder: &Path) -> Result<()> {
    ensure!(process::find("apt-get").is_some(), "there is no apt-get");
    println!("Fetching Debian's package {package} …");
    // Renamed when it is whole: what was broken off is not taken for the package.
    let partial = folder.with_extension("partial");
    empty(&partial)?;
    let log = project.tools().join("apt.log");
    if download(project, package, &partial, &log).is_err() {
        // Lists older than the mirror name files that are gone.
        let prefix = root_prefix(project).context("the package lists cannot be updated")?;
        update_lists(project, prefix, &log)?;
        download(project, package, &partial, &log)?;
    }
    let archives = files::directly_in(&partial)?;
    let archive = archives.first().with_context(|| format!("apt-get brought no {package}"))?;
    let mut extract = project.command("dpkg-deb");
    extract.arg("--extract").arg(archive).arg(&partial);
    process::run_logged(&format!("{package}: unpacking"), &log, &mut extract)?;
    fs::remove_file(archive)?;
    empty(folder)?;
    fs::rename(&partial, folder).with_context(|| format!("cannot write {}", folder.display()))
}

/// Whether root runs this.
pub fn is_root(project: &Project) -> bool {
    process::answer(project.command("id").arg("-u")).is_some_and(|user| user == "0")
}

/// A folder with nothing in it.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot write {}", folder.display()))
}

fn update_lists(project: &Project, prefix: &[&str], log: &Path) -> Result<()> {
    process::run_logged("package lists: updating", log, apt_get(project, prefix).arg("update"))
}

fn download(project: &Project, package: &str, folder: &Path, log: &Path) -> Result<()> {
    let mut download = project.command("apt-get");
    download.args(["download", package]).current_dir(folder);
    process::run_logged(&format!("{package}: downloading"), log, &mut download)
}

fn installer(project: &Project) -> Option<&'static [&'static str]> {
    process::find("apt-get").and_then(|_| root_prefix(project))
}

/// The words before a command that root must run; `None` if that would take a password.
fn root_prefix(project: &Project) -> Option<&'static [&'static str]> {
    if is_root(project) {
        return Some(&["env"]);
    }
    process::answer(project.command("sudo").args(["-n", "true"]))
        .map(|_| &["sudo", "-n", "env"][..])
}

fn apt_get(project: &Project, prefix: &[&str]) -> Command {
    let mut words = prefix.iter().chain(&["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = project.command(words.next().unwrap_or(&"env"));
    command.args(words);
    command
}
