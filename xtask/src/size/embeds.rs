//! The weight of what other sites show: panels, single files, and the script for their pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Error, Result};

use super::compress::Size;
use super::{below, first_load, total};

/// What a frame loads to show a panel before any WASM. Bytes, brotli 11.
const PANEL_BUDGET: u64 = 40_000;

/// A page with everything inside. Bytes, brotli 11.
const SINGLE_BUDGET: u64 = 260_000;

/// The script of other sites' pages. Bytes, brotli 11.
const SCRIPT_BUDGET: u64 = 3_000;

/// Weighs all of it, prints the sizes, and says whether every budget is kept.
pub(super) fn check(dist: &Path, pages: &[PathBuf]) -> Result<bool> {
    let mut within = true;
    for (name, panel) in largest_panels(pages)? {
        let files = first_load(&panel)?;
        let size = files
            .iter()
            .map(|file| Size::of_file(file))
            .try_fold(Size::default(), |sum, size| Ok::<_, Error>(sum + size?))?;
        within &= total(&format!("panel {name}"), size, PANEL_BUDGET);
    }
    let script = dist.join("embed.js");
    if script.is_file() {
        within &= total("embed.js", Size::of_file(&script)?, SCRIPT_BUDGET);
    }
    if let Some(file) = largest(files_in(&dist.join("single"))?) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        within &= total(&format!("largest single file, {name}"), Size::of_file(&file)?, SINGLE_BUDGET);
    }
    Ok(within)
}

/// Each panel in the language that makes it largest, by its name.
fn largest_panels(pages: &[PathBuf]) -> Result<BTreeMap<String, PathBuf>> {
    let mut panels: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for page in pages {
        let folder = page.parent().unwrap_or(page).join("panel");
        for panel in if folder.is_dir() { below(&folder)? } else { Vec::new() } {
            let name = panel.file_name().unwrap_or_default().to_string_lossy().into_owned();
            panels.entry(name).or_default().push(panel.join("index.html"));
        }
    }
    Ok(panels.into_iter().filter_map(|(name, files)| Some((name, largest(files)?))).collect())
}

fn largest(files: Vec<PathBuf>) -> Option<PathBuf> {
    let bytes = |file: &PathBuf| fs::metadata(file).map_or(0, |file| file.len());
    files.into_iter().max_by_key(bytes)
}

/// The files of a folder; none where there is no such folder.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    Ok(entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect())
}
