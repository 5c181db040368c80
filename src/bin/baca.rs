//! The command-line tool's entry.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    baca::cli::run()
}

/// A browser has no command line.
#[cfg(target_arch = "wasm32")]
fn main() {}
