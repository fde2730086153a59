//! The project's folder, and the cache with its tools.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::cache::Cache;

/// The project's root folder, where `Cargo.lock` and `Trunk.toml` lie.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    pub(crate) cache: Cache,
}

impl Project {
    /// Opens the cache and finds the root: above this crate, or what `KNACKPUNKT_ROOT` names, for work from elsewhere.
    pub(crate) fn find() -> Result<Self> {
        let variable = |name| std::env::var_os(name).map(PathBuf::from);
        let above = || variable("CARGO_MANIFEST_DIR").and_then(|own| own.parent().map(Path::to_owned));
        let root = variable("KNACKPUNKT_ROOT").or_else(above).context("start this as `cargo xtask …`")?;
        Ok(Self { root, cache: Cache::open()? })
    }
}
