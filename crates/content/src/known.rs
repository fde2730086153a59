//! The ids there are, collected before anything is read that names them.

use super::value::{Entry, Spot, quoted};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of one kind of thing.
#[derive(Debug)]
pub(super) struct Known<'a> {
    /// What they are ids of: "an actor".
    what: &'static str,
    /// None where their file could not be read: then nobody can say that an id is unknown.
    ids: Option<BTreeSet<&'a str>>,
}

/// The ids of everything.
#[derive(Debug)]
pub(super) struct Ids<'a> {
    pub(super) actors: Known<'a>,
    pub(super) places: Known<'a>,
    pub(super) points: Known<'a>,
    pub(super) figures: Known<'a>,
    pub(super) dates: Known<'a>,
    pub(super) charts: Known<'a>,
    pub(super) sources: Known<'a>,
    pub(super) statements: Known<'a>,
    pub(super) changes: Known<'a>,
}

/// The entries of each kind; none where their file could not be read.
pub(super) type Lists<'a> = BTreeMap<&'static str, Option<Vec<Entry<'a>>>>;

impl<'a> Ids<'a> {
    /// All ids in these lists. An id that is no id, or not the only one of its name, is a problem.
    pub(super) fn of(lists: &Lists<'a>) -> Self {
        // What texts can name shares one space: `{putin}` must mean one thing.
        let mut names = BTreeSet::new();
        let mut of = |kind, what| Known::of(lists, kind, what, NAME, is_name, &mut names);
        Self {
            actors: of("actor", "an actor"),
            places: of("place", "a place"),
            points: of("point", "a point"),
            figures: of("figure", "a figure"),
            dates: of("date", "a date"),
            charts: Known::of(lists, "chart", "a chart", NAME, is_name, &mut BTreeSet::new()),
            sources: Known::of(lists, "source", "a source", NAME, is_name, &mut BTreeSet::new()),
            changes: Known::of(lists, "change", "a change", NAME, is_name, &mut BTreeSet::new()),
            statements: Known::of(
                lists,
                "statement",
                "a statement in the register",
                "a number, or e1, e2 … for a supplement",
                |id| is_number(id) || id.strip_prefix('e').is_some_and(is_number),
                &mut BTreeSet::new(),
            ),
        }
    }
}

impl<'a> Known<'a> {
    fn of(
        lists: &Lists<'a>,
        kind: &str,
        what: &'static str,
        allowed: &str,
        passes: impl Fn(&str) -> bool,
        taken: &mut BTreeSet<&'a str>,
    ) -> Self {
        let Some(Some(entries)) = lists.get(kind) else { return Self { what, ids: None } };
        let id = |entry: &Entry<'a>| {
            let spot = entry.need("id", allowed)?;
            let id = spot.text(allowed)?;
            if !passes(id) {
                spot.wrong(allowed);
            } else if !taken.insert(id) {
                spot.problem(&quoted(id), "an id that nothing else has");
            }
            Some(id)
        };
        Self { what, ids: Some(entries.iter().filter_map(id).collect()) }
    }

    /// These ids and no others.
    #[cfg(test)]
    pub(super) fn these(what: &'static str, ids: &[&'a str]) -> Self {
        Self { what, ids: Some(ids.iter().copied().collect()) }
    }

    /// True unless it is certain that there is no such id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.as_ref().is_none_or(|ids| ids.contains(id))
    }

    /// True where all ids of the kind are known.
    pub(super) fn is_complete(&self) -> bool {
        self.ids.is_some()
    }

    /// The ids, as far as they are known.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'a str> {
        self.ids.iter().flatten().copied()
    }

    /// What may stand where an id is due.
    pub(super) fn allowed(&self) -> String {
        format!("the id of {}", self.what)
    }

    /// The id that stands here.
    pub(super) fn id(&self, spot: &Spot<'_>) -> Option<String> {
        let id = spot.text(&self.allowed())?;
        if !self.has(id) {
            spot.wrong(&self.allowed());
            return None;
        }
        Some(id.to_owned())
    }

    /// The ids that stand here, each once.
    pub(super) fn ids(&self, spot: &Spot<'_>) -> Option<Vec<String>> {
        let items = spot.list(&format!("a list: {} each", self.allowed()))?;
        let mut ids: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        for item in &items {
            let Some(id) = self.id(item) else { continue };
            if !seen.insert(id.clone()) {
                item.problem(&format!("{} a second time", quoted(&id)), "each id once");
            }
            ids.push(id);
        }
        (ids.len() == items.len()).then_some(ids)
    }

    /// The ids of a field that may be left out.
    pub(super) fn optional(&self, entry: &Entry<'_>, key: &str) -> Option<Vec<String>> {
        entry.get(key).map_or(Some(Vec::new()), |spot| self.ids(&spot))
    }

    /// The ids of a field that needs at least one.
    pub(super) fn at_least_one(&self, entry: &Entry<'_>, key: &str) -> Option<Vec<String>> {
        let allowed = format!("at least one: {}", self.allowed());
        let spot = entry.need(key, &allowed)?;
        let ids = self.ids(&spot)?;
        if ids.is_empty() {
            spot.problem("an empty list", &allowed);
            return None;
        }
        Some(ids)
    }

    /// The id of a field that may not be left out.
    pub(super) fn one(&self, entry: &Entry<'_>, key: &str) -> Option<String> {
        self.id(&entry.need(key, &self.allowed())?)
    }
}

/// The id of an entry. That it is missing or wrong was noted when all ids were collected.
pub(super) fn own_id(entry: &Entry<'_>) -> Option<String> {
    entry.get("id")?.plain_text().map(ToOwned::to_owned)
}

/// What an id may look like.
pub(super) const NAME: &str = "an id of a-z, 0-9 and hyphens that begins with a letter";

/// True for an id that texts and addresses can name.
pub(super) fn is_name(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// True for a number as the inventory has them: from 1 on, and short enough to count with.
fn is_number(id: &str) -> bool {
    id.len() <= 4 && !id.starts_with('0') && !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())
}
