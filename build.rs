//! What the linker is told besides.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_APART").is_some() {
        // What takes the .wasm apart must know which of its functions names which.
        println!("cargo::rustc-link-arg-bin=reader=--emit-relocs");
    }
}
