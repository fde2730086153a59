//! What all languages must have in common: the same facts in the same statement, and the same remarks.

use super::sections::Wanted;
use crate::known::Known;
use crate::value::{Spot, quoted};
use knackpunkt_model::language::Language;
use knackpunkt_model::text::{Text, Texts, facts};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of the first language, which the others are held against.
#[derive(Clone, Copy, Debug)]
pub(crate) struct First<'a> {
    pub(crate) language: Language,
    pub(crate) texts: &'a Texts,
}

impl First<'_> {
    /// Notes where a statement fills in other facts than the first language does. How often one stands there,
    /// and in which form, is each language's own affair; so is whether the text names its own speaker, who stands above it.
    pub(super) fn check_facts(self, id: &str, text: &Text, speaker: Option<&str>, spot: &Spot<'_>) {
        let Some(first) = self.texts.statements.get(id) else { return };
        let but_speaker =
            |text| named(text).into_iter().filter(|id| Some(*id) != speaker).collect::<BTreeSet<_>>();
        let (own, others) = (but_speaker(text), but_speaker(first));
        if own != others {
            let allowed = format!("those of {}.toml: {}", self.language.code(), listed(&others));
            spot.problem(&format!("the facts {}", listed(&own)), &allowed);
        }
    }
}

/// Remarks on any statement in the first language, and on the same ones in the others.
pub(super) fn same_keys<'a>(
    known: &'a Known<'a>,
    first: Option<First<'a>>,
    keys: impl FnOnce(&'a Texts) -> &'a BTreeMap<String, Text>,
) -> Wanted<'a> {
    let Some(first) = first else { return Wanted::any(known) };
    let keys = keys(first.texts);
    let needed = keys.keys().map(String::as_str).collect();
    let allowed = format!("the id of a statement with such a text in {}.toml", first.language.code());
    Wanted::these(needed, |id| keys.contains_key(id), &allowed)
}

fn named(text: &Text) -> BTreeSet<&str> {
    facts(text).into_iter().collect()
}

fn listed(facts: &BTreeSet<&str>) -> String {
    let quoted: Vec<_> = facts.iter().map(|id| quoted(id)).collect();
    if quoted.is_empty() { "none".to_owned() } else { quoted.join(", ") }
}
