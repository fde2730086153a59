//! What comes out of a build: files in memory, until every one of them is ready for the disk.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// A file to be written: its path below the output folder, and what is in it.
pub(crate) type Output = (PathBuf, Vec<u8>);

/// The folder inside the output folder where files wait until all of them are written.
const WAITING: &str = ".knackpunkt-new";

/// Writes all files, or none: beside the old ones first, which a full disk leaves as they were, and then renames them.
pub(crate) fn write_all(folder: &Path, outputs: &[Output]) -> Result<()> {
    let waiting = folder.join(WAITING);
    // What an earlier build left that was stopped half-way.
    remove(&waiting)?;
    let written = outputs.iter().try_for_each(|(path, bytes)| {
        let path = waiting.join(path);
        let failed = || format!("{} cannot be written", path.display());
        fs::create_dir_all(path.parent().unwrap_or(&waiting)).with_context(failed)?;
        fs::write(&path, bytes).with_context(failed)
    });
    if let Err(error) = written {
        remove(&waiting)?;
        return Err(error);
    }
    for (path, _) in outputs {
        put(&waiting.join(path), &folder.join(path))?;
    }
    remove(&waiting)
}

fn put(from: &Path, to: &Path) -> Result<()> {
    let failed = || format!("{} cannot be written", to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    fs::rename(from, to).with_context(failed)?;
    // Hosts would go on sending what was compressed from an older one.
    for ending in ["br", "gz"] {
        let stale = PathBuf::from(format!("{}.{ending}", to.display()));
        if stale.exists() {
            fs::remove_file(&stale).with_context(|| format!("{} cannot be removed", stale.display()))?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;
    use walkdir::WalkDir;

    const FILES: [&str; 4] = ["a/index.html", "a/index.html.br", "a/index.html.gz", "a/other.html.br"];

    /// A folder with those files, in each of them "1".
    fn folder() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        for name in FILES {
            fs::write(folder.path().join(name), b"1").unwrap();
        }
        folder
    }

    /// Everything in it, and what is in its page.
    fn found(folder: &TempDir) -> (Vec<PathBuf>, Vec<u8>) {
        let below = WalkDir::new(folder.path()).min_depth(1).sort_by_file_name().into_iter();
        let paths = below.map(|entry| entry.unwrap().path().strip_prefix(folder.path()).unwrap().to_owned());
        (paths.collect(), fs::read(folder.path().join("a/index.html")).unwrap())
    }

    #[test]
    fn a_file_that_is_written_anew_leaves_no_older_one_compressed_beside_it() {
        let folder = folder();
        write_all(folder.path(), &[("a/index.html".into(), b"2".to_vec())]).unwrap();
        let left = ["a", "a/index.html", "a/other.html.br"].map(PathBuf::from);
        assert_eq!(found(&folder), (left.to_vec(), b"2".to_vec()));
    }

    #[test]
    fn where_one_file_cannot_be_written_all_stay_as_they_were() {
        let folder = folder();
        let before = found(&folder);
        // A file and a folder of the same name: the second cannot be made.
        let outputs = ["a/index.html", "b", "b/c"].map(|name| (name.into(), b"2".to_vec()));
        let error = write_all(folder.path(), &outputs).unwrap_err();
        assert!(format!("{error:#}").contains("cannot be written"), "{error:#}");
        assert_eq!(found(&folder), before);
    }
}
