//! How long tests take: the harness does not say it, so they write it down themselves.

use super::failure::name_of_test;
use anyhow::{Context, Result};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::Duration;

/// Adds a line to the file that `KNACKPUNKT_TIMES` names: the running test's milliseconds and its name. A test that takes
/// several windows has a line for each.
pub(super) fn note(took: Duration) -> Result<()> {
    let Some(file) = std::env::var_os("KNACKPUNKT_TIMES") else { return Ok(()) };
    let line = format!("{} {}\n", took.as_millis(), name_of_test());
    let mut file = OpenOptions::new().create(true).append(true).open(file).context("KNACKPUNKT_TIMES")?;
    // In one piece: other tests write as well.
    Ok(file.write_all(line.as_bytes())?)
}
