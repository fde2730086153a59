//! A made-up explainer with as many contested towns as a measurement wants: the same seed gives the same towns. Its
//! page says plainly that nothing in it is real.

mod chance;
mod lists;
mod made;
pub mod pages;
mod words;

use anyhow::{Context, Result};
use made::Town;
use std::fs;
use std::path::Path;

/// The name of the explainer with so many towns: its folder and its place in addresses.
#[must_use]
pub fn slug(count: usize) -> String {
    format!("orte-{count}")
}

/// Its page, below the output folder.
#[must_use]
pub fn page(count: usize) -> String {
    format!("{}/de/index.html", slug(count))
}

/// Writes all content files of an explainer with so many towns into a folder of its name below `content`.
///
/// # Errors
/// Where the folder cannot be written.
pub fn write(content: &Path, count: usize, seed: u32) -> Result<()> {
    let towns = made::towns(count, seed);
    let folder = content.join(slug(count));
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, text) in files(&towns) {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

fn files(towns: &[Town]) -> [(&'static str, String); 10] {
    [
        ("explainer.toml", lists::explainer(&slug(towns.len()))),
        ("register.toml", lists::register(towns)),
        ("places.toml", lists::places(towns)),
        ("actors.toml", lists::actors()),
        ("points.toml", lists::points()),
        ("sources.toml", lists::sources()),
        ("facts.toml", String::new()),
        ("charts.toml", String::new()),
        ("changes.toml", String::new()),
        ("de.toml", words::german(towns)),
    ]
}
