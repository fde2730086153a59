//! A page of a thousand made-up towns, written once for all tests of it.

use super::open_in;
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use support::browser::Setup;
use support::made_up::SEED;
use support::towns::made_up;
use thirtyfour::prelude::*;

/// Enough for a canvas, few enough to be written soon.
pub(super) const COUNT: usize = 1_000;

/// Opens the page and runs a test on it once it is live; the console must stay silent.
pub(super) async fn open_many(setup: Setup, test: impl AsyncFnOnce(&WebDriver) -> Result<()>) -> Result<()> {
    open_in(folder()?, setup, &made_up(COUNT, SEED).page(), test).await
}

fn folder() -> Result<PathBuf> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let build =
        || made_up(COUNT, SEED).build(&room).map(|(folder, _)| folder).map_err(|error| format!("{error:#}"));
    FOLDER.get_or_init(build).clone().map_err(|error| anyhow!(error))
}
