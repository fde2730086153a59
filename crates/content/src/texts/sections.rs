//! Tables of texts whose keys are ids.

use crate::ids::IdTable;
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Titled;
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

pub(super) const WORDS: &str = "words";
pub(super) const TEXTS: &str = "a list of texts";

/// Which keys a table of texts has, and what stands for each once it is read.
pub(super) struct Wanted<'a, K> {
    /// What stands for each key that is known, whether it may stand there or not.
    pub(super) keys: BTreeMap<&'a str, K>,
    /// Those that may not be missing.
    pub(super) needed: Vec<&'a str>,
    /// Those that may stand there; none where nobody knows them all.
    pub(super) may: Option<BTreeSet<&'a str>>,
    pub(super) allowed: String,
}

impl<'a, T> Wanted<'a, Key<T>> {
    /// Every id of a kind.
    pub(super) fn all(known: &IdTable<'a, T>) -> Self {
        Self { needed: known.ids().collect(), ..Self::any(known) }
    }

    /// Any id of a kind.
    pub(super) fn any(known: &IdTable<'a, T>) -> Self {
        Self {
            keys: known.keys.clone(),
            needed: Vec::new(),
            may: known.is_complete.then(|| known.ids().collect()),
            allowed: known.allowed(),
        }
    }

    /// Any of these ids of a kind.
    pub(super) fn only(known: &IdTable<'a, T>, may: impl Fn(&Key<T>) -> bool, allowed: String) -> Self {
        let ids = || known.keys.iter().filter(|(_, key)| may(key)).map(|(id, _)| *id).collect();
        Self { may: known.is_complete.then(ids), allowed, ..Self::any(known) }
    }
}

impl Wanted<'_, Titled> {
    /// Any figure that may have a title of its own.
    pub(super) fn titles() -> Self {
        let names = Titled::VARIANTS.iter().map(|title| (<&str>::from(title), *title));
        let allowed = names.clone().map(|(name, _)| quoted(name)).collect::<Vec<_>>().join(", ");
        let keys: BTreeMap<_, _> = names.collect();
        Self { needed: Vec::new(), may: Some(keys.keys().copied().collect()), keys, allowed }
    }
}

/// The texts of a table, as far as they can be read. A key that may not stand there, or that is missing, is a problem.
pub(super) fn section<K: Ord + Clone, T>(
    entry: &Entry<'_>,
    name: &str,
    wanted: &Wanted<'_, K>,
    read: impl Fn(Option<&K>, &Value<'_>) -> Option<T>,
) -> BTreeMap<K, T> {
    let header = format!("[{name}]");
    let field = if wanted.needed.is_empty() { entry.get(name) } else { entry.need(name, &header) };
    let Some(table) = field.and_then(|field| field.table(&header)) else { return BTreeMap::new() };
    let mut texts = BTreeMap::new();
    for (id, field) in table.all() {
        if wanted.may.as_ref().is_some_and(|may| !may.contains(id)) {
            field.problem(&quoted(id), &wanted.allowed);
        }
        let key = wanted.keys.get(id);
        // What stands under a wrong key may be wrong itself.
        let text = read(key, &field);
        texts.extend(key.cloned().zip(text));
    }
    for id in &wanted.needed {
        table.need(id, WORDS);
    }
    texts
}
