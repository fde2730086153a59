//! Broken content: each file of `tests/broken/` says what is done to the content of `tests/content/good/`, and
//! every line that reading it must answer with.

use knackpunkt_content::read;
use serde::Deserialize;
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    edit: Vec<Edit>,
    /// Every problem, in order.
    expect: Vec<String>,
}

/// What is done to a file: exactly one of the ways.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Edit {
    file: String,
    /// This text, which must occur once, is replaced.
    find: Option<String>,
    replace: String,
    /// The file is removed.
    remove: bool,
    /// A folder stands where the file stood.
    folder: bool,
    /// The file is a copy of this one.
    copy_of: Option<String>,
    /// The file's new content, if it is text.
    text: Option<String>,
    /// This text stands so many times behind what is in the file.
    repeat: Option<(String, usize)>,
    /// These bytes stand before what is in the file.
    bytes_before: Vec<u8>,
}

impl Edit {
    fn apply(&self, folder: &Path) -> io::Result<()> {
        let path = folder.join(&self.file);
        if self.remove || self.folder {
            fs::remove_file(&path)?;
        }
        if self.folder {
            fs::create_dir(&path)?;
        }
        if let Some(from) = &self.copy_of {
            fs::copy(folder.join(from), &path)?;
        }
        if let Some(text) = &self.text {
            fs::write(&path, text)?;
        }
        if let Some((text, times)) = &self.repeat {
            fs::write(&path, fs::read_to_string(&path)? + &text.repeat(*times))?;
        }
        if let Some(find) = &self.find {
            let text = fs::read_to_string(&path)?;
            assert_eq!(text.matches(find).count(), 1, "{find:?} must occur once in {}", self.file);
            fs::write(&path, text.replace(find, &self.replace))?;
        }
        if !self.bytes_before.is_empty() {
            fs::write(&path, [self.bytes_before.clone(), fs::read(&path)?].concat())?;
        }
        Ok(())
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A fresh copy of the good content.
fn copy(name: &str) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken").join(name).join("good");
    let _ = fs::remove_dir_all(&folder);
    copy_folder(&tests().join("content/good"), &folder)?;
    Ok(folder)
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let path = file?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &to)?;
        } else {
            fs::copy(path, to)?;
        }
    }
    Ok(())
}

/// What is wrong with a case, if anything.
fn run(path: &Path) -> Result<Option<String>, Box<dyn Error>> {
    let case: Case = toml::from_str(&fs::read_to_string(path)?)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = copy(&name)?;
    for edit in &case.edit {
        edit.apply(&folder)?;
    }
    let (expected, found) = (&case.expect, problems(&folder));
    Ok((found != *expected).then(|| format!("{name}\n  expected {expected:#?}\n  found {found:#?}")))
}

/// The lines that reading a folder answers with.
fn problems(folder: &Path) -> Vec<String> {
    let problems = read(folder).err();
    problems.iter().flat_map(|problems| &problems.0).map(ToString::to_string).collect()
}

#[test]
fn every_broken_content_is_answered_with_all_its_problems_and_nothing_else() -> Result<(), Box<dyn Error>> {
    let cases: Vec<_> = fs::read_dir(tests().join("broken"))?.collect::<io::Result<_>>()?;
    assert!(cases.len() >= 100, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for path in cases.iter().map(fs::DirEntry::path) {
        wrong.extend(run(&path).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn a_folder_that_is_none_is_one_problem() {
    let expected = "nowhere: the folder: found nothing, allowed: a folder of content files";
    assert_eq!(problems(Path::new("nowhere")), [expected]);
}
