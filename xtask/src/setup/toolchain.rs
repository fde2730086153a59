//! Cargo and rustup: the environment they run in, and what they fetch: the project's crates, the compiler's WASM target.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use crate::project::Project;
use crate::run::{Step, answer, on_path};

pub(super) const WASM: &str = "wasm32-unknown-unknown";

/// How long rustup may try: on a closed network it can wait for minutes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A command with a cleaned environment, run in `folder`, with `front` first on PATH; there the program is looked up, too.
pub(super) fn command(program: &str, folder: &Path, front: &[PathBuf]) -> Command {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let folders = front.iter().cloned().chain(std::env::split_paths(&old));
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", std::env::join_paths(folders).unwrap_or(old));
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_leftover(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

/// Whether the outer cargo or rustup have set this for us; it would steer an inner one wrongly.
fn is_leftover(name: &str) -> bool {
    let own = ["CARGO", "CARGO_ENCODED_RUSTFLAGS", "RUSTC", "RUSTDOC", "RUSTFLAGS", "RUSTUP_TOOLCHAIN"];
    own.contains(&name) || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
}

/// Fetches the project's crates, so that builds need no network and a missing network is told in one sentence.
pub(super) fn fetch_crates(project: &Project) -> Result<()> {
    let cargo = || command("cargo", &project.root, &[]);
    if answer(cargo().args(["fetch", "--locked", "--offline"])).is_some() {
        return Ok(());
    }
    Step::new("the project's crates", 60, project.cache.log("crates")).run(cargo().arg("fetch"))
}

/// The version of a crate in the lock file, as cargo says it: `registry+https://…#name@version`.
pub(super) fn locked(project: &Project, name: &str) -> Result<String> {
    let id = answer(command("cargo", &project.root, &[]).args(["pkgid", "--offline", name]));
    let version = id.as_deref().and_then(|id| Some(id.rsplit_once('@')?.1.to_owned()));
    version.with_context(|| format!("Cargo.lock names no crate {name}"))
}

/// Makes sure that the compiler can build for WASM, or says in one sentence how to get what it needs.
pub(super) fn add_wasm(project: &Project) -> Result<()> {
    let root = &project.root;
    if is_there(root) {
        return Ok(());
    }
    ensure!(
        on_path(&["rustup"]).is_some(),
        "the compiler has no target {WASM}: install Rust with rustup (https://rustup.rs), then run the same command \
         again"
    );
    let step =
        Step::new("the compiler's WASM target, by rustup", 10, project.cache.log("rustup")).at_most(PATIENCE);
    step.run(command("rustup", root, &[]).args(["target", "add", WASM]))
        .with_context(|| format!("`rustup target add {WASM}` is needed and failed"))?;
    ensure!(is_there(root), "rustup added {WASM}, but to another compiler than the `rustc` on PATH");
    Ok(())
}

/// Whether the compiler on PATH has the target's standard library.
fn is_there(root: &Path) -> bool {
    let ask = ["--print", "target-libdir", "--target", WASM];
    answer(command("rustc", root, &[]).args(ask)).is_some_and(|folder| Path::new(&folder).is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_leftovers_are_removed() {
        let mut names =
            ["CARGO", "CARGO_HOME", "CARGO_PKG_NAME", "CARGO_TARGET_DIR", "HOME", "RUSTFLAGS"].to_vec();
        names.retain(|name| is_leftover(name));
        assert_eq!(names, ["CARGO", "CARGO_PKG_NAME", "RUSTFLAGS"]);
    }
}
