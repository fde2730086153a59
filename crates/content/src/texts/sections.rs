//! Tables of texts whose keys are ids.

use crate::known::Known;
use crate::value::{Entry, Spot, quoted};
use std::collections::BTreeMap;

/// What a text is, in problems.
pub(super) const WORDS: &str = "words";

/// Which ids a table of texts needs and may have.
pub(super) struct Wanted<'a> {
    needed: Vec<&'a str>,
    may: Box<dyn Fn(&str) -> bool + 'a>,
    allowed: String,
}

impl<'a> Wanted<'a> {
    /// A text for each of these.
    pub(super) fn all(known: &'a Known<'a>) -> Self {
        Self { needed: known.iter().collect(), ..Self::any(known) }
    }

    /// A text for any of these.
    pub(super) fn any(known: &'a Known<'a>) -> Self {
        Self { needed: Vec::new(), may: Box::new(|id| known.has(id)), allowed: known.allowed() }
    }

    /// A text for each of these, and for none but those that pass.
    pub(super) fn these(needed: Vec<&'a str>, may: impl Fn(&str) -> bool + 'a, allowed: &str) -> Self {
        Self { needed, may: Box::new(may), allowed: allowed.to_owned() }
    }
}

/// The texts of a table.
pub(super) fn section<T>(
    entry: &Entry<'_>,
    name: &str,
    wanted: &Wanted<'_>,
    read: impl Fn(&str, &Spot<'_>) -> Option<T>,
) -> BTreeMap<String, T> {
    let header = format!("[{name}]");
    let spot = if wanted.needed.is_empty() { entry.get(name) } else { entry.need(name, &header) };
    let Some(table) = spot.and_then(|spot| spot.table(&header)) else { return BTreeMap::new() };
    let mut texts = BTreeMap::new();
    for (id, spot) in table.all() {
        if !(wanted.may)(id) {
            spot.problem(&quoted(id), &wanted.allowed);
        }
        texts.extend(read(id, &spot).map(|text| (id.to_owned(), text)));
    }
    for id in wanted.needed.iter().filter(|id| table.get(id).is_none()) {
        table.missing(id, WORDS);
    }
    texts
}
