//! The built pages as a later version would be: every fixed file has another content, hence another name, and pages name
//! what they load by it.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The fixed files of a later version.
pub(crate) struct Later {
    /// Each one's name before and now.
    names: Vec<(String, String)>,
}

impl Later {
    /// Writes the later version of a folder into another one.
    pub(crate) fn of(from: &Path, into: &Path) -> Result<Self> {
        Self::of_some(from, into, |_| true)
    }

    /// A version of which only the fixed files of these names are later; the others are as they were.
    pub(crate) fn of_some(from: &Path, into: &Path, is_later: impl Fn(&str) -> bool) -> Result<Self> {
        fs::create_dir_all(into)?;
        let mut names = Vec::new();
        for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some((stem, ending)) = fixed(&name) else { continue };
            if !is_later(&name) {
                fs::copy(&path, into.join(&name))?;
                continue;
            }
            let mut bytes = fs::read(&path)?;
            // A comment; in WASM a section of its own, which nobody reads.
            let more: &[u8] = if ending == "wasm" { b"\0\x06\x05later" } else { b"/* later */" };
            bytes.extend(more);
            let hash: String =
                Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            let now = format!("{stem}-{hash}.{ending}");
            fs::write(into.join(&now), bytes)?;
            names.push((name, now));
        }
        let later = Self { names };
        later.copy(from, into)?;
        Ok(later)
    }

    /// Copies what keeps its name, and renames in pages what does not.
    fn copy(&self, from: &Path, into: &Path) -> Result<()> {
        fs::create_dir_all(into)?;
        for entry in fs::read_dir(from)? {
            let old = entry?.path();
            let name = old.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let new = into.join(&name);
            if old.is_dir() {
                self.copy(&old, &new)?;
            } else if name.ends_with(".html") {
                let html = fs::read_to_string(&old)?;
                fs::write(new, self.names.iter().fold(html, |html, (old, now)| html.replace(old, now)))?;
            } else if fixed(&name).is_none() {
                fs::copy(old, new)?;
            }
        }
        Ok(())
    }

    /// Whether an address is one of its fixed files'.
    pub(crate) fn has(&self, address: &str) -> bool {
        self.names.iter().any(|(_, now)| address.ends_with(now))
    }

    /// The name of its style sheet, which every page of it names and no other page does.
    pub(crate) fn style(&self) -> Result<&str> {
        let found = self.names.iter().find(|(_, now)| now.starts_with("style-"));
        found.map(|(_, now)| now.as_str()).context("no style sheet")
    }
}

/// What stands before and behind the hash in the name of a fixed file.
fn fixed(name: &str) -> Option<(&str, &str)> {
    let (start, ending) = name.rsplit_once('.')?;
    let (stem, hash) = start.rsplit_once('-')?;
    (hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some((stem, ending))
}
