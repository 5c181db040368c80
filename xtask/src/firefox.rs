//! Firefox, which `geckodriver` drives.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::debian::Packages;
use crate::process;
use crate::project::Project;

/// The long-term Firefox, which is the one Debian has.
const PACKAGES: Packages = Packages {
    what: "Firefox",
    names: &["firefox-esr", "fonts-liberation"],
    missing: "Firefox is missing: install it (on Debian the package firefox-esr) or name it in \
        BACA_FIREFOX",
};

/// The names of its program, the likelier first.
const PROGRAMS: [&str; 2] = ["firefox-esr", "firefox"];

/// The Firefox on this machine, installed first where Debian's packages can be.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    if let Some(firefox) = find() {
        return Ok(firefox);
    }
    PACKAGES.install(project)?;
    find().context(PACKAGES.missing)
}

fn find() -> Option<PathBuf> {
    let named = env::var_os("BACA_FIREFOX").map(PathBuf::from);
    named.or_else(|| PROGRAMS.into_iter().find_map(process::find))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_to_install_is_named_when_it_is_missing() {
        assert!(PACKAGES.missing.contains(PROGRAMS[0]));
    }
}
