//! The command-line tool's entry.

/// Pages are made of many small texts, on all cores at once: a third of the time that `baca build`
/// takes went into the system's allocator. Version 2 of mimalloc: with 3 it takes 5 % longer (26
/// builds each, in turns) and a fifth more memory.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    baca::cli::run()
}

/// A browser has no command line.
#[cfg(target_arch = "wasm32")]
fn main() {}
