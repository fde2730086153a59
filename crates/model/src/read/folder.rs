//! The files of an explainer's folder.

use super::entry::Entry;
use super::known::Lists;
use super::problem::{Log, Problem};
use super::sheet::{Sheet, folder_name};
use crate::language::Language;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use toml::de::DeTable;

/// The files that every explainer has, and the kinds of entries in each.
const FILES: [(&str, &[&str]); 9] = [
    ("explainer.toml", &[]),
    ("register.toml", &["statement"]),
    ("facts.toml", &["figure", "date"]),
    ("places.toml", &["place"]),
    ("actors.toml", &["actor"]),
    ("points.toml", &["point"]),
    ("charts.toml", &["chart"]),
    ("sources.toml", &["source"]),
    ("changes.toml", &["change"]),
];

/// An explainer's folder and its files, but for those of the languages.
#[derive(Debug)]
pub(super) struct Folder<'l> {
    path: PathBuf,
    name: String,
    log: &'l Log,
    sheets: BTreeMap<&'static str, Sheet<'l>>,
}

/// What is in those files, as far as they are TOML.
#[derive(Debug)]
pub(super) struct Tables<'f>(BTreeMap<&'static str, (&'f Sheet<'f>, DeTable<'f>)>);

impl<'l> Folder<'l> {
    /// Loads the files. A folder that is none is a problem.
    pub(super) fn load(path: &Path, log: &'l Log) -> Option<Self> {
        let name = folder_name(path);
        if !path.is_dir() {
            log.add(Problem {
                file: name,
                line: None,
                place: "the folder".to_owned(),
                found: "nothing".to_owned(),
                allowed: "a folder of content files".to_owned(),
            });
            return None;
        }
        let sheets = FILES.iter().filter_map(|(file, _)| Some((*file, Sheet::load(path, file, log)?)));
        Some(Self { path: path.to_owned(), name, log, sheets: sheets.collect() })
    }

    /// The folder's name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Parses the files.
    pub(super) fn tables(&self) -> Tables<'_> {
        Tables(
            self.sheets.iter().filter_map(|(file, sheet)| Some((*file, (sheet, sheet.table()?)))).collect(),
        )
    }

    /// Loads the file of a language.
    pub(super) fn language(&self, language: Language) -> Option<Sheet<'l>> {
        Sheet::load(&self.path, &language_file(language), self.log)
    }

    /// Notes TOML files that nobody reads: a misspelt name would otherwise go unseen.
    pub(super) fn check_no_more(&self, languages: &[Language]) {
        let mut known: Vec<String> = FILES.iter().map(|(file, _)| (*file).to_owned()).collect();
        known.extend(languages.iter().map(|language| language_file(*language)));
        let files = fs::read_dir(&self.path).into_iter().flatten().flatten();
        for name in files.map(|file| file.file_name().to_string_lossy().into_owned()) {
            if name.ends_with(".toml") && !known.contains(&name) {
                self.log.add(Problem {
                    file: format!("{}/{name}", self.name),
                    line: None,
                    place: "the file".to_owned(),
                    found: "a file that nothing reads".to_owned(),
                    allowed: known.join(", "),
                });
            }
        }
    }
}

impl Tables<'_> {
    /// A file as a whole.
    pub(super) fn root(&self, file: &str) -> Option<Entry<'_>> {
        self.0.get(file).map(|(sheet, table)| Entry::root(sheet, table))
    }

    /// The entries of each kind.
    pub(super) fn lists(&self) -> Lists<'_> {
        let mut lists = Lists::new();
        for (file, kinds) in FILES.iter().filter(|(_, kinds)| !kinds.is_empty()) {
            let root = self.root(file);
            for kind in *kinds {
                lists.insert(kind, root.as_ref().and_then(|root| root.list(kind)));
            }
            if let Some(root) = root {
                root.finish();
            }
        }
        lists
    }
}

fn language_file(language: Language) -> String {
    format!("{}.toml", language.code())
}
