//! The files of an explainer's folder.

use super::content_file::ContentFile;
use super::ids::is_name;
use super::problem::Log;
use super::value::Entry;
use knackpunkt_model::language::Language;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files that every explainer has.
const FILES: [&str; 9] = [
    "explainer.toml",
    "register.toml",
    "facts.toml",
    "places.toml",
    "actors.toml",
    "points.toml",
    "charts.toml",
    "sources.toml",
    "changes.toml",
];

const SERIES: &str = "series";

/// True for the name of a file in the folder of long series: no other folder can be reached by it.
pub(super) fn series_file(file: &str) -> bool {
    let name = file.strip_prefix(SERIES).and_then(|file| file.strip_prefix('/')?.strip_suffix(".csv"));
    name.is_some_and(is_name)
}

/// An explainer's folder.
pub(super) struct Folder<'l> {
    path: PathBuf,
    /// The last part of its path: the explainer's slug.
    pub(super) name: String,
    log: &'l Log,
}

impl<'l> Folder<'l> {
    /// The folder at a path. One that is none is a problem.
    pub(super) fn at(path: &Path, log: &'l Log) -> Option<Self> {
        // A folder given as "." or "..": its name is that of the place it leads to.
        let real = if path.file_name().is_none() { path.canonicalize().ok() } else { None };
        let name = real.as_deref().unwrap_or(path).file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        if !path.is_dir() {
            log.add(&name, None, "the folder", "nothing", "a folder of content files");
            return None;
        }
        Some(Self { path: path.to_owned(), name, log })
    }

    /// The files that every explainer has, by their names.
    pub(super) fn files(&self) -> Vec<(&'static str, ContentFile<'l>)> {
        FILES.iter().filter_map(|file| Some((*file, self.content_file(file)?))).collect()
    }

    /// Loads one of its files.
    pub(super) fn content_file(&self, file: &str) -> Option<ContentFile<'l>> {
        ContentFile::load(&self.path.join(file), format!("{}/{file}", self.name), self.log)
    }

    /// Notes files of long series that no chart names.
    pub(super) fn check_no_more_series(&self, charts: &[Entry<'_>]) {
        let named: BTreeSet<_> = charts.iter().filter_map(|chart| chart.get("file")?.plain_text()).collect();
        for name in file_names(&self.path.join(SERIES)).map(|name| format!("{SERIES}/{name}")) {
            if !named.contains(name.as_str()) {
                self.unread(&name, "a file that a chart names");
            }
        }
    }

    /// Notes TOML files that nobody reads: a misspelt name would otherwise go unseen.
    pub(super) fn check_no_more(&self, languages: &[Language]) {
        let files = FILES.iter().map(|file| (*file).to_owned());
        let known: Vec<_> = files.chain(languages.iter().map(|language| language_file(*language))).collect();
        for name in file_names(&self.path).filter(|name| name.ends_with(".toml") && !known.contains(name)) {
            self.unread(&name, &known.join(", "));
        }
    }

    fn unread(&self, name: &str, allowed: &str) {
        let file = format!("{}/{name}", self.name);
        self.log.add(&file, None, "the file", "a file that nothing reads", allowed);
    }
}

fn file_names(folder: &Path) -> impl Iterator<Item = String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| file.file_name().to_string_lossy().into_owned())
}

pub(super) fn language_file(language: Language) -> String {
    format!("{}.toml", language.code())
}
