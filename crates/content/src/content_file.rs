//! One content file: loaded, and most of them parsed as TOML.

use super::problem::Log;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use toml::de::DeTable;

/// 10,000 places take a third of this, and so many days as a series may have fit with 41 bytes a row, which is more than
/// most have; a larger file is a mistake, and reading it would only cost time.
const LARGEST: u64 = 8 * 1024 * 1024;

pub(super) struct ContentFile<'a> {
    /// The explainer's folder and the file's name.
    name: String,
    pub(super) text: String,
    log: &'a Log,
}

impl<'a> ContentFile<'a> {
    /// The file at a path, by its name in problems; if it cannot be read, that is one.
    pub(super) fn load(path: &Path, name: String, log: &'a Log) -> Option<Self> {
        let unreadable =
            |(found, allowed): (String, String)| log.add(&name, None, "the file", &found, &allowed);
        let bytes = bytes(path).map_err(unreadable).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let content_file = Self { name, text, log };
        let broken = str::from_utf8(&bytes).err().map(|error| error.valid_up_to());
        let broken = broken.map(|at| (at, "bytes that are no text", "UTF-8"));
        let is_marked = content_file.text.starts_with('\u{feff}');
        let marked = is_marked.then_some((0, "a byte order mark", "UTF-8 without one"));
        if let Some((at, found, allowed)) = broken.or(marked) {
            content_file.problem(Some(at), "the file", found, allowed);
            return None;
        }
        Some(content_file)
    }

    /// What is in it; if it is no TOML, every error in its syntax is a problem.
    pub(super) fn table(&self) -> Option<DeTable<'_>> {
        let (table, errors) = DeTable::parse_recoverable(&self.text);
        for error in &errors {
            let at = error.span().map(|span| span.start);
            self.problem(at, "the file", &error.message().replace('\n', ", "), "TOML");
        }
        errors.is_empty().then(|| table.into_inner())
    }

    /// Notes a problem at an offset in the text.
    pub(super) fn problem(&self, at: Option<usize>, place: &str, found: &str, allowed: &str) {
        let line = at.map(|at| self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1);
        self.log.add(&self.name, line, place, found, allowed);
    }
}

/// The file's bytes, or what was found instead and what is allowed.
fn bytes(path: &Path) -> Result<Vec<u8>, (String, String)> {
    match fs::metadata(path) {
        Ok(about) if !about.is_file() => Err(("a folder or a device".to_owned(), "a file".to_owned())),
        Ok(about) if about.len() > LARGEST => {
            Err((format!("{} bytes", about.len()), format!("at most {LARGEST} bytes")))
        }
        about => about.and_then(|_| fs::read(path)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => ("nothing".to_owned(), "a file of this name".to_owned()),
            kind => (kind.to_string(), "a file that can be read".to_owned()),
        }),
    }
}
