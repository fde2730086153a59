//! The environment of child processes: our tools first on PATH, nothing left over from the cargo that runs us.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the outer cargo and rustup set for this program, and what would steer an inner one wrongly.
const LEFTOVERS: [&str; 8] = [
    "CARGO",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "RUSTC",
    "RUSTDOC",
    "RUSTFLAGS",
    "RUSTUP_TOOLCHAIN",
];

/// A command with a cleaned environment, run in `folder`, with `front` first on PATH; there the program is looked up, too.
pub(crate) fn command(program: &str, folder: &Path, front: &[PathBuf]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", path(front));
    for name in leftovers(std::env::vars_os().map(|(name, _)| name)) {
        command.env_remove(name);
    }
    command
}

fn path(front: &[PathBuf]) -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let folders = front.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(folders).unwrap_or(old)
}

fn leftovers(names: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    names.filter(|name| {
        let name = name.to_string_lossy();
        LEFTOVERS.contains(&&*name) || name.starts_with("CARGO_PKG_")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_leftovers_are_removed() {
        let names = ["CARGO", "CARGO_HOME", "CARGO_PKG_NAME", "CARGO_TARGET_DIR", "HOME", "RUSTFLAGS"];
        let removed: Vec<_> = leftovers(names.map(OsString::from).into_iter()).collect();
        assert_eq!(removed, ["CARGO", "CARGO_PKG_NAME", "RUSTFLAGS"]);
    }
}
