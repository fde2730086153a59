//! Broken content: each file of `tests/broken/` says what is done to the content of `tests/content/good/`, and
//! every line that reading it must answer with. And no content at all makes reading panic.

use knackpunkt_content::read;
use proptest::prelude::*;
use proptest::sample::Index;
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
        match self {
            Self { remove: true, .. } => fs::remove_file(path),
            Self { folder: true, .. } => fs::remove_file(&path).and_then(|()| fs::create_dir(path)),
            Self { copy_of: Some(from), .. } => fs::write(path, fs::read(folder.join(from))?),
            Self { text: Some(text), .. } => fs::write(path, text),
            Self { repeat: Some((text, times)), .. } => {
                fs::write(&path, fs::read_to_string(&path)? + &text.repeat(*times))
            }
            Self { find: Some(find), replace, .. } => {
                let text = fs::read_to_string(&path)?;
                assert_eq!(text.matches(find).count(), 1, "{find:?} must occur once in {}", self.file);
                fs::write(path, text.replace(find, replace))
            }
            Self { bytes_before, .. } => fs::write(&path, [bytes_before.clone(), fs::read(&path)?].concat()),
        }
    }
}

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");

/// A fresh copy of the good content.
fn copy(name: &str) -> io::Result<PathBuf> {
    let good = Path::new(TESTS).join("content/good");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken").join(name).join("good");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("series"))?;
    for file in files(&good)? {
        fs::copy(good.join(&file), folder.join(&file))?;
    }
    Ok(folder)
}

/// The files of a folder of content, those of long series among them.
fn files(content: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in ["", "series"] {
        for file in fs::read_dir(content.join(folder))? {
            files.push(Path::new(folder).join(file?.file_name()));
        }
    }
    files.retain(|file| content.join(file).is_file());
    files.sort();
    Ok(files)
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
    let cases: Vec<_> = fs::read_dir(Path::new(TESTS).join("broken"))?.collect::<io::Result<_>>()?;
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

/// Signs that mean something in TOML, Markdown or braces.
const SIGNS: [&str; 24] = [
    "\"", "'", "[", "]", "[[", "{", "}", "*", "_", "[^", "](", "<", "&", "\\", "\n", "=", "-", ".",
    "\u{202f}", "\u{301}", "1e999", "nan", "\u{0}", "#",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Removes a stretch of one or more files and puts signs in its place.
    #[test]
    fn no_edit_makes_reading_panic(
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), 0_usize..40, 0_usize..4, any::<Index>()), 1..5),
    ) {
        let folder = copy("edited").unwrap();
        let files = files(&folder).unwrap();
        for (file, from, length, count, sign) in edits {
            let path = folder.join(file.get(&files));
            let mut bytes = fs::read(&path).unwrap();
            let from = from.index(bytes.len() + 1);
            let to = (from + length).min(bytes.len());
            bytes.splice(from..to, sign.get(&SIGNS).repeat(count).into_bytes());
            fs::write(&path, bytes).unwrap();
        }
        // Either it is still good, or there is something to say.
        if let Err(problems) = read(&folder) {
            prop_assert!(!problems.0.is_empty());
        }
    }
}
