//! What cargo and rustup fetch: the project's crates, and the compiler's wasm32 target.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use super::environment;
use crate::project::Project;
use crate::run::{Step, answer, on_path};

/// The target's name.
pub(super) const WASM: &str = "wasm32-unknown-unknown";

/// How long rustup may try: on a closed network it can wait for minutes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Fetches the project's crates, so that builds need no network and a missing network is told in one sentence; quick where
/// nothing is missing.
pub(super) fn fetch_crates(project: &Project) -> Result<()> {
    let cargo = || environment::command("cargo", project.root(), &[]);
    if answer(cargo().args(["fetch", "--locked", "--offline"])).is_some() {
        return Ok(());
    }
    Step::new("the project's crates", 60, project.cache.log("crates")).run(cargo().arg("fetch"))
}

/// Makes sure that the compiler can build for WASM.
///
/// # Errors
///
/// Says in one sentence how to get the target where rustup is missing or could not fetch it.
pub(super) fn add_wasm(project: &Project) -> Result<()> {
    let root = project.root();
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
    step.run(environment::command("rustup", root, &[]).args(["target", "add", WASM]))
        .with_context(|| format!("`rustup target add {WASM}` is needed and failed"))?;
    ensure!(is_there(root), "rustup added {WASM}, but to another compiler than the `rustc` on PATH");
    Ok(())
}

/// Whether the compiler on PATH has the target's standard library.
fn is_there(root: &Path) -> bool {
    let ask = ["--print", "target-libdir", "--target", WASM];
    answer(environment::command("rustc", root, &[]).args(ask))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}
