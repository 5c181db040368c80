//! The order of a .wasm's functions. Those that are alike stand side by side: what brotli finds
//! near costs fewer bits than what it finds far away.
//!
//! `docs/decisions/0011-a-diet-for-the-program.md` has the measurement.

use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes are compared at once: as few as brotli copies.
const RUN: usize = 4;

/// The runs of bytes in a function, sorted, each once.
type Runs = Vec<u32>;

/// Puts the functions of a .wasm in order, in place.
pub fn arrange(file: &Path) -> Result<()> {
    let wasm = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let arranged = arranged(&wasm).with_context(|| format!("cannot arrange {}", file.display()))?;
    fs::write(file, arranged).with_context(|| format!("cannot write {}", file.display()))
}

fn arranged(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut functions = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => functions.push(runs(body.as_bytes())),
            // Any other one may tell of functions by their numbers.
            Payload::CustomSection(section) => {
                let name = section.name();
                ensure!(name == "target_features", "it has a section `{name}`, which is not known");
            }
            _ => {}
        }
    }
    let mut module = Module::new();
    let mut order = Order::new(imported, chain(functions));
    let done = order.parse_core_module(&mut module, Parser::new(0), wasm);
    done.map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

fn runs(body: &[u8]) -> Runs {
    let run = |bytes: &[u8]| bytes.iter().fold(0, |run, byte| run << 8 | u32::from(*byte));
    let mut runs: Runs = body.windows(RUN).map(run).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// The numbers of all functions, from the longest on; after each, the one that is most like it.
/// Other measures of likeness, and longer runs, come to more bytes.
fn chain(functions: Vec<Runs>) -> Vec<usize> {
    let mut left: Vec<_> = functions.into_iter().enumerate().collect();
    let mut chain = Vec::new();
    let mut next = place_of_most(left.iter().map(|(_, runs)| runs.len() as f64));
    while let Some(place) = next {
        let (function, last) = left.remove(place);
        chain.push(function);
        next = place_of_most(left.iter().map(|(_, runs)| likeness(&last, runs)));
    }
    chain
}

fn place_of_most(values: impl Iterator<Item = f64>) -> Option<usize> {
    let most = values.enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other));
    most.map(|(place, _)| place)
}

/// How much of a function stands in the last one, too: a long one has more of anything.
fn likeness(last: &Runs, function: &Runs) -> f64 {
    let mut others = last.iter().peekable();
    let is_shared = |run: &&u32| {
        while others.next_if(|other| other < run).is_some() {}
        others.peek() == Some(run)
    };
    let shared = function.iter().filter(is_shared).count();
    shared as f64 / (function.len() as f64 + 1.0).sqrt()
}

/// Writes a .wasm with its functions in another order.
struct Order {
    /// How many are imported: those stay first.
    imported: u32,
    /// Of each other one, its new number.
    numbers: Vec<u32>,
}

impl Order {
    /// In the order of these numbers, which do not count what is imported.
    fn new(imported: u32, order: Vec<usize>) -> Self {
        let mut numbers: Vec<_> = order.into_iter().zip(imported..).collect();
        numbers.sort_unstable();
        Self { imported, numbers: numbers.into_iter().map(|(_, number)| number).collect() }
    }

    /// What a section has of each function.
    fn sorted<T>(
        &self,
        section: impl IntoIterator<Item = wasmparser::Result<T>>,
    ) -> wasmparser::Result<Vec<T>> {
        let numbered = self.numbers.iter().zip(section);
        let mut numbered = numbered
            .map(|(number, one)| Ok((*number, one?)))
            .collect::<wasmparser::Result<Vec<_>>>()?;
        numbered.sort_by_key(|(number, _)| *number);
        Ok(numbered.into_iter().map(|(_, one)| one).collect())
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported);
        let number = own.and_then(|own| self.numbers.get(own as usize));
        Ok(number.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        written: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for kind in self.sorted(section)? {
            written.function(kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        written: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for body in self.sorted(section)? {
            utils::parse_function_body(self, written, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection,
    };

    use super::*;

    /// A module that imports one function and has some of its own, by their names: each drops
    /// these numbers, and calls the one of that index.
    fn module(functions: &[(&str, &[i32], u32)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("host", "tell", EntityType::Function(0));
        let (mut own, mut exports, mut code) =
            (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (index, (name, numbers, called)) in (1..).zip(functions) {
            own.function(0);
            exports.export(name, ExportKind::Func, index);
            let mut body = Function::new([]);
            for number in *numbers {
                body.instructions().i32_const(*number).drop();
            }
            body.instructions().call(*called).end();
            code.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&own).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn functions_that_are_alike_stand_side_by_side_and_call_whom_they_called() {
        let (tides, roads) = ([900_001, 900_002, 900_003, 900_004], [70_001, 70_002]);
        let before =
            module(&[("first", &tides, 0), ("other", &roads, 1), ("like first", &tides[..3], 2)]);
        let after =
            module(&[("first", &tides, 0), ("like first", &tides[..3], 3), ("other", &roads, 1)]);
        // The exports keep their order, so only what is behind them is compared.
        let code = |wasm: &[u8]| {
            let payloads = Parser::new(0).parse_all(wasm).map(Result::unwrap);
            let bodies = payloads.filter_map(|payload| match payload {
                Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
                _ => None,
            });
            bodies.collect::<Vec<_>>()
        };
        assert_eq!(code(&arranged(&before).unwrap()), code(&after));
    }

    #[test]
    fn an_export_is_the_function_it_was() {
        let before = module(&[
            ("first", &[900_001, 900_002], 0),
            ("other", &[7], 0),
            ("last", &[900_001], 0),
        ]);
        let mut exports = Vec::new();
        for payload in Parser::new(0).parse_all(&arranged(&before).unwrap()) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                exports.extend(section.into_iter().map(|export| export.unwrap().index));
            }
        }
        assert_eq!(exports, [1, 3, 2]);
    }

    #[test]
    fn what_is_no_wasm_is_an_error() {
        assert!(arranged(b"<!doctype html>").is_err());
    }
}
