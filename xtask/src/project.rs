//! The project's folder, and the user's cache folder: tools keyed by name and version, so that a second checkout builds
//! nothing again; and the archives that were fetched into it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::run::answer;

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

/// The folder that holds what set-up installs.
#[derive(Clone, Debug)]
pub(crate) struct Cache {
    pub(crate) root: PathBuf,
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

    /// Where the output of a long step goes.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.root.join("logs").join(format!("{name}.log"))
    }

    /// Returns an entry, made first where it is missing: `make` fills a temporary folder that takes its name only
    /// when it is complete. So an interrupted set-up leaves nothing half done, and two at once do not collide.
    pub(crate) fn install(&self, name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let entry = self.root.join(name);
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

/// Unpacks an archive whose SHA-256, in hexadecimal, is the known one, and removes it.
pub(crate) fn unpack(archive: &Path, known: &str, unpack: &mut Command) -> Result<()> {
    let bytes = fs::read(archive).with_context(|| format!("{} cannot be read", archive.display()))?;
    let found = sha256(&bytes);
    ensure!(found == known, "not the archive that is known: its SHA-256 is {found} instead of {known}");
    answer(unpack).context("the archive could not be unpacked")?;
    Ok(fs::remove_file(archive)?)
}

/// What unpacks all of an archive into a folder, or the files that are added to it.
pub(crate) fn tar(archive: &Path, folder: &Path) -> Command {
    let mut command = Command::new("tar");
    command.arg("-xf").arg(archive).arg("-C").arg(folder);
    command
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_variable_wins() {
        let own = |name: &str| Some(PathBuf::from(format!("/{name}")));
        assert_eq!(folder(own).unwrap(), Path::new("/KNACKPUNKT_CACHE"));
        let shared = |name: &str| (name == "XDG_CACHE_HOME").then(|| PathBuf::from("/shared"));
        assert_eq!(folder(shared).unwrap(), Path::new("/shared/knackpunkt"));
    }

    #[test]
    fn an_entry_is_made_once_and_a_failed_installation_leaves_none() {
        let root = tempfile::tempdir().unwrap();
        let cache = Cache { root: root.path().to_owned() };
        assert!(cache.install("tool-1", |_| anyhow::bail!("no network")).is_err());
        assert!(!cache.root.join("tool-1").exists());
        let entry = cache.install("tool-1", |at| Ok(fs::write(at.join("x"), "y")?)).unwrap();
        assert!(entry.join("x").is_file());
        assert_eq!(cache.install("tool-1", |_| panic!("made twice")).unwrap(), entry);
    }

    #[test]
    fn a_sum_is_the_known_one() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), abc);
    }
}
