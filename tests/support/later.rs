//! The built pages as a later build would have made them, for tests of what happens when one follows another.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The pages as a later version would be: everything that is fixed has another name, and pages name what they load by it.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn write(from: &Path, into: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let (old, new) = (entry.path(), into.join(renamed(&name)));
        if old.is_dir() {
            fs::create_dir_all(&new)?;
            write(&old, &new)?;
        } else if name.ends_with(".html") {
            let html = fs::read_to_string(&old)?;
            fs::write(new, html.split('"').map(renamed).collect::<Vec<_>>().join("\""))?;
        } else {
            fs::copy(old, new)?;
        }
    }
    Ok(())
}

/// What stands in the names of the later version.
pub const MARK: &str = "-1a7e41a7e41a7e4f";

/// The name that a file has in the later version.
fn renamed(name: &str) -> String {
    let parts = name.rsplit_once('.').and_then(|(stem, ending)| Some((stem.rsplit_once('-')?, ending)));
    match parts {
        Some(((stem, hash), ending)) if hash.len() == 16 && !name.contains(' ') => {
            format!("{stem}{MARK}.{ending}")
        }
        _ => name.to_owned(),
    }
}
