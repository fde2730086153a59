//! Fetches the project's crates, so that builds need no network and a missing network is told in one sentence.

use anyhow::Result;

use super::environment;
use crate::cache::Cache;
use crate::project::Project;
use crate::run::{Step, answer};

/// Fetches what is missing; quick where nothing is.
pub(crate) fn fetch(project: &Project, cache: &Cache) -> Result<()> {
    let cargo = || environment::command("cargo", project.root(), &[]);
    let complete = answer(cargo().args(["fetch", "--locked", "--offline"])).is_some();
    if complete {
        return Ok(());
    }
    Step::new("the project's crates", 60, cache.log("crates")).run(cargo().arg("fetch"))
}
