//! The names that the .wasm and its glue call each other by.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context, Result};
use serde_json::Value;

/// What wasm-opt calls the one module that everything is then imported from, of however many.
const SHORT_MODULE: &str = "a";

/// Long names, as wasm-bindgen makes them, and the short ones that wasm-opt puts in their place.
///
/// The long ones carry hashes, which hardly compress, and travel twice: in the .wasm and in the
/// glue.
#[derive(Debug, PartialEq)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// From what wasm-opt prints: for each import its module and its two names, for each export
    /// its two names.
    pub fn of_wasm_opt(printed: &str) -> Result<Self> {
        let mut lists: HashMap<String, Value> = serde_json::from_str(printed)?;
        let mut list = |of| lists.remove(of).with_context(|| format!("wasm-opt lists no {of}"));
        let imports: Vec<(String, String, String)> = serde_json::from_value(list("imports")?)?;
        let exports: Vec<(String, String)> = serde_json::from_value(list("exports")?)?;
        let modules: BTreeSet<_> = imports.iter().map(|(module, ..)| module.clone()).collect();
        let modules = modules.into_iter().map(|long| (long, SHORT_MODULE.to_owned()));
        let imports = imports.into_iter().map(|(_, long, short)| (long, short));
        Ok(Self(imports.chain(exports).chain(modules).collect()))
    }

    /// The names as esbuild reads them.
    pub fn mangle_cache(&self) -> Result<String> {
        Ok(serde_json::to_string(&self.0)?)
    }

    /// A regular expression for the long names and nothing else.
    pub fn pattern(&self) -> String {
        let long: Vec<_> = self.0.keys().map(|name| escaped(name)).collect();
        format!("^({})$", long.join("|"))
    }
}

fn escaped(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.chars().flat_map(|c| (!is_plain(c)).then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
        "imports": [["./reader_bg.js", "__wbg_get_78f252d0", "$"]],
        "exports": [["memory", "b"]]
    }"#;

    #[test]
    fn imports_exports_and_their_module_get_short_names() {
        let names = Names::of_wasm_opt(PRINTED).unwrap();
        assert_eq!(
            names.mangle_cache().unwrap(),
            r#"{"./reader_bg.js":"a","__wbg_get_78f252d0":"$","memory":"b"}"#
        );
    }

    #[test]
    fn the_pattern_takes_names_literally_and_whole() {
        let names = Names::of_wasm_opt(PRINTED).unwrap();
        assert_eq!(names.pattern(), r"^(\.\/reader_bg\.js|__wbg_get_78f252d0|memory)$");
    }

    #[test]
    fn another_answer_of_wasm_opt_is_an_error() {
        assert!(Names::of_wasm_opt("{}").is_err());
    }
}
