//! What all languages must have in common: the same facts in the same statement, and the same remarks.

use super::TextContext;
use super::sections::Wanted;
use crate::value::{Value, quoted};
use knackpunkt_model::chart::Chart;
use knackpunkt_model::language::Language;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{ChartText, Text, facts};
use std::collections::{BTreeMap, BTreeSet};

/// What the first language says that others, which are held against it, must say as well.
pub(crate) struct First {
    pub(super) language: Language,
    pub(super) statements: BTreeMap<Key<Statement>, Text>,
    /// Which statements have remarks.
    pub(super) notes: BTreeSet<Key<Statement>>,
    /// Of which the source itself puts the time.
    pub(super) whens: BTreeSet<Key<Statement>>,
    /// Which statements date events on the timeline.
    pub(super) events: BTreeSet<Key<Statement>>,
    pub(super) charts: BTreeMap<Key<Chart>, ChartText>,
}

impl TextContext<'_> {
    /// The words of a statement. Where it fills in other facts than in the first language, that is a problem. How often one
    /// stands there, and in which form, is each language's own affair; so is whether the text names its own speaker, who
    /// stands above it.
    pub(super) fn statement(&self, key: Option<&Key<Statement>>, field: &Value<'_>) -> Option<Text> {
        let text = self.text(field)?;
        if let Some((first, key)) = self.first.zip(key)
            && let Some(other) = first.statements.get(key)
        {
            let ids = &self.parts.ids;
            let statement = ids.statements.things.get(key);
            let speaker = statement.and_then(|statement| ids.actors.things.get(&statement.speaker));
            let is_other = |id: &&str| speaker.is_none_or(|speaker| speaker.id != *id);
            let [own, others] =
                [&text, other].map(|text| facts(text).into_iter().filter(is_other).collect::<BTreeSet<_>>());
            if own != others {
                let allowed = format!("those of {}.toml: {}", first.language.code(), listed(&others));
                field.problem(&format!("the facts {}", listed(&own)), &allowed);
            }
        }
        Some(text)
    }

    /// Remarks on any statement in the first language, and on the same ones in the others.
    pub(super) fn same_keys(
        &self,
        keys: impl FnOnce(&First) -> &BTreeSet<Key<Statement>>,
    ) -> Wanted<'_, Key<Statement>> {
        let known = &self.parts.ids.statements;
        let Some(first) = self.first else { return Wanted::any(known) };
        let keys = keys(first);
        let allowed = format!("the id of a statement with such a text in {}.toml", first.language.code());
        let wanted = Wanted::only(known, |key| keys.contains(key), allowed);
        Wanted { needed: wanted.may.iter().flatten().copied().collect(), ..wanted }
    }
}

fn listed(facts: &BTreeSet<&str>) -> String {
    let quoted: Vec<_> = facts.iter().map(|id| quoted(id)).collect();
    if quoted.is_empty() { "none".to_owned() } else { quoted.join(", ") }
}
