//! `cargo xtask bench`: measures and prints; asserts nothing.

use anyhow::{Result, ensure};

use crate::cache::Cache;
use crate::dist;
use crate::project::Project;
use crate::run::openly;
use crate::setup::Ready;
use crate::test::pages_command;

/// What can be measured: the names of the benchmarks in `tests/bench`.
pub(crate) const NAMES: [&str; 3] = ["map", "polls", "register"];

/// Builds the release files and measures them in a real browser.
pub(crate) fn run(project: &Project, cache: &Cache, name: &str) -> Result<()> {
    let ready = Ready::for_builds(project, cache)?.and_release()?;
    let browser = ready.and_tests()?.browser;
    dist::release(project, &ready, false)?;
    let mut command = pages_command(project, &ready, &browser);
    command.args(["bench", "--quiet", "-p", "knackpunkt-tests", "--bench", name]);
    let status = openly(&mut command)?;
    ensure!(status.success(), "the benchmark ended with {status}");
    Ok(())
}
