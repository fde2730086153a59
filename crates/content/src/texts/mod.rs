//! All words of one language, from its file such as `de.toml`.

mod agree;
mod charts;
mod facts;
mod inline;
mod language;
mod literals;
mod majority;
mod names;
mod quotes;
mod sections;
mod spaces;
mod story;

use crate::format::Numbers;
use crate::ids::IdTable;
use crate::parts::Parts;
use crate::value::{Entry, Value};
use agree::First;
use facts::Facts;
use knackpunkt_model::language::Language;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Inline, Text};
pub(super) use language::read;
use literals::LiteralLint;
use quotes::Quotes;
use sections::WORDS;
use std::collections::BTreeMap;

/// The form of a name that begins with a capital where the name itself does not: "Der Artikel".
const CAPITAL: &str = "capital";

/// What all texts of a language are read with.
struct TextContext<'a> {
    language: Language,
    numbers: Numbers,
    facts: Facts,
    literals: LiteralLint,
    quotes: Quotes,
    parts: &'a Parts<'a>,
    /// None where this is the first language.
    first: Option<&'a First>,
}

impl TextContext<'_> {
    /// Reads one text: its facts are filled in, and it goes through every lint.
    fn text(&self, field: &Value<'_>) -> Option<Text> {
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
    fn need(&self, entry: &Entry<'_>, key: &str) -> Option<Text> {
        self.text(&entry.need(key, WORDS)?)
    }

    /// The names of places and actors as they stand by themselves, as far as they are known: with a capital where the
    /// language's file has such a form, else as they are written ("dpa").
    fn names<T>(&self, known: &IdTable<'_, T>) -> BTreeMap<Key<T>, String> {
        let names = known.keys.iter().filter_map(|(id, key)| {
            let forms = self.facts.forms.get(*id)?.as_ref()?;
            Some((*key, forms.get(CAPITAL).or_else(|| forms.get(""))?.clone()))
        });
        names.collect()
    }
}

/// Notes a text in which more than words and facts stands.
fn check_only_words(text: &[Inline], field: &Value<'_>, why: &str) {
    if text.iter().any(|inline| !matches!(inline, Inline::Words(_) | Inline::Fact { .. })) {
        field.wrong(&format!("words and facts in braces: {why}"));
    }
}

/// What is wrong with a text: what was found, and what is allowed; each once.
#[derive(Debug, Default)]
struct Diagnostics(Vec<(String, String)>);

impl Diagnostics {
    fn add(&mut self, found: String, allowed: &str) {
        let diagnostics = (found, allowed.to_owned());
        if !self.0.contains(&diagnostics) {
            self.0.push(diagnostics);
        }
    }
}

/// What tests of texts are made of.
#[cfg(test)]
mod testing {
    use super::Diagnostics;
    use super::facts::{Facts, Forms};
    use knackpunkt_model::text::Inline;

    pub(super) fn words(words: &str) -> Inline {
        Inline::Words(words.to_owned())
    }

    pub(super) fn fact(id: &str, words: &str) -> Inline {
        Inline::Fact { id: id.to_owned(), words: words.to_owned() }
    }

    /// One name in two forms.
    pub(super) fn putin() -> Facts {
        let forms = [("", "Wladimir Putin"), ("short", "Putin")];
        let forms: Forms = forms.map(|(form, words)| (form.to_owned(), words.to_owned())).into();
        Facts { forms: [("putin".to_owned(), Some(forms))].into(), complete: true }
    }

    /// What a check finds wrong.
    pub(super) fn found(check: impl FnOnce(&mut Diagnostics)) -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        check(&mut diagnostics);
        diagnostics.0.into_iter().map(|(found, _)| found).collect()
    }
}
