//! A table of a content file, whose fields are asked for one by one. Reading by hand and not with serde's
//! derive, because that stops at the first wrong field; here all are found, each with its line.

use super::sheet::Sheet;
use super::spot::{Spot, quoted};
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of a content file.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    table: &'a DeTable<'a>,
    /// What the table is, in problems: `statement "28"`. Empty for a whole file.
    place: String,
    /// Where it begins; none for a whole file.
    at: Option<usize>,
    /// The fields asked for so far: the ones that are known.
    asked: RefCell<BTreeSet<String>>,
}

impl<'a> Entry<'a> {
    /// A whole file.
    pub(super) fn root(sheet: &'a Sheet<'a>, table: &'a DeTable<'a>) -> Self {
        Self { sheet, table, place: String::new(), at: None, asked: RefCell::default() }
    }

    /// A table in a file.
    pub(super) fn new(sheet: &'a Sheet<'a>, table: &'a DeTable<'a>, place: String, at: usize) -> Self {
        Self { sheet, table, place, at: Some(at), asked: RefCell::default() }
    }

    /// The value of a field that may be left out.
    pub(super) fn get(&self, key: &str) -> Option<Spot<'a>> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.table.get(key).map(|value| self.spot(key, value))
    }

    /// The value of a field that may not be left out.
    pub(super) fn need(&self, key: &str, allowed: &str) -> Option<Spot<'a>> {
        let spot = self.get(key);
        if spot.is_none() {
            self.missing(key, allowed);
        }
        spot
    }

    /// All fields, for tables whose keys are ids.
    pub(super) fn all(&self) -> Vec<(&'a str, Spot<'a>)> {
        let fields = self.table.iter().map(|(key, value)| {
            let key: &str = key.get_ref();
            self.asked.borrow_mut().insert(key.to_owned());
            (key, self.spot(key, value))
        });
        fields.collect()
    }

    /// The tables of `[[kind]]`, each named by its id; none where something else stands there.
    pub(super) fn list(&self, kind: &str) -> Option<Vec<Entry<'a>>> {
        let Some(spot) = self.get(kind) else { return Some(Vec::new()) };
        let items = spot.list(&format!("[[{kind}]]"))?;
        let entries: Vec<_> = items
            .iter()
            .enumerate()
            .filter_map(|(number, item)| {
                let mut entry = item.table(&format!("[[{kind}]]"))?;
                let name = entry.table.get("id").or_else(|| entry.table.get("key"));
                let name = name.and_then(|id| id.get_ref().as_str());
                entry.place = self.within(&match name {
                    Some(name) => format!("{kind} {}", quoted(name)),
                    None => format!("{kind} {}", number + 1),
                });
                Some(entry)
            })
            .collect();
        // An item that is no table has been noted; what the list holds is then not fully known.
        (entries.len() == items.len()).then_some(entries)
    }

    /// Notes that a field is missing.
    pub(super) fn missing(&self, key: &str, allowed: &str) {
        self.note(key, "nothing", allowed);
    }

    /// Notes a problem with something in the table that has no line of its own.
    pub(super) fn note(&self, key: &str, found: &str, allowed: &str) {
        self.sheet.problem(self.at, &self.within(key), found, allowed);
    }

    /// Notes a problem with the table as a whole.
    pub(super) fn problem(&self, found: &str, allowed: &str) {
        self.sheet.problem(self.at, &self.place, found, allowed);
    }

    /// To be called once all fields were asked for: notes those that nobody asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        let allowed = asked.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        for key in self.table.keys().filter(|key| !asked.contains(key.get_ref().as_ref())) {
            let place = if self.place.is_empty() { "the file" } else { &self.place };
            self.sheet.problem(Some(key.span().start), place, &format!("\"{}\"", key.get_ref()), &allowed);
        }
    }

    fn spot(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Spot<'a> {
        Spot::new(self.sheet, value, self.within(key))
    }

    fn within(&self, key: &str) -> String {
        if self.place.is_empty() { key.to_owned() } else { format!("{}, {key}", self.place) }
    }
}
