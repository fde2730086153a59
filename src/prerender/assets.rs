//! The files a page loads: the WASM and its glue, found under their hashed names; style and boot script, written
//! under theirs.

use super::Output;
use super::slim::slim;
use anyhow::{Context, Result, bail};
use leptos::prelude::*;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Names of the files that every page loads, relative to the output folder.
pub(super) struct Assets {
    pub(super) style: String,
    pub(super) boot: String,
    pub(super) glue: String,
    pub(super) wasm: String,
}

const BOOT: &str = include_str!("../script/boot.js");

impl Assets {
    /// Finds what Trunk built, slims it, and names what is to be written. What Trunk built is then of no more use.
    pub(super) fn find(folder: &Path, style: String) -> Result<(Self, Vec<Output>, Vec<PathBuf>)> {
        let built = [".wasm", ".js"].map(|end| Ok(folder.join(only(folder, "knackpunkt-web-", end)?)));
        let [wasm, glue]: [Result<PathBuf>; 2] = built;
        let (wasm, glue) = (wasm?, glue?);
        let cannot = |path: &Path| format!("{} cannot be read", path.display());
        let slim = slim(
            fs::read(&wasm).with_context(|| cannot(&wasm))?,
            fs::read_to_string(&glue).with_context(|| cannot(&glue))?,
        )?;
        let outputs = [
            ("style", "css", style.into_bytes()),
            ("boot", "js", BOOT.as_bytes().to_vec()),
            ("knackpunkt-web", "js", slim.glue.into_bytes()),
            ("knackpunkt-web", "wasm", slim.wasm),
        ];
        let outputs = outputs.map(|(name, ending, bytes)| (hashed(name, ending, &bytes), bytes));
        let [style, boot, glue_name, wasm_name] = outputs.each_ref().map(|(name, _)| name.clone());
        let assets = Self { style, boot, glue: glue_name, wasm: wasm_name };
        let outputs: Vec<Output> = outputs.into_iter().map(|(name, bytes)| (name.into(), bytes)).collect();
        let is_written = |path: &PathBuf| outputs.iter().any(|(name, _)| folder.join(name) == *path);
        let useless = [wasm, glue].into_iter().filter(|path| !is_written(path)).collect();
        Ok((assets, outputs, useless))
    }
}

impl Assets {
    /// The script that makes a page live, once it has been painted; `up` leads from the page's folder to the output folder.
    pub(super) fn boot_script(&self, up: &str) -> AnyView {
        view! {
            <script
                defer=true
                src=format!("{up}{}", self.boot)
                data-js=format!("{up}{}", self.glue)
                data-wasm=format!("{up}{}", self.wasm)
            ></script>
        }
        .into_any()
    }
}

/// A name that changes with the content, so that a browser may keep the file for good.
fn hashed(name: &str, ending: &str, content: &[u8]) -> String {
    let digest = Sha256::digest(content);
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
        assert_eq!(hashed("style", "css", b"a{}"), hashed("style", "css", b"a{}"));
        assert_ne!(hashed("style", "css", b"a{}"), hashed("style", "css", b"b{}"));
        assert!(hashed("style", "css", b"").starts_with("style-e3b0c44298fc1c14."));
    }
}
