//! Reads an explainer from its folder of content files and checks it. Everything that is wrong is found in one
//! go: first all ids are collected, then every entry is read by itself against them, so that one wrong entry
//! neither hides what is wrong with another nor makes it look wrong.

mod catalogue;
mod charts;
mod choice;
mod folder;
mod format;
mod header;
mod known;
mod mark_up;
mod parts;
mod places;
mod problem;
pub mod readability;
mod register;
mod sheet;
mod texts;
mod value;

use folder::Folder;
use format::Numbers;
use header::{COMPARED_AREA, Header};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::Texts;
use known::Ids;
use parts::Parts;
use problem::Log;
pub use problem::{Problem, Problems};
use std::collections::BTreeMap;
use std::path::Path;
use texts::First;
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

/// A number as a language writes it, by itself: "60.127".
#[must_use]
pub fn number(language: Language, value: f64) -> String {
    Numbers::new(language).map_or_else(|| value.to_string(), |numbers| numbers.bare(value))
}

/// Reads as much as can be read, and notes everything that is wrong. None only where something was noted.
fn read_into(path: &Path, log: &Log) -> Option<Explainer> {
    let folder = Folder::load(path, log)?;
    let tables = folder.tables();
    let lists = tables.lists();
    let ids = Ids::of(&lists);
    let head = tables.root("explainer.toml");
    let header = head.as_ref().map(|entry| Header::read(entry, folder.name(), &ids)).unwrap_or_default();
    if let Some(file) = tables.root("register.toml") {
        register::check_all_there(&file, &ids, &header);
    }
    let languages = header.languages.clone();
    let parts = Parts::read(&lists, ids, header, &folder);
    if let Some(Some(charts)) = lists.get("chart") {
        folder.check_no_more_series(charts);
    }
    if let Some(spot) = head.as_ref().and_then(|entry| entry.get(COMPARED_AREA)) {
        places::check_area(&spot, &parts.figures);
    }
    if let Some(languages) = &languages {
        folder.check_no_more(languages);
    }
    let languages = languages.unwrap_or_default();
    let mut read: BTreeMap<Language, Texts> = BTreeMap::new();
    let default = languages.first();
    for language in &languages {
        let first = default.and_then(|default| Some(First { language: *default, texts: read.get(default)? }));
        let texts = texts(&folder, *language, &parts, first);
        read.extend(texts.map(|texts| (*language, texts)));
    }
    parts.with(read)
}

/// The texts of a language, from the file that bears its name, held against those of the first language.
fn texts(
    folder: &Folder<'_>,
    language: Language,
    parts: &Parts<'_>,
    first: Option<First<'_>>,
) -> Option<Texts> {
    let sheet = folder.language(language)?;
    let table = sheet.table()?;
    texts::read(&Entry::root(&sheet, &table), language, parts, first)
}
