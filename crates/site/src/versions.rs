//! Versions: what tells a frame of an older page that the explainer has been changed since.

use crate::assets::hash;
use anyhow::{Context, Result};
use knackpunkt_model::explainer::Explainer;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Where the newest versions stand, below the output folder.
pub(crate) const FILE: &str = "version.json";

/// A version for each explainer, by its name in addresses: another one whenever its content is. A new build of the same
/// content is no new version, for nothing has changed for readers of what was said.
pub(crate) type Versions = BTreeMap<String, String>;

pub(crate) fn read(content: &Path, explainers: &[Explainer]) -> Result<Versions> {
    let slugs = explainers.iter().map(|explainer| explainer.slug.clone());
    slugs.map(|slug| Ok((slug.clone(), hash(&bytes_below(&content.join(slug))?)))).collect()
}

/// Names and contents of all files below a folder, in the order of their names.
fn bytes_below(folder: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).follow_links(true).sort_by_file_name() {
        let entry = entry.with_context(|| format!("{} cannot be read", folder.display()))?;
        bytes.extend(entry.file_name().as_encoded_bytes());
        if entry.file_type().is_file() {
            let cannot = || format!("{} cannot be read", entry.path().display());
            bytes.extend(fs::read(entry.path()).with_context(cannot)?);
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_changes_with_any_file_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::create_dir(folder.join("a")).unwrap();
        fs::write(folder.join("a/b.toml"), "1").unwrap();
        let before = bytes_below(folder).unwrap();
        assert_eq!(bytes_below(folder).unwrap(), before);
        fs::write(folder.join("a/b.toml"), "2").unwrap();
        assert_ne!(bytes_below(folder).unwrap(), before);
    }
}
