//! Reads one text: its facts are filled in, and it goes through every lint.

use super::Diagnostics;
use super::facts::Facts;
use super::inline::Reader;
use super::literals::LiteralLint;
use super::quotes::Quotes;
use super::sections::WORDS;
use super::spaces;
use crate::ids::{IdTable, IdTables};
use crate::value::{Entry, Value};
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Text;
use std::collections::BTreeMap;

/// The form of a name that begins with a capital where the name itself does not: "Der Artikel".
const CAPITAL: &str = "capital";

/// The facts, lints and ids that all texts of a language share.
#[derive(Debug)]
pub(super) struct TextContext<'a> {
    pub(super) facts: Facts,
    pub(super) literals: LiteralLint,
    pub(super) quotes: Quotes,
    pub(super) ids: &'a IdTables<'a>,
}

impl TextContext<'_> {
    /// The text that stands here.
    pub(super) fn text(&self, field: &Value<'_>) -> Option<Text> {
        let raw = field.text(WORDS)?;
        let reader =
            Reader { facts: &self.facts, statements: &self.ids.statements, points: &self.ids.points };
        let mut diagnostics = Diagnostics::default();
        let text = reader.read(raw, &mut diagnostics);
        self.literals.check(&text, &mut diagnostics);
        self.quotes.check(&text, &mut diagnostics);
        spaces::check(&text, &self.ids.figures, &mut diagnostics);
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
        let names = known.keyed().filter_map(|(id, key)| {
            let forms = self.facts.forms.get(id)?.as_ref()?;
            Some((key, forms.get(CAPITAL).or_else(|| forms.get(""))?.clone()))
        });
        names.collect()
    }

    /// The texts of a list.
    pub(super) fn list(&self, field: &Value<'_>) -> Option<Vec<Text>> {
        field.each("a list of texts", |item| self.text(item))
    }
}
