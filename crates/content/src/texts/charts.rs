//! The words of a chart.

use super::sections::{TEXTS, WORDS, Wanted, section};
use super::{TextContext, check_only_words, majority};
use crate::value::{Entry, Value, quoted};
use knackpunkt_maths::margin::leaves_half_open;
use knackpunkt_maths::text::width;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::fact::Unit;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{ChartText, Inline, Text, plain};
use std::collections::BTreeMap;

/// The width of a share's row on a phone, in pixels, and what parts the label from the figure at its other end.
const ROW: f64 = 288.0;
const GAP: f64 = 12.0;
/// The sizes of the label and of the figure, which is bold, in pixels.
const LABEL: f64 = 14.0;
const FIGURE: f64 = 15.0;

/// Programs that open tables take what begins so for a formula; what begins with a tab is refused in every text.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

impl TextContext<'_> {
    pub(super) fn chart(&self, key: Option<&Key<Chart>>, field: &Value<'_>) -> Option<ChartText> {
        let table = field.table("a table with title, question, sentence, notes and values")?;
        // Of a chart that could not be read nobody knows the keys.
        let chart = key.and_then(|key| self.parts.ids.charts.things.get(key));
        let own = |field: &Value<'_>| self.own(field, chart);
        let [title, sentence] = ["title", "sentence"].map(|key| own(&table.need(key, WORDS)?));
        // The question quotes: it may ask for a majority.
        let question = self.need(&table, "question");
        let [doubt, population, mode] = ["doubt", "population", "mode"].map(|key| table.optional(key, own));
        let [omitted, notes] =
            ["omitted", "notes"].map(|key| table.optional(key, |field| field.each(TEXTS, own)));
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
            omitted: omitted?.unwrap_or_default(),
            notes: notes?.unwrap_or_default(),
            values,
        };
        self.check_same(chart?.key, &table, &text);
        Some(text)
    }

    /// A text of our own: it may not say more than the survey does.
    fn own(&self, field: &Value<'_>, chart: Option<&Chart>) -> Option<Text> {
        let text = self.text(field)?;
        if chart.is_some_and(leaves_half_open) {
            majority::check(self.language, &text, &self.parts.ids.figures.things, field);
        }
        Some(text)
    }

    /// The labels of shares; other values are named by their dates.
    fn values(&self, table: &Entry<'_>, chart: Option<&Chart>) -> BTreeMap<String, Text> {
        let labelled = chart.filter(|chart| chart.kind == ChartKind::Shares).into_iter();
        let needed: Vec<&str> =
            labelled.flat_map(|chart| &chart.values).map(|value| value.key.as_str()).collect();
        let wanted = Wanted {
            keys: needed.iter().map(|key| (*key, (*key).to_owned())).collect(),
            may: chart.map(|_| needed.iter().copied().collect()),
            needed,
            allowed: "the key of a share of the chart".to_owned(),
        };
        section(table, "values", &wanted, |key, field| self.label(key, field, chart))
    }

    /// The label of the value with this key: plain words, which tables and pictures hold, too.
    fn label(&self, key: Option<&String>, field: &Value<'_>, chart: Option<&Chart>) -> Option<Text> {
        let text = self.own(field, chart)?;
        check_only_words(&text, field, "a label opens nothing, and stresses nothing");
        if plain(&text).trim_start().starts_with(FORMULA) {
            field.wrong("words that do not begin with = + - or @: tables take these for formulas");
        }
        let value = chart.zip(key).and_then(|(chart, key)| chart.values.iter().find(|one| one.key == *key));
        if let Some(value) = value {
            self.check_width(value, &text, field);
        }
        Some(text)
    }

    /// Notes the label of a share that a phone has no room for beside its figure.
    fn check_width(&self, value: &ChartValue, label: &[Inline], field: &Value<'_>) {
        let figure = width::of(&self.numbers.with_unit(value.value, Unit::Percent), FIGURE, true);
        let (label, room) = (plain(label), ROW - figure - GAP);
        let found = width::of(&label, LABEL, false);
        if found > room {
            // As many of its own letters as fit.
            let letters = (label.chars().count() as f64 * room / found).floor();
            let allowed = format!(
                "words of at most about {letters} letters: a phone has no room for more beside the figure"
            );
            field.problem(&quoted(&label), &allowed);
        }
    }

    /// Notes what one language says of the method and the first does not, or the other way round.
    fn check_same(&self, key: Key<Chart>, table: &Entry<'_>, text: &ChartText) {
        let Some(first) = self.first else { return };
        let Some(other) = first.charts.get(&key) else { return };
        let one = |text: &Option<Text>| usize::from(text.is_some());
        for (key, found, wanted) in [
            ("doubt", one(&text.doubt), one(&other.doubt)),
            ("population", one(&text.population), one(&other.population)),
            ("mode", one(&text.mode), one(&other.mode)),
            ("omitted", text.omitted.len(), other.omitted.len()),
        ] {
            if found != wanted {
                let allowed = format!("{wanted}, as in {}.toml", first.language.code());
                table.note(key, &format!("texts: {found}"), &allowed);
            }
        }
    }
}
