//! What every text of one language is read with.

use super::Trouble;
use super::bare::Bare;
use super::facts::Facts;
use super::inline::Reader;
use super::quotes::Quotes;
use super::sections::WORDS;
use super::spaces;
use crate::known::{Ids, Known};
use crate::value::{Entry, Spot};
use knackpunkt_model::table::Key;
use knackpunkt_model::text::Text;
use std::collections::BTreeMap;

/// The form of a name that begins with a capital where the name itself does not: "Der Artikel".
const CAPITAL: &str = "capital";

/// What every text of one language is read with.
#[derive(Debug)]
pub(super) struct Lens<'a> {
    pub(super) facts: Facts,
    pub(super) bare: Bare,
    pub(super) quotes: Quotes,
    pub(super) ids: &'a Ids<'a>,
}

impl Lens<'_> {
    /// The text that stands here.
    pub(super) fn text(&self, spot: &Spot<'_>) -> Option<Text> {
        let raw = spot.text(WORDS)?;
        let reader =
            Reader { facts: &self.facts, statements: &self.ids.statements, points: &self.ids.points };
        let mut trouble = Trouble::default();
        let text = reader.read(raw, &mut trouble);
        self.bare.check(&text, &mut trouble);
        self.quotes.check(&text, &mut trouble);
        spaces::check(&text, &self.ids.figures, &mut trouble);
        let fine = trouble.is_empty();
        for (found, allowed) in trouble.into_iter() {
            spot.problem(&found, &allowed);
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
    pub(super) fn names<T>(&self, known: &Known<'_, T>) -> BTreeMap<Key<T>, String> {
        let names = known.keyed().filter_map(|(id, key)| {
            let forms = self.facts.forms.get(id)?.as_ref()?;
            Some((key, forms.get(CAPITAL).or_else(|| forms.get(""))?.clone()))
        });
        names.collect()
    }

    /// The texts of a list.
    pub(super) fn list<'a>(&self, spot: &Spot<'a>) -> Option<Vec<(Spot<'a>, Text)>> {
        let items = spot.numbered("a list of texts")?;
        let count = items.len();
        let texts: Vec<_> = items
            .into_iter()
            .filter_map(|item| {
                let text = self.text(&item)?;
                Some((item, text))
            })
            .collect();
        (texts.len() == count).then_some(texts)
    }
}
