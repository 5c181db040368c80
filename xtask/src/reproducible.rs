//! The same source, built anywhere, is the same program.

use std::env;
use std::path::{Path, PathBuf};

use crate::files;

/// What tells the compiler to leave out where on this machine the packages lie: a panic in one
/// names its file. It also makes the program smaller, for each is named with the whole path.
pub fn flags() -> Vec<String> {
    let Some(home) = cargo_home() else { return Vec::new() };
    let sources = files::folders_in(&home.join("registry/src")).unwrap_or_default();
    sources.iter().filter_map(|folder| leave_out(folder)).collect()
}

/// Flags are told apart by spaces, so that a path with one cannot be left out.
fn leave_out(folder: &Path) -> Option<String> {
    let folder = folder.to_str().filter(|path| !path.contains(char::is_whitespace))?;
    Some(format!("--remap-path-prefix={folder}="))
}

fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_to_a_package_is_left_out() {
        let flag = leave_out(Path::new("/home/sari/.cargo/registry/src/a-1")).expect("a flag");
        assert_eq!(flag, "--remap-path-prefix=/home/sari/.cargo/registry/src/a-1=");
    }

    #[test]
    fn a_path_with_a_space_is_no_flag() {
        assert_eq!(leave_out(Path::new("/home/sari uji/a")), None);
    }
}
