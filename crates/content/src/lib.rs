//! Reads an explainer from its folder of content files and checks it. Everything that is wrong is found in one
//! go: first all ids are collected, then every entry is read by itself against them, so that one wrong entry
//! neither hides what is wrong with another nor makes it look wrong.

mod catalogue;
mod charts;
mod content_file;
mod folder;
pub mod format;
mod grammar;
mod header;
mod ids;
mod mark_up;
mod parts;
mod places;
mod problem;
pub mod readability;
mod register;
mod texts;
mod value;

use folder::{Folder, language_file};
use header::Header;
use ids::IdTables;
use knackpunkt_model::explainer::Explainer;
use parts::Parts;
use problem::Log;
pub use problem::{Problem, Problems};
use std::collections::BTreeMap;
use std::path::Path;
use value::Entry;

/// Reads and checks the explainer in a folder.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(folder: &Path) -> Result<Explainer, Problems> {
    let log = Log::default();
    let explainer = read_into(folder, &log);
    let problems = log.into_problems();
    match explainer {
        Some(explainer) if problems.0.is_empty() => Ok(explainer),
        _ => Err(problems),
    }
}

/// Reads as much as can be read, and notes everything that is wrong. None only where something was noted.
fn read_into(path: &Path, log: &Log) -> Option<Explainer> {
    let folder = Folder::at(path, log)?;
    let files = folder.files();
    let tables: Vec<_> = files.iter().filter_map(|(name, file)| Some((*name, file, file.table()?))).collect();
    let roots = tables.iter().map(|(name, file, table)| (*name, Entry::root(file, table))).collect();
    let ids = IdTables::of(&roots);
    let head = roots.get("explainer.toml");
    let header = head.map(|entry| Header::read(entry, &folder.name, &ids)).unwrap_or_default();
    if let Some(file) = roots.get("register.toml") {
        register::check_all_there(file, &ids, &header);
    }
    let languages = header.languages.clone();
    let parts = Parts::read(head, ids, header, &folder);
    if parts.ids.charts.is_complete {
        folder.check_no_more_series(&parts.ids.charts.entries);
    }
    roots.values().for_each(Entry::finish);
    if let Some(languages) = &languages {
        folder.check_no_more(languages);
    }
    let mut read = BTreeMap::new();
    let mut first = None;
    for (place, language) in languages.into_iter().flatten().enumerate() {
        let Some(file) = folder.content_file(&language_file(language)) else { continue };
        let Some(table) = file.table() else { continue };
        let read_texts = texts::read(&Entry::root(&file, &table), language, &parts, first.as_ref());
        let Some((texts, common)) = read_texts else { continue };
        read.extend(texts.map(|texts| (language, texts)));
        first = first.or((place == 0).then_some(common));
    }
    parts.with(read)
}
