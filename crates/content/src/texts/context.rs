//! Reads one text: its facts are filled in, and it goes through every lint.

use super::Diagnostics;
use super::agree::First;
use super::facts::Facts;
use super::literals::LiteralLint;
use super::quotes::Quotes;
use super::sections::WORDS;
use super::{inline, spaces};
use crate::format::Numbers;
use crate::ids::IdTable;
use crate::parts::Parts;
use crate::value::{Entry, Value};
use knackpunkt_model::language::Language;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, Text};
use std::collections::BTreeMap;

/// The form of a name that begins with a capital where the name itself does not: "Der Artikel".
const CAPITAL: &str = "capital";

/// What all texts of a language are read with.
pub(super) struct TextContext<'a> {
    pub(super) language: Language,
    pub(super) numbers: Numbers,
    pub(super) facts: Facts,
    pub(super) literals: LiteralLint,
    pub(super) quotes: Quotes,
    pub(super) parts: &'a Parts<'a>,
    /// None where this is the first language.
    pub(super) first: Option<&'a First>,
}

impl TextContext<'_> {
    pub(super) fn text(&self, field: &Value<'_>) -> Option<Text> {
        let raw = field.text(WORDS)?;
        let ids = &self.parts.ids;
        let mut diagnostics = Diagnostics::default();
        let text = inline::read(raw, &self.facts, &ids.statements, &ids.points, &mut diagnostics);
        self.literals.check(&text, &mut diagnostics);
        self.quotes.check(&text, &mut diagnostics);
        spaces::check(&text, &ids.figures, &mut diagnostics);
        let fine = diagnostics.0.is_empty();
        for (found, allowed) in diagnostics.0 {
            field.problem(&found, &allowed);
        }
        // A wrong text is handed on, so that what its marks say is still known; nobody will see it.
        (fine || !text.is_empty()).then_some(text)
    }

    /// The text of a field that may not be left out.
    pub(super) fn need(&self, entry: &Entry<'_>, key: &str) -> Option<Text> {
        self.text(&entry.need(key, WORDS)?)
    }

    /// The names of places and actors as they stand by themselves, as far as they are known: with a capital where the
    /// language's file has such a form, else as they are written ("dpa").
    pub(super) fn names<T>(&self, known: &IdTable<'_, T>) -> BTreeMap<Key<T>, String> {
        let names = known.keys.iter().filter_map(|(id, key)| {
            let forms = self.facts.forms.get(*id)?.as_ref()?;
            Some((*key, forms.get(CAPITAL).or_else(|| forms.get(""))?.clone()))
        });
        names.collect()
    }
}

/// Notes a text in which more than words and facts stands.
pub(super) fn check_only_words(text: &[Inline], field: &Value<'_>, why: &str) {
    if text.iter().any(|inline| !matches!(inline, Inline::Words(_) | Inline::Fact { .. })) {
        field.wrong(&format!("words and facts in braces: {why}"));
    }
}
