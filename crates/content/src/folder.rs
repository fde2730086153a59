//! The files of an explainer's folder.

use super::content_file::{ContentFile, folder_name};
use super::ids::is_name;
use super::problem::Log;
use super::value::Entry;
use knackpunkt_model::language::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use toml::de::DeTable;

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

/// An explainer's folder and its files, but for those of the languages.
pub(super) struct Folder<'l> {
    path: PathBuf,
    pub(super) name: String,
    log: &'l Log,
    files: BTreeMap<&'static str, ContentFile<'l>>,
}

impl<'l> Folder<'l> {
    /// Loads the files. A folder that is none is a problem.
    pub(super) fn load(path: &Path, log: &'l Log) -> Option<Self> {
        let name = folder_name(path);
        if !path.is_dir() {
            log.add(&name, None, "the folder", "nothing", "a folder of content files");
            return None;
        }
        let files = FILES.iter().filter_map(|file| Some((*file, ContentFile::load(path, file, log)?)));
        Some(Self { path: path.to_owned(), name, log, files: files.collect() })
    }

    /// What is in those files, by their names, as far as they are TOML.
    pub(super) fn tables(&self) -> BTreeMap<&'static str, (&ContentFile<'l>, DeTable<'_>)> {
        self.files.iter().filter_map(|(name, file)| Some((*name, (file, file.table()?)))).collect()
    }

    /// Loads the file of a language or of a long series.
    pub(super) fn content_file(&self, file: &str) -> Option<ContentFile<'l>> {
        ContentFile::load(&self.path, file, self.log)
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
