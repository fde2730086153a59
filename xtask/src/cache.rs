//! The user's cache folder: tools keyed by name and version, so that a second checkout builds nothing again.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folder that holds what set-up installs.
#[derive(Clone, Debug)]
pub(crate) struct Cache {
    root: PathBuf,
}

impl Cache {
    /// Opens the cache, making its folder where there is none.
    pub(crate) fn open() -> Result<Self> {
        let root = folder(|name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from))
            .context("no cache folder: set KNACKPUNKT_CACHE to a folder that may be written")?;
        let root = std::path::absolute(root)?;
        fs::create_dir_all(root.join("logs"))
            .with_context(|| format!("the cache folder {} cannot be made", root.display()))?;
        Ok(Self { root })
    }

    /// A cache in a folder that tests have made.
    #[cfg(test)]
    pub(crate) fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder itself.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where an entry lies, whether it is there or not.
    pub(crate) fn entry(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Where the output of a long step goes.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.root.join("logs").join(format!("{name}.log"))
    }

    /// Returns an entry, made first where it is missing: `make` fills a temporary folder that takes its name only
    /// when it is complete. So an interrupted set-up leaves nothing half done, and two at once do not collide.
    pub(crate) fn install(&self, name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let entry = self.entry(name);
        if entry.is_dir() {
            return Ok(entry);
        }
        let lock = File::create(self.root.join(format!(".{name}.lock")))?;
        lock.lock().with_context(|| format!("the cache entry {name} cannot be locked"))?;
        if entry.is_dir() {
            return Ok(entry);
        }
        let partial = self.root.join(format!(".{name}.partial"));
        if partial.exists() {
            fs::remove_dir_all(&partial)
                .with_context(|| format!("{} cannot be removed", partial.display()))?;
        }
        fs::create_dir_all(&partial)?;
        make(&partial)?;
        fs::rename(&partial, &entry)?;
        Ok(entry)
    }
}

/// Where the cache lies, given the environment.
fn folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    if let Some(own) = variable("KNACKPUNKT_CACHE") {
        return Some(own);
    }
    let shared = variable("XDG_CACHE_HOME").or_else(|| match std::env::consts::OS {
        "windows" => variable("LOCALAPPDATA"),
        "macos" => variable("HOME").map(|home| home.join("Library/Caches")),
        _ => variable("HOME").map(|home| home.join(".cache")),
    });
    shared.map(|shared| shared.join("knackpunkt"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn temporary(name: &str) -> Cache {
        let root = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        Cache { root }
    }

    #[test]
    fn the_own_variable_wins() {
        let own = |name: &str| Some(PathBuf::from(format!("/{name}")));
        assert_eq!(folder(own).unwrap(), Path::new("/KNACKPUNKT_CACHE"));
        let shared = |name: &str| (name == "XDG_CACHE_HOME").then(|| PathBuf::from("/shared"));
        assert_eq!(folder(shared).unwrap(), Path::new("/shared/knackpunkt"));
    }

    #[test]
    fn an_entry_is_made_once() {
        let cache = temporary("once");
        for _ in 0..2 {
            let entry = cache.install("tool-1", |at| Ok(fs::write(at.join("x"), "y")?)).unwrap();
            assert!(entry.join("x").is_file());
        }
        fs::remove_dir_all(cache.root()).unwrap();
    }

    #[test]
    fn a_failed_installation_leaves_no_entry() {
        let cache = temporary("failed");
        assert!(cache.install("tool-1", |_| anyhow::bail!("no network")).is_err());
        assert!(!cache.entry("tool-1").exists());
        assert!(cache.install("tool-1", |_| Ok(())).is_ok());
        fs::remove_dir_all(cache.root()).unwrap();
    }
}
