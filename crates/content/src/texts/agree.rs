//! What all languages must have in common: the same facts in the same statement, and the same remarks.

use super::sections::Wanted;
use crate::ids::IdTable;
use crate::value::{Value, quoted};
use knackpunkt_model::chart::Chart;
use knackpunkt_model::language::Language;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{ChartText, Text, facts};
use std::collections::{BTreeMap, BTreeSet};

/// What a language says that others must say as well.
#[derive(Debug)]
pub(crate) struct Common {
    pub(super) statements: BTreeMap<Key<Statement>, Text>,
    /// Which statements have remarks.
    pub(super) notes: BTreeSet<Key<Statement>>,
    /// Of which the source itself puts the time.
    pub(super) whens: BTreeSet<Key<Statement>>,
    /// Which statements date events on the timeline.
    pub(super) events: BTreeSet<Key<Statement>>,
    pub(super) charts: BTreeMap<Key<Chart>, ChartText>,
}

/// The first language, which the others are held against.
#[derive(Debug)]
pub(crate) struct First {
    pub(crate) language: Language,
    pub(crate) common: Common,
}

impl First {
    /// Notes where a statement fills in other facts than the first language does. How often one stands there,
    /// and in which form, is each language's own affair; so is whether the text names its own speaker, who stands above it.
    pub(super) fn check_facts(
        &self,
        key: Key<Statement>,
        text: &Text,
        speaker: Option<&str>,
        field: &Value<'_>,
    ) {
        let Some(first) = self.common.statements.get(&key) else { return };
        let but_speaker =
            |text| named(text).into_iter().filter(|id| Some(*id) != speaker).collect::<BTreeSet<_>>();
        let (own, others) = (but_speaker(text), but_speaker(first));
        if own != others {
            let allowed = format!("those of {}.toml: {}", self.language.code(), listed(&others));
            field.problem(&format!("the facts {}", listed(&own)), &allowed);
        }
    }
}

/// Remarks on any statement in the first language, and on the same ones in the others.
pub(super) fn same_keys<'a>(
    known: &'a IdTable<'a, Statement>,
    first: Option<&'a First>,
    keys: impl FnOnce(&'a Common) -> &'a BTreeSet<Key<Statement>>,
) -> Wanted<'a, Key<Statement>> {
    let Some(first) = first else { return Wanted::any(known) };
    let keys = keys(&first.common);
    let needed = known.keyed().filter(|(_, key)| keys.contains(key)).map(|(id, _)| id).collect();
    let allowed = format!("the id of a statement with such a text in {}.toml", first.language.code());
    Wanted::these(known, needed, |id| known.find(id).is_some_and(|key| keys.contains(&key)), &allowed)
}

fn named(text: &Text) -> BTreeSet<&str> {
    facts(text).into_iter().collect()
}

fn listed(facts: &BTreeSet<&str>) -> String {
    let quoted: Vec<_> = facts.iter().map(|id| quoted(id)).collect();
    if quoted.is_empty() { "none".to_owned() } else { quoted.join(", ") }
}
