//! Chromium and ChromeDriver.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::process;
use crate::project::Project;

/// Debian's names, and the fonts without which pages have no letters.
const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];

const MISSING: &str = "Chromium or ChromeDriver is missing: install both (on Debian the packages \
    chromium and chromium-driver) or name them in BACA_CHROMIUM and CHROMEDRIVER";

/// A browser and the program that drives it.
pub struct Browser {
    /// Chromium's program.
    pub chromium: PathBuf,
    /// ChromeDriver's program.
    pub driver: PathBuf,
}

impl Browser {
    /// The browser on this machine, installed first where Debian's packages can be.
    pub fn ensure(project: &Project) -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        install(project)?;
        Self::find().context(MISSING)
    }

    fn find() -> Option<Self> {
        let named = |variable| env::var_os(variable).map(PathBuf::from);
        let chromium = named("BACA_CHROMIUM")
            .or_else(|| process::find("chromium"))
            .or_else(|| process::find("chromium-browser"))?;
        let driver = named("CHROMEDRIVER").or_else(|| process::find("chromedriver"))?;
        Some(Self { chromium, driver })
    }

    /// Writes the project's `webdriver.json` with this browser's place added, and says where.
    pub fn write_capabilities(&self, project: &Project) -> Result<PathBuf> {
        let general = project.root().join("webdriver.json");
        let text = fs::read_to_string(&general)
            .with_context(|| format!("cannot read {}", general.display()))?;
        let capabilities = with_binary(serde_json::from_str(&text)?, &self.chromium)?;
        let own = project.target().join("webdriver.json");
        fs::write(&own, capabilities.to_string())?;
        Ok(own)
    }
}

fn with_binary(mut capabilities: Value, chromium: &Path) -> Result<Value> {
    capabilities
        .get_mut("goog:chromeOptions")
        .and_then(Value::as_object_mut)
        .context("webdriver.json has no goog:chromeOptions")?
        .insert("binary".to_owned(), chromium.to_string_lossy().into());
    Ok(capabilities)
}

fn install(project: &Project) -> Result<()> {
    ensure!(process::find("apt-get").is_some(), MISSING);
    let prefix = root_prefix(project).context(MISSING)?;
    println!("Installing Chromium and ChromeDriver from Debian's packages …");
    let log = project.tools().join("apt.log");
    let mut update = apt_get(project, prefix);
    process::run_logged("package lists: updating", &log, update.arg("update"))?;
    let mut install = apt_get(project, prefix);
    install.args(["install", "--yes", "--no-install-recommends"]).args(DEBIAN_PACKAGES);
    process::run_logged("Chromium: installing", &log, &mut install)
}

/// The words before a command that root must run; `None` if that would take a password.
fn root_prefix(project: &Project) -> Option<&'static [&'static str]> {
    let is_root = process::answer(project.command("id").arg("-u")).is_some_and(|user| user == "0");
    if is_root {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_browsers_place_is_added_to_its_options() {
        let general = json!({ "goog:chromeOptions": { "args": ["--headless=new"] } });
        let own = with_binary(general, Path::new("/opt/chromium")).unwrap();
        let expected = json!({
            "goog:chromeOptions": { "args": ["--headless=new"], "binary": "/opt/chromium" }
        });
        assert_eq!(own, expected);
    }

    #[test]
    fn options_for_another_browser_are_an_error() {
        assert!(with_binary(json!({}), Path::new("/opt/chromium")).is_err());
    }

    #[test]
    fn the_projects_own_options_take_the_browsers_place() {
        let general = serde_json::from_str(include_str!("../../webdriver.json")).unwrap();
        assert!(with_binary(general, Path::new("/opt/chromium")).is_ok());
    }
}
