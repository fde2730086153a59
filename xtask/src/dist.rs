//! `cargo xtask dist`: the release files, and their weight.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::project::Project;
use crate::run::openly;
use crate::setup::Ready;
use crate::size;

/// Builds the release files into `dist/` and holds them against their size budget.
pub(crate) fn run(project: &Project, single: bool) -> Result<()> {
    let ready = Ready::for_builds(project)?.and_release()?;
    release(project, &ready, single)
}

pub(crate) fn release(project: &Project, ready: &Ready, single: bool) -> Result<()> {
    let dist = project.root.join("dist");
    let mut command = trunk(ready, &dist);
    command.arg("--release").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", elsewhere(project)?);
    if single {
        // Trunk's hook is the command that writes the pages.
        command.env("KNACKPUNKT_SINGLE", "true");
    }
    build(&mut command, &dist)?;
    size::write_compressed(&dist)?;
    size::check(&dist)
}

/// Flags of rustc by which panics do not say where this machine keeps its sources: those of dependencies seem to lie in
/// `cargo`, ours where the project begins. Flags are parted by blanks, so no folder may have one.
fn elsewhere(project: &Project) -> Result<String> {
    let own = || Some(std::env::home_dir()?.join(".cargo"));
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(own);
    let cargo = cargo.context("neither CARGO_HOME nor a home folder is known")?.display().to_string();
    let root = project.root.display().to_string();
    ensure!(
        !format!("{cargo}{root}").contains(char::is_whitespace),
        "{cargo} or {root} has a blank in its name"
    );
    Ok(format!("--remap-path-prefix={root}=. --remap-path-prefix={cargo}=cargo"))
}

/// Builds without optimising: messages of the browser then name what a release only calls unreachable.
pub(crate) fn debug(ready: &Ready, dist: &Path) -> Result<()> {
    build(&mut trunk(ready, dist), dist)
}

/// A trunk that builds the page into a folder. `--offline` keeps it to the tools that set-up pinned.
fn trunk(ready: &Ready, dist: &Path) -> Command {
    let mut command = ready.command("trunk");
    command.args(["build", "--offline", "--skip-version-check", "--dist"]).arg(dist);
    command
}

fn build(command: &mut Command, dist: &Path) -> Result<()> {
    let status = openly(command)?;
    ensure!(status.success(), "the page was not built; {} is as it was", dist.display());
    Ok(())
}
