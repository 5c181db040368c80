//! nginx and Caddy, which the configuration in `deploy/` is tested with.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{debian, process};

/// Where Debian's packages put what is not on the search path of everybody.
const NGINX: &str = "usr/sbin/nginx";
const BROTLI: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const CADDY: &str = "usr/bin/caddy";

/// They are unpacked, not installed: that would start serving the whole machine.
const NGINX_PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
const CADDY_PACKAGE: &str = "caddy";

const MISSING: &str = "nginx with its module brotli_static, or Caddy, is missing, without which \
    the configuration for them cannot be tested: install them (on Debian the packages nginx, \
    libnginx-mod-http-brotli-static and caddy)";

/// The programs of the servers.
pub struct Servers {
    /// nginx.
    pub nginx: PathBuf,
    /// The module of this nginx that sends what is compressed beforehand.
    pub brotli: PathBuf,
    /// Caddy.
    pub caddy: PathBuf,
}

impl Servers {
    /// Those on this machine, or unpacked for this project.
    pub fn ensure(project: &Project) -> Result<Self> {
        let [nginx, brotli] = nginx(project).context(MISSING)?;
        Ok(Self { nginx, brotli, caddy: caddy(project).context(MISSING)? })
    }
}

/// The module fits only the nginx it was built for, so both are of one place.
fn nginx(project: &Project) -> Result<[PathBuf; 2]> {
    let [program, module] = NGINX_PACKAGES.map(|package| project.tools().join(package));
    let in_places = |program: &Path, module: &Path| {
        let both = [program.join(NGINX), module.join(BROTLI)];
        both.iter().all(|file| file.is_file()).then_some(both)
    };
    let root = Path::new("/");
    if let Some(found) = in_places(root, root).or_else(|| in_places(&program, &module)) {
        return Ok(found);
    }
    for package in NGINX_PACKAGES {
        debian::unpack(project, package, &project.tools().join(package))?;
    }
    in_places(&program, &module).context("Debian's packages hold no nginx")
}

fn caddy(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join(CADDY_PACKAGE);
    let unpacked = folder.join(CADDY);
    if let Some(found) =
        process::find("caddy").or_else(|| unpacked.is_file().then(|| unpacked.clone()))
    {
        return Ok(found);
    }
    debian::unpack(project, CADDY_PACKAGE, &folder)?;
    unpacked.is_file().then_some(unpacked).context("Debian's package holds no Caddy")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packages_to_install_are_named_when_they_are_missing() {
        for name in NGINX_PACKAGES.iter().chain([&CADDY_PACKAGE]) {
            assert!(MISSING.contains(name), "{name}");
        }
    }
}
