//! The project's folder, the versions its lock file names, and the cache with its tools.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::cache::Cache;
use crate::run::read;

/// The project's root folder, where `Cargo.lock` and `Trunk.toml` lie.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
    pub(crate) cache: Cache,
}

impl Project {
    /// Opens the cache and finds the root: above this crate, as cargo names it. `KNACKPUNKT_ROOT` overrides that, for work on this
    /// crate from elsewhere.
    pub(crate) fn find() -> Result<Self> {
        let variable = |name| std::env::var_os(name).map(PathBuf::from);
        let above = || variable("CARGO_MANIFEST_DIR").and_then(|own| own.parent().map(Path::to_owned));
        let root = variable("KNACKPUNKT_ROOT").or_else(above).context("start this as `cargo xtask …`")?;
        Ok(Self { root, cache: Cache::open()? })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// The version of a crate in the lock file.
    pub(crate) fn locked(&self, name: &str) -> Result<String> {
        let lock = read(&self.path("Cargo.lock"))?;
        locked(&lock, name).map(str::to_owned).with_context(|| format!("Cargo.lock names no crate {name}"))
    }
}

fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let name = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";

    #[test]
    fn a_version_is_found_by_the_whole_name() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(LOCK, "wasm"), None);
    }
}
