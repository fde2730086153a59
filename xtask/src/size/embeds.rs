//! The weight of what other sites show: panels, single files, and the script for their pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::compress::Size;
use super::{entries, first_load, total};

/// What a frame loads to show a panel before any WASM. Bytes, brotli 11.
const PANEL_BUDGET: usize = 40_000;

/// A page with everything inside. Bytes, brotli 11.
const SINGLE_BUDGET: usize = 290_000;

/// The script of other sites' pages. Bytes, brotli 11.
const SCRIPT_BUDGET: usize = 3_000;

/// Weighs all of it, prints the sizes, and says whether every budget is kept.
pub(super) fn check(dist: &Path, pages: &[PathBuf]) -> Result<bool> {
    let mut within = true;
    // Each panel in all languages, by its name.
    let mut panels: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for page in pages {
        for panel in entries(&page.with_file_name("panel"))? {
            panels.entry(name_of(&panel)).or_default().push(panel.join("index.html"));
        }
    }
    for (name, files) in panels {
        let Some(panel) = largest(files) else { continue };
        let size = first_load(&panel)?.iter().map(|file| Size::of_file(file)).sum::<Result<_>>()?;
        within &= total(&format!("panel {name}"), size, PANEL_BUDGET);
    }
    let script = dist.join("embed.js");
    if script.is_file() {
        within &= total("embed.js", Size::of_file(&script)?, SCRIPT_BUDGET);
    }
    if let Some(file) = largest(entries(&dist.join("single"))?) {
        let name = format!("largest single file, {}", name_of(&file));
        within &= total(&name, Size::of_file(&file)?, SINGLE_BUDGET);
    }
    Ok(within)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn largest(files: Vec<PathBuf>) -> Option<PathBuf> {
    files.into_iter().max_by_key(|file| fs::metadata(file).map_or(0, |file| file.len()))
}
