//! The rules of `ARCHITECTURE.md`, checked: who may use whom, and what appears nowhere.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::{collections::BTreeSet, path::Path};

use support::files::{self, files_under, shown};

/// Each module, and the only other modules it may name: the table of `ARCHITECTURE.md`.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("apart", &["load"]),
    ("load", &[]),
    ("timing", &[]),
    ("markup", &[]),
    ("locale", &["model", "load"]),
    ("route", &["model", "percent"]),
    ("percent", &[]),
    ("positions", &[]),
    ("shelf", &["model"]),
    ("edition", &["locale", "model", "route", "shelf"]),
    ("json_text", &[]),
    ("wire", &["json_text", "model"]),
    ("components", &["edition", "load", "locale", "markup", "model", "route", "timing"]),
    ("pages", &["components", "edition", "load", "markup", "model", "route"]),
    ("browser", &["load", "positions", "route", "wire"]),
    ("formats", &["apart", "load", "wire"]),
    ("supply", &["browser", "formats", "load", "model", "shelf", "wire"]),
    (
        "embed",
        &[
            "apart",
            "browser",
            "components",
            "edition",
            "formats",
            "load",
            "markup",
            "model",
            "supply",
            "timing",
            "wire",
        ],
    ),
    (
        "prerender",
        &["components", "edition", "load", "markup", "model", "pages", "route", "shelf", "wire"],
    ),
    ("press", &["json_text", "markup", "model", "prerender", "route"]),
    (
        "cli",
        &[
            "components",
            "edition",
            "json_text",
            "load",
            "locale",
            "markup",
            "model",
            "pages",
            "prerender",
            "press",
            "route",
            "shelf",
            "wire",
        ],
    ),
    ("app", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "apart",
    "browser",
    "components",
    "edition",
    "formats",
    "load",
    "locale",
    "markup",
    "model",
    "pages",
    "route",
    "shelf",
    "supply",
    "timing",
    "wire",
];

/// What must appear nowhere in the code: the ways to turn a string into elements, and the way
/// to stop without a word.
const NOWHERE: [&str; 8] = [
    "inner_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "dangerously",
    "DomParser",
    ".unwrap()",
];

/// Only the wire reads JSON. The command line and the press write it, for machines.
const ONLY_IN_WIRE: [&str; 3] = ["serde", "JSON::", "JSON.parse"];

/// Names that tell nothing.
const VAGUE: [&str; 9] =
    ["util", "utils", "helper", "helpers", "manager", "handler", "handlers", "misc", "common"];

#[test]
fn modules_use_only_what_they_may() {
    for (module, allowed) in MAY_USE {
        for path in files_of(module) {
            for used in modules_named_in(&code_of(&path)) {
                let is_fine = used == *module || allowed.contains(&used.as_str());
                let file = shown(&path);
                assert!(is_fine, "{file} uses `crate::{used}`; {module} may use {allowed:?}");
            }
        }
    }
}

#[test]
fn every_module_has_its_place_in_the_rule() {
    let library = files::text("src/lib.rs");
    let modules: BTreeSet<_> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(modules, MAY_USE.iter().map(|(module, _)| *module).collect());
}

#[test]
fn the_architecture_is_written_down_as_it_is_checked() {
    let document = files::text("ARCHITECTURE.md");
    for (module, allowed) in MAY_USE {
        let row = document.lines().find(|line| line.starts_with(&format!("| `{module}` |")));
        let cell = row.and_then(|row| row.split('|').nth(3)).map(str::trim);
        let written: Vec<_> = match cell.unwrap_or("no row") {
            "everything" => EVERYTHING.to_vec(),
            cell => cell.split([' ', ',', '`']).filter(|name| !name.is_empty()).collect(),
        };
        assert_eq!(written, *allowed, "{module}");
    }
}

#[test]
fn no_file_climbs_out_of_its_module() {
    for path in sources() {
        let code = code_of(&path);
        let inline_modules = code.lines().filter(|line| is_inline_module(line)).count();
        let climb = "super::".repeat(depth(&path) + inline_modules);
        let file = shown(&path);
        assert!(!code.contains(&climb), "{file} climbs by `{climb}`: name `crate::…` instead");
    }
}

#[test]
fn strings_of_html_and_panics_appear_nowhere() {
    for path in sources() {
        let code = code_of(&path);
        for word in NOWHERE {
            assert!(!code.contains(word), "{} has `{word}`", shown(&path));
        }
        let parses = code.contains("DOMParser");
        assert!(!parses || shown(&path) == "src/wire/dom.rs", "{} parses", shown(&path));
    }
}

#[test]
fn only_the_wire_reads_json() {
    let may = |path: &Path| {
        ["src/wire/", "src/cli/", "src/press/"].iter().any(|at| shown(path).starts_with(at))
    };
    for path in sources().into_iter().filter(|path| !may(path)) {
        let code = code_of(&path);
        for word in ONLY_IN_WIRE {
            assert!(!code.contains(word), "{} has `{word}`", shown(&path));
        }
    }
}

#[test]
fn a_component_fits_on_a_page() {
    for path in files_under("src/components", "rs") {
        let lines = lines_of(&path);
        assert!(lines <= 150, "{} has {lines} lines", shown(&path));
    }
}

#[test]
fn no_file_is_long() {
    for path in sources().into_iter().chain(files_under("tests", "rs")) {
        let lines = lines_of(&path);
        assert!(lines <= 320, "{} has {lines} lines", shown(&path));
    }
}

/// `cargo fmt` wraps code, and leaves comments as they are.
#[test]
fn no_comment_is_wider_than_the_code() {
    for path in sources().into_iter().chain(files_under("tests", "rs")) {
        for line in files::text(&path).lines() {
            let is_wide = line.trim_start().starts_with("//") && line.chars().count() > 100;
            assert!(!is_wide, "{}: {line}", shown(&path));
        }
    }
}

#[test]
fn no_module_is_named_vaguely() {
    for path in sources().into_iter().chain(files_under("tests", "rs")) {
        let within = shown(&path);
        let words = within.split(['/', '_', '.']);
        let vague: Vec<_> = words.filter(|word| VAGUE.contains(word)).collect();
        assert!(vague.is_empty(), "{within} says {vague:?}");
    }
}

/// A literal would escape the compiler, and `tests/style.rs`.
#[test]
fn every_class_is_one_of_the_named_parts() {
    for path in sources() {
        let code = code_of(&path);
        for literal in ["class=\"", "class(\""] {
            assert!(!code.contains(literal), "{} has `{literal}`", shown(&path));
        }
    }
}

fn sources() -> Vec<std::path::PathBuf> {
    files_under("src", "rs")
}

/// `src/<module>.rs` and every Rust file under `src/<module>/`.
fn files_of(module: &str) -> Vec<std::path::PathBuf> {
    let of_module = |path: &std::path::PathBuf| {
        let within = shown(path);
        within == format!("src/{module}.rs") || within.starts_with(&format!("src/{module}/"))
    };
    sources().into_iter().filter(of_module).collect()
}

fn lines_of(path: &Path) -> usize {
    files::text(path).lines().count()
}

/// How many modules deep a file stands: `src/wire/mod.rs` 1, `src/wire/json.rs` 2.
fn depth(path: &Path) -> usize {
    let within = shown(path);
    let module = within.trim_start_matches("src/").trim_end_matches(".rs");
    module.trim_end_matches("/mod").split('/').count()
}

fn is_inline_module(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches("pub ");
    line.starts_with("mod ") && line.ends_with('{')
}

/// The code of a file: without its comments, and without its tests, which end it.
fn code_of(path: &Path) -> String {
    let source = files::text(path);
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    code.lines().filter(is_code).map(|line| format!("{line}\n")).collect()
}

/// The modules after `crate::`, also after `crate::{`.
fn modules_named_in(code: &str) -> BTreeSet<String> {
    let after = code.split("crate::").skip(1);
    let names = after.flat_map(|rest| match rest.strip_prefix('{') {
        Some(group) => names_in_group(group),
        None => first_name(rest).into_iter().collect(),
    });
    names.filter(|name| name.starts_with(char::is_lowercase)).collect()
}

/// The names of the first level in `a::B, c::{d, E}}`.
fn names_in_group(group: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let first_level: String = group
        .chars()
        .take_while(|letter| {
            depth += i32::from(*letter == '{') - i32::from(*letter == '}');
            depth >= 0
        })
        .scan(0, |depth, letter| {
            *depth += i32::from(letter == '{') - i32::from(letter == '}');
            Some(if *depth == 0 { letter } else { ' ' })
        })
        .collect();
    first_level.split(',').filter_map(first_name).collect()
}

fn first_name(text: &str) -> Option<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let name: String = text.trim_start().chars().take_while(|letter| is_name(*letter)).collect();
    (!name.is_empty()).then_some(name)
}
