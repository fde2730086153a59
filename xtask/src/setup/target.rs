//! The wasm32 target: the compiler's own, rustup's, or one made from the system's packages.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use super::environment;
use super::sysroot;
use crate::cache::Cache;
use crate::run::{Step, answer, on_path};

/// The target's name.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How long rustup may try: on a closed network it can wait for minutes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which compiler builds for WASM.
#[derive(Clone, Debug)]
pub(crate) enum Compiler {
    /// The one on PATH.
    Active,
    /// The system's, with a folder of programs to put first on PATH.
    System(std::path::PathBuf),
}

/// The compiler that can build for WASM now, without setting anything up.
pub(crate) fn present(root: &Path, cache: &Cache) -> Option<Compiler> {
    if active_has_target(root) {
        return Some(Compiler::Active);
    }
    sysroot::present(cache).map(Compiler::System)
}

/// Makes sure that some compiler can build for WASM, and returns it.
pub(crate) fn ready(root: &Path, cache: &Cache) -> Result<Compiler> {
    if let Some(compiler) = present(root, cache) {
        return Ok(compiler);
    }
    let refusal = by_rustup(root, cache);
    if active_has_target(root) {
        return Ok(Compiler::Active);
    }
    if let Some(programs) = sysroot::make(root, cache)? {
        return Ok(Compiler::System(programs));
    }
    match refusal {
        Some(refusal) => bail!("`rustup target add {WASM}` is needed and failed: {refusal}"),
        None => bail!(
            "the compiler has no target {WASM}: install Rust with rustup, then run the same command again"
        ),
    }
}

/// Whether the compiler on PATH has the target's standard library.
fn active_has_target(root: &Path) -> bool {
    let sysroot = answer(environment::command("rustc", root, &[]).args(["--print", "sysroot"]));
    sysroot.is_some_and(|sysroot| has_std(&Path::new(&sysroot).join(format!("lib/rustlib/{WASM}/lib"))))
}

/// Whether a folder holds a standard library.
pub(crate) fn has_std(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|mut names| {
        names.any(|name| name.is_ok_and(|name| name.file_name().to_string_lossy().starts_with("libstd-")))
    })
}

/// Lets rustup fetch the target; says in one line why it could not.
fn by_rustup(root: &Path, cache: &Cache) -> Option<String> {
    on_path(&["rustup"])?;
    let step = Step {
        announce: "the compiler's WASM target, by rustup: 10 seconds, at most 1 minute",
        fetches: Some("the compiler's WASM target"),
        log: cache.log("rustup"),
        limit: Some(PATIENCE),
    };
    let failed = step.run(environment::command("rustup", root, &[]).args(["target", "add", WASM])).err()?;
    eprintln!("  rustup could not fetch it");
    failed.to_string().lines().last().map(str::to_owned)
}
