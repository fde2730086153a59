//! `cargo xtask dist`: the release files, and their weight.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::cache::Cache;
use crate::project::Project;
use crate::run::openly;
use crate::setup::Ready;
use crate::size;

/// Builds the release files into `dist/` and holds them against their size budget.
pub(crate) fn run(project: &Project, cache: &Cache) -> Result<()> {
    let ready = Ready::for_builds(project, cache)?.and_release()?;
    release(project, &ready)
}

/// Builds, weighs and compresses, once all is set up.
pub(crate) fn release(project: &Project, ready: &Ready) -> Result<()> {
    let dist = project.path("dist");
    trunk(ready, &dist, true)?;
    size::check(&dist)?;
    size::write_compressed(&dist)
}

/// Lets trunk build the page into a folder. `--offline` keeps it to the tools that set-up pinned.
pub(crate) fn trunk(ready: &Ready, dist: &Path, release: bool) -> Result<()> {
    let mut command = ready.command("trunk");
    command.args(["build", "--offline", "--dist"]).arg(dist);
    if release {
        command.arg("--release");
    }
    let status = openly(&mut command)?;
    ensure!(status.success(), "the page was not built; {} is as it was", dist.display());
    Ok(())
}
