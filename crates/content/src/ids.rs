//! Tables of ids, with the key of each: collected from all files before anything is read that refers to them, so that a
//! wrong reference is found wherever it stands.

use super::value::{Entry, Value, quoted};
use knackpunkt_model::actor::Actor;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::explainer::Change;
use knackpunkt_model::fact::{DateFact, Figure};
use knackpunkt_model::place::Place;
use knackpunkt_model::point::Point;
use knackpunkt_model::statement::{Source, Statement};
use knackpunkt_model::table::{Key, Table};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of one kind of thing, the entries that bear them, and what these were read as.
pub(super) struct IdTable<'a, T> {
    /// What they are ids of: "an actor".
    what: &'static str,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) keys: BTreeMap<&'a str, Key<T>>,
    /// False where their file could not be read: then nobody can say that an id is unknown.
    pub(super) is_complete: bool,
    /// As far as they could be read yet.
    pub(super) things: BTreeMap<Key<T>, T>,
}

pub(super) struct IdTables<'a> {
    pub(super) actors: IdTable<'a, Actor>,
    pub(super) places: IdTable<'a, Place>,
    pub(super) points: IdTable<'a, Point>,
    pub(super) figures: IdTable<'a, Figure>,
    pub(super) dates: IdTable<'a, DateFact>,
    pub(super) charts: IdTable<'a, Chart>,
    pub(super) sources: IdTable<'a, Source>,
    pub(super) statements: IdTable<'a, Statement>,
    pub(super) changes: IdTable<'a, Change>,
}

pub(super) type Own<T> = (Key<T>, String);

impl<'a> IdTables<'a> {
    /// All ids in these files; the article's comes first among the sources. An id that is no id, or not the only one of its
    /// name, is a problem.
    pub(super) fn of(files: &BTreeMap<&str, Entry<'a>>) -> Self {
        // What texts can name shares one space: `{putin}` must mean one thing.
        let mut names = BTreeSet::new();
        let in_file = |_: &Entry<'a>, _: &str| ();
        let article = files.get("explainer.toml").and_then(|entry| entry.get("article")?.plain_text());
        let not_article = |_: &Entry<'a>, id: &str| Some(id) != article;
        // Days are written so that they sort as text.
        let latest_first =
            |entry: &Entry<'a>, _: &str| Reverse(entry.get("when").and_then(|when| when.plain_text()));
        // The article's statements by number, then supplements by number.
        let by_number = |_: &Entry<'a>, id: &'a str| {
            (number(id).is_none(), id.trim_start_matches('e').parse().unwrap_or(u16::MAX), id)
        };
        let is_statement = |id: &str| is_number(id) || id.strip_prefix('e').is_some_and(is_number);
        let form: Form = ("a number, or e1, e2 … for a supplement", is_statement);
        let what = "a statement in the register";
        let own = &mut BTreeSet::new;
        let list = |file: &str, kind| files.get(file)?.list(kind);
        Self {
            actors: IdTable::of(list("actors.toml", "actor"), "an actor", NAMED, &mut names, in_file),
            places: IdTable::of(list("places.toml", "place"), "a place", NAMED, &mut names, in_file),
            points: IdTable::of(list("points.toml", "point"), "a point", NAMED, &mut names, in_file),
            figures: IdTable::of(list("facts.toml", "figure"), "a figure", NAMED, &mut names, in_file),
            dates: IdTable::of(list("facts.toml", "date"), "a date", NAMED, &mut names, in_file),
            charts: IdTable::of(list("charts.toml", "chart"), "a chart", NAMED, &mut own(), in_file),
            sources: IdTable::of(list("sources.toml", "source"), "a source", NAMED, &mut own(), not_article),
            changes: IdTable::of(list("changes.toml", "change"), "a change", NAMED, &mut own(), latest_first),
            statements: IdTable::of(list("register.toml", "statement"), what, form, &mut own(), by_number),
        }
    }

    /// The ids of what has a name in each language: places and actors.
    pub(super) fn named(&self) -> impl Iterator<Item = &'a str> {
        self.places.ids().chain(self.actors.ids())
    }
}

/// What ids of a kind look like, in words and as a test.
type Form = (&'static str, fn(&str) -> bool);

const NAMED: Form = (NAME, is_name);

impl<'a, T> IdTable<'a, T> {
    /// The ids of a list, each with the key of its place in this order.
    fn of<O: Ord>(
        entries: Option<Vec<Entry<'a>>>,
        what: &'static str,
        (allowed, passes): Form,
        taken: &mut BTreeSet<&'a str>,
        order: impl Fn(&Entry<'a>, &'a str) -> O,
    ) -> Self {
        let (is_complete, entries) = (entries.is_some(), entries.unwrap_or_default());
        let id = |entry: &Entry<'a>| {
            let field = entry.need("id", allowed)?;
            let id = field.text(allowed)?;
            if !passes(id) {
                field.wrong(allowed);
            } else if !taken.insert(id) {
                field.problem(&quoted(id), "an id that nothing else has");
            }
            Some((order(entry, id), id))
        };
        let mut ids: Vec<_> = entries.iter().filter_map(id).collect();
        ids.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut keys = BTreeMap::new();
        for (_, id) in ids {
            let next = Key::at(keys.len());
            keys.entry(id).or_insert(next);
        }
        Self { what, entries, keys, is_complete, things: BTreeMap::new() }
    }

    /// These ids and no others.
    #[cfg(test)]
    pub(super) fn these(what: &'static str, ids: &[&'a str]) -> Self {
        let keys = ids.iter().enumerate().map(|(place, id)| (*id, Key::at(place))).collect();
        Self { what, entries: Vec::new(), keys, is_complete: true, things: BTreeMap::new() }
    }

    /// The ids, as far as they are known.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.keys.keys().copied()
    }

    /// True unless it is certain that there is no such id.
    pub(super) fn has(&self, id: &str) -> bool {
        !self.is_complete || self.keys.contains_key(id)
    }

    /// All of the things; none unless each could be read.
    pub(super) fn table(self) -> Option<Table<T>> {
        Table::whole(self.things, self.keys.len())
    }

    /// What the entries are read as, each in full: fields that it does not ask for are problems. That an id is missing or
    /// wrong was noted when all ids were collected.
    pub(super) fn read(&self, read: impl Fn(&Entry<'a>, Option<Own<T>>) -> Option<T>) -> BTreeMap<Key<T>, T> {
        let things = self.entries.iter().filter_map(|entry| {
            let own = own_id(entry).and_then(|id| Some((self.find(id)?, id.to_owned())));
            let key = own.as_ref().map(|(key, _)| *key);
            let thing = read(entry, own);
            entry.finish();
            key.zip(thing)
        });
        things.collect()
    }

    /// The key of an id that is known.
    pub(super) fn find(&self, id: &str) -> Option<Key<T>> {
        self.keys.get(id).copied()
    }

    /// What may stand where an id is due.
    pub(super) fn allowed(&self) -> String {
        format!("the id of {}", self.what)
    }

    /// The key of the id that stands here.
    pub(super) fn key(&self, field: &Value<'_>) -> Option<Key<T>> {
        let id = field.text(&self.allowed())?;
        if !self.has(id) {
            field.wrong(&self.allowed());
        }
        self.find(id)
    }

    /// The keys of a field that may be left out, each once.
    pub(super) fn optional(&self, entry: &Entry<'_>, key: &str) -> Option<Vec<Key<T>>> {
        let allowed = format!("a list: {} each", self.allowed());
        let read = |field: &Value<'_>| field.each_once(&allowed, "each id once", |item| self.key(item));
        entry.get(key).map_or(Some(Vec::new()), |field| read(&field))
    }

    /// The keys of a field that needs at least one.
    pub(super) fn at_least_one(&self, entry: &Entry<'_>, key: &str) -> Option<Vec<Key<T>>> {
        let allowed = format!("at least one: {}", self.allowed());
        let field = entry.need(key, &allowed)?;
        let keys = self.optional(entry, key)?;
        if keys.is_empty() {
            field.problem("an empty list", &allowed);
            return None;
        }
        Some(keys)
    }

    /// The key of a field's id, which may not be left out.
    pub(super) fn one(&self, entry: &Entry<'_>, key: &str) -> Option<Key<T>> {
        self.key(&entry.need(key, &self.allowed())?)
    }
}

/// The id of an entry, right or wrong.
pub(super) fn own_id<'a>(entry: &Entry<'a>) -> Option<&'a str> {
    entry.get("id")?.plain_text()
}

pub(super) const NAME: &str = "an id of a-z, 0-9 and hyphens that begins with a letter";

/// The name that stands here.
pub(super) fn name<'a>(field: &Value<'a>) -> Option<&'a str> {
    let name = field.text(NAME)?;
    if !is_name(name) {
        field.wrong(NAME);
    }
    Some(name)
}

/// True for an id that texts and addresses can name.
pub(super) fn is_name(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// True for a number as the inventory has them: from 1 on, and short enough to count with.
fn is_number(id: &str) -> bool {
    id.len() <= 4 && !id.starts_with('0') && !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn number(id: &str) -> Option<u16> {
    id.parse().ok()
}
