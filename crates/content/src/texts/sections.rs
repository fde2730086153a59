//! Tables of texts whose keys are ids.

use crate::ids::IdTable;
use crate::value::{Entry, Value, quoted};
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Titled;
use std::collections::BTreeMap;
use strum::VariantArray;

/// What a text is, in problems.
pub(super) const WORDS: &str = "words";

/// From what is written to what stands for it.
type Keys<'a, K> = dyn Fn(&str) -> Option<K> + 'a;

/// Which keys a table of texts has, and what stands for each once it is read.
pub(super) struct Wanted<'a, K> {
    /// Those that may not be missing.
    needed: Vec<&'a str>,
    /// Whether one may stand there.
    may: Box<dyn Fn(&str) -> bool + 'a>,
    /// What stands for one; none for one that is unknown.
    key: Box<Keys<'a, K>>,
    /// What may stand there, in words.
    allowed: String,
}

impl<'a, T> Wanted<'a, Key<T>> {
    /// Every id of a kind.
    pub(super) fn all(known: &'a IdTable<'a, T>) -> Self {
        Self { needed: known.iter().collect(), ..Self::any(known) }
    }

    /// Any id of a kind.
    pub(super) fn any(known: &'a IdTable<'a, T>) -> Self {
        let (may, key) = (|id: &str| known.has(id), |id: &str| known.find(id));
        Self { needed: Vec::new(), may: Box::new(may), key: Box::new(key), allowed: known.allowed() }
    }

    /// These ids of a kind, and others that may stand there.
    pub(super) fn these(
        known: &'a IdTable<'a, T>,
        needed: Vec<&'a str>,
        may: impl Fn(&str) -> bool + 'a,
        allowed: &str,
    ) -> Self {
        Self { needed, may: Box::new(may), allowed: allowed.to_owned(), ..Self::any(known) }
    }
}

impl Wanted<'_, Titled> {
    /// Any figure that may have a title of its own.
    pub(super) fn titles() -> Self {
        let name = |title: &Titled| -> &'static str { title.into() };
        let find = move |wanted: &str| Titled::VARIANTS.iter().copied().find(|title| name(title) == wanted);
        let allowed = Titled::VARIANTS.iter().map(|title| quoted(name(title))).collect::<Vec<_>>().join(", ");
        let may = move |id: &str| find(id).is_some();
        Self { needed: Vec::new(), may: Box::new(may), key: Box::new(find), allowed }
    }
}

impl<'a> Wanted<'a, String> {
    /// These names; where they are not known, any.
    pub(super) fn names(names: Option<Vec<&'a str>>, allowed: &str) -> Self {
        let needed = names.clone().unwrap_or_default();
        let may = move |name: &str| names.as_ref().is_none_or(|names| names.contains(&name));
        let key = |name: &str| Some(name.to_owned());
        Self { needed, may: Box::new(may), key: Box::new(key), allowed: allowed.to_owned() }
    }
}

/// The texts of a table, as far as they can be read. A key that may not stand there, or that is missing, is a problem.
pub(super) fn section<K: Ord, T>(
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
        if !(wanted.may)(id) {
            field.problem(&quoted(id), &wanted.allowed);
        }
        let key = (wanted.key)(id);
        // What stands under a wrong key may be wrong itself.
        let text = read(key.as_ref(), &field);
        texts.extend(key.zip(text));
    }
    for id in wanted.needed.iter().filter(|id| table.get(id).is_none()) {
        table.missing(id, WORDS);
    }
    texts
}
