//! The words of a chart.

use super::agree::First;
use super::context::TextContext;
use super::labels;
use super::majority;
use super::sections::WORDS;
use super::sections::{Wanted, section};
use crate::format::Numbers;
use crate::parts::Parts;
use crate::value::{Entry, Value};
use knackpunkt_maths::margin::leaves_half_open;
use knackpunkt_model::chart::{Chart, ChartKind};
use knackpunkt_model::language::Language;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{ChartText, Inline, Text};
use std::collections::BTreeMap;

/// What the words of all charts of a language are read with.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) context: &'a TextContext<'a>,
    pub(super) parts: &'a Parts<'a>,
    pub(super) language: Language,
    pub(super) numbers: &'a Numbers,
    pub(super) first: Option<&'a First>,
}

impl Words<'_> {
    /// The words of the chart with this id.
    pub(super) fn chart(self, key: Option<&Key<Chart>>, field: &Value<'_>) -> Option<ChartText> {
        let table = field.table("a table with title, question, sentence, notes and values")?;
        // Of a chart that could not be read nobody knows the keys.
        let chart = key.and_then(|key| self.parts.charts.get(key));
        let own = |field: &Value<'_>| self.own(field, chart);
        let [title, sentence] = ["title", "sentence"].map(|key| own(&table.need(key, WORDS)?));
        // The question quotes: it may ask for a majority.
        let question = self.context.need(&table, "question");
        let [doubt, population, mode] = ["doubt", "population", "mode"].map(|key| table.optional(key, own));
        let [omitted, notes] = ["omitted", "notes"].map(|key| self.list(&table, key, chart));
        let values = self.values(&table, chart);
        table.finish();
        let text = ChartText {
            kind: chart?.kind,
            title: title?,
            question: question?,
            sentence: sentence?,
            doubt: doubt?,
            population: population?,
            mode: mode?,
            omitted: omitted?,
            notes: notes?,
            values,
        };
        self.check_same(chart?.key, &table, &text);
        Some(text)
    }

    /// A text of our own: it may not say more than the survey does.
    fn own(self, field: &Value<'_>, chart: Option<&Chart>) -> Option<Text> {
        let text = self.context.text(field)?;
        self.check_majority(&text, field, chart);
        Some(text)
    }

    fn check_majority(self, text: &[Inline], field: &Value<'_>, chart: Option<&Chart>) {
        if chart.is_some_and(leaves_half_open) {
            majority::check(self.language, text, &self.parts.figures, field);
        }
    }

    /// The texts of a list that may be left out.
    fn list(self, table: &Entry<'_>, key: &str, chart: Option<&Chart>) -> Option<Vec<Text>> {
        let Some(field) = table.get(key) else { return Some(Vec::new()) };
        let items = field.numbered("a list of texts")?;
        let texts: Vec<_> = items.iter().map(|item| self.own(item, chart)).collect();
        texts.into_iter().collect()
    }

    /// The labels of shares; other values are named by their dates.
    fn values(self, table: &Entry<'_>, chart: Option<&Chart>) -> BTreeMap<String, Text> {
        let keys: Option<Vec<_>> = chart.map(|chart| {
            let labelled = chart.values.iter().filter(|_| chart.kind == ChartKind::Shares);
            labelled.map(|value| value.key.as_str()).collect()
        });
        let wanted = Wanted::names(keys, "the key of a share of the chart");
        section(table, "values", &wanted, |key, field| self.label(key, field, chart))
    }

    /// The label of the value with this key.
    fn label(self, key: Option<&String>, field: &Value<'_>, chart: Option<&Chart>) -> Option<Text> {
        let text = labels::label(self.context, field)?;
        self.check_majority(&text, field, chart);
        if let (Some(chart), Some(key)) = (chart, key) {
            labels::check_width(self.numbers, chart, key, &text, field);
        }
        Some(text)
    }

    /// Notes what one language says of the method and the first does not, or the other way round.
    fn check_same(self, key: Key<Chart>, table: &Entry<'_>, text: &ChartText) {
        let Some(first) = self.first else { return };
        let Some(other) = first.common.charts.get(&key) else { return };
        let counts = |text: &ChartText| {
            let said = [&text.doubt, &text.population, &text.mode].map(|text| usize::from(text.is_some()));
            said.into_iter().chain([text.omitted.len()])
        };
        let pairs = counts(text).zip(counts(other));
        for (key, (found, wanted)) in ["doubt", "population", "mode", "omitted"].iter().zip(pairs) {
            if found != wanted {
                let allowed = format!("{wanted}, as in {}.toml", first.language.code());
                table.note(key, &format!("texts: {found}"), &allowed);
            }
        }
    }
}
