//! Words of what content chooses from: one for each choice, so that a word that is missing fails the build.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use strum::VariantNames;

/// The words of an enum's choices, by their names: of all of them, and of nothing else.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", bound = "C: VariantNames")]
pub(crate) struct ChoiceWords<C> {
    words: BTreeMap<String, String>,
    of: PhantomData<C>,
}

impl<C: VariantNames> TryFrom<BTreeMap<String, String>> for ChoiceWords<C> {
    type Error = String;

    fn try_from(words: BTreeMap<String, String>) -> Result<Self, String> {
        let names: BTreeSet<&str> = C::VARIANTS.iter().copied().collect();
        let found: BTreeSet<&str> = words.keys().map(String::as_str).collect();
        match names.symmetric_difference(&found).next() {
            Some(name) => Err(format!("`{name}` has no word, or is nothing to choose")),
            None => Ok(Self { words, of: PhantomData }),
        }
    }
}

impl<C: Into<&'static str>> ChoiceWords<C> {
    /// The word of a choice.
    pub(crate) fn of(&self, choice: C) -> &str {
        self.words.get(choice.into()).map(String::as_str).unwrap_or_default()
    }
}
