//! Chromium and ChromeDriver.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::debian::Packages;
use crate::process;
use crate::project::Project;

/// Chromium, its driver, and the fonts without which pages have no letters.
const PACKAGES: Packages = Packages {
    what: "Chromium and ChromeDriver",
    names: &["chromium", "chromium-driver", "fonts-liberation"],
    missing: "Chromium or ChromeDriver is missing: install both (on Debian the packages chromium \
        and chromium-driver) or name them in BACA_CHROMIUM and CHROMEDRIVER",
};

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
        PACKAGES.install(project)?;
        Self::find().context(PACKAGES.missing)
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
