//! The made-up explainer with charts of every kind, built once for all tests.

use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use support::charts::made_up;

/// Its folder among the built pages.
pub(crate) fn folder() -> Result<&'static PathBuf> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join("html");
    let write = || {
        let made_up = made_up();
        let built = made_up.build(&room).map(|(folder, _)| folder.join(&made_up.slug));
        built.map_err(|error| format!("{error:#}"))
    };
    BUILT.get_or_init(write).as_ref().map_err(|error| anyhow!("{error}"))
}
