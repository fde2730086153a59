//! The files a page loads: the WASM and its glue, found under their hashed names; style and boot script, written
//! under theirs.

use super::Output;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Names of the files that every page loads, relative to the output folder.
pub(super) struct Assets {
    pub(super) style: String,
    pub(super) boot: String,
    pub(super) glue: String,
    pub(super) wasm: String,
}

const BOOT: &str = include_str!("../boot.js");

impl Assets {
    /// Finds what Trunk built and names what is still to be written.
    pub(super) fn find(folder: &Path, style: String) -> Result<(Self, Vec<Output>)> {
        let assets = Self {
            style: hashed("style", "css", &style),
            boot: hashed("boot", "js", BOOT),
            glue: only(folder, "knackpunkt-web-", ".js")?,
            wasm: only(folder, "knackpunkt-web-", "_bg.wasm")?,
        };
        let outputs = vec![((&assets.style).into(), style), ((&assets.boot).into(), BOOT.to_owned())];
        Ok((assets, outputs))
    }
}

/// A name that changes with the content, so that a browser may keep the file for good.
fn hashed(name: &str, ending: &str, content: &str) -> String {
    let digest = Sha256::digest(content.as_bytes());
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{name}-{hash}.{ending}")
}

fn only(folder: &Path, start: &str, end: &str) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<_> = names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    match (found.pop(), found.is_empty()) {
        (Some(name), true) => Ok(name),
        (None, _) => {
            bail!("{} holds no {start}…{end}: the pages are written by `trunk build`", folder.display())
        }
        (Some(_), false) => bail!("{} holds more than one {start}…{end}", folder.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_only_then() {
        assert_eq!(hashed("style", "css", "a{}"), hashed("style", "css", "a{}"));
        assert_ne!(hashed("style", "css", "a{}"), hashed("style", "css", "b{}"));
        assert!(hashed("style", "css", "").starts_with("style-e3b0c44298fc1c14."));
    }
}
