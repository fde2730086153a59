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

    fn folder() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_is_written_anew_leaves_no_older_one_compressed_beside_it() {
        let folder = folder();
        let folder = folder.path();
        for name in ["a/index.html", "a/index.html.br", "a/index.html.gz", "a/other.html.br"] {
            fs::write(folder.join(name), b"1").unwrap();
        }
        write_all(folder, &[("a/index.html".into(), b"2".to_vec())]).unwrap();
        assert_eq!(
            (names(folder), names(&folder.join("a"))),
            (vec!["a".to_owned()], vec!["index.html".to_owned(), "other.html.br".to_owned()])
        );
        assert_eq!(fs::read(folder.join("a/index.html")).unwrap(), b"2");
    }

    #[test]
    fn where_one_file_cannot_be_written_all_stay_as_they_were() {
        let folder = folder();
        let folder = folder.path();
        fs::write(folder.join("a/index.html"), b"1").unwrap();
        // A file and a folder of the same name: the second cannot be made.
        let outputs: Vec<Output> =
            ["a/index.html", "b", "b/c"].map(|name| (name.into(), b"2".to_vec())).into();
        let error = write_all(folder, &outputs).unwrap_err();
        assert!(format!("{error:#}").contains("cannot be written"), "{error:#}");
        assert_eq!(
            (names(folder), fs::read(folder.join("a/index.html")).unwrap()),
            (vec!["a".to_owned()], b"1".to_vec())
        );
    }
}
