//! `cargo xtask check`: reads every explainer and lists all problems.

use std::process::ExitCode;

use anyhow::Result;

use crate::cache::Cache;
use crate::project::Project;
use crate::run::openly;
use crate::setup::Ready;

/// Runs the newsroom's own `check` and returns how it ended; it has said all there is to say.
pub(crate) fn run(project: &Project, cache: &Cache, facts: bool) -> Result<ExitCode> {
    let ready = Ready::for_native(project, cache)?;
    let app = ["run", "--quiet", "--package", "knackpunkt-site"];
    let what = if facts { &["--", "check", "--facts"][..] } else { &["--", "check"] };
    let status = openly(ready.command("cargo").args(app).args(what))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
