//! Tables as CSV (RFC 4180): UTF-8, commas, points in numbers; several values of a cell are parted by blanks.

use crate::figures::charts::value::{name, provenance, series_provenance};
use anyhow::{Context, Result};
use csv::Writer;
use knackpunkt::chart::picture::Provenance;
use knackpunkt_content::format::Formatter;
use knackpunkt_maths::margin::published_range;
use knackpunkt_model::chart::{Chart, ChartValue, LongSeries};
use knackpunkt_model::date::Day;
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::statement::Statement;
use knackpunkt_model::text::plain;
use std::collections::BTreeSet;

/// A column before the texts: its name, and what stands in it for a statement.
type Column = (&'static str, fn(&Explainer, &Statement) -> String);

const COLUMNS: [Column; 11] = [
    ("id", |_, one| one.id.clone()),
    ("supplement", |_, one| one.supplement.to_string()),
    ("kinds", |_, one| one.kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(" ")),
    ("speaker", |all, one| all.actor(one.speaker).id.clone()),
    ("when", |_, one| one.when.to_string()),
    ("last_day", |_, one| one.when.last_day().to_string()),
    ("places", |all, one| all.places.ids(&one.places).join(" ")),
    ("points", |all, one| all.points.ids(&one.points).join(" ")),
    ("contradicts", |all, one| all.statements.ids(&one.contradicts).join(" ")),
    ("dated_otherwise", |all, one| all.statements.ids(&one.dated_otherwise).join(" ")),
    ("sources", |all, one| all.sources.ids(&one.sources).join(" ")),
];

/// The register: one line a statement, one column of text a language.
pub(crate) fn statements(explainer: &Explainer) -> Result<Vec<u8>> {
    let mut table = begun(explainer, &COLUMNS.map(|(name, _)| name), "text")?;
    for statement in &explainer.statements {
        let cells = COLUMNS.map(|(_, cell)| cell(explainer, statement));
        let texts = explainer.languages.iter().filter_map(|language| explainer.texts.get(language));
        let texts = texts.map(|texts| as_words(plain(texts.statements.get(statement.key))));
        table.write_record(cells.into_iter().chain(texts))?;
    }
    Ok(table.into_inner()?)
}

/// A table with its heads: the columns, and for each language one whose name begins so.
fn begun(explainer: &Explainer, columns: &[&str], words: &str) -> Result<Writer<Vec<u8>>> {
    let mut table = Writer::from_writer(Vec::new());
    let languages = explainer.languages.iter().map(|language| format!("{words}_{}", language.code()));
    table.write_record(columns.iter().map(|name| (*name).to_owned()).chain(languages))?;
    Ok(table)
}

/// Words that a spreadsheet takes for words. What begins with one of these signs would be a formula to it: an apostrophe
/// before it says that it is none (OWASP, CSV injection).
fn as_words(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

/// The columns of a chart before the labels. `unit` is named as in content files; `low` and `high` bound the value where a source gives a range; else they are
/// empty.
const OF_CHART: [&str; 8] = ["key", "date", "amount", "unit", "low", "high", "origin", "sources"];

/// A chart: one line a value, the same for every language, with a column of labels for each.
pub(crate) fn chart(explainer: &Explainer, chart: &Chart) -> Result<Vec<u8>> {
    let mut table = begun(explainer, &OF_CHART, "label")?;
    let texts = explainer.languages.iter().filter_map(|one| Some((*one, explainer.texts.get(one)?)));
    let texts = texts.map(|(language, texts)| {
        let format = Formatter::new(language).context("a language without number and date formats")?;
        Ok((texts.charts.get(chart.key), format.dates))
    });
    let texts = texts.collect::<Result<Vec<_>>>()?;
    for value in &chart.values {
        let range = published_range(chart, value);
        // The rest of a chart is a share, as what it is the rest of.
        let unit = value.figure.as_ref().map_or(Unit::Percent, |figure| figure.unit);
        let cells = [
            value.key.clone(),
            value.when.map(|when| when.to_string()).unwrap_or_default(),
            value.value.to_string(),
            unit.name().to_owned(),
            range.map(|[low, _]| rounded(low)).unwrap_or_default(),
            range.map(|[_, high]| rounded(high)).unwrap_or_default(),
            origin(provenance(value)).to_owned(),
            sources(explainer, chart, value),
        ];
        let labels = texts.iter().map(|(text, dates)| name(dates, text, chart, value));
        table.write_record(cells.into_iter().chain(labels))?;
    }
    if let Some(series) = &chart.series {
        write_points(&mut table, explainer, series)?;
    }
    Ok(table.into_inner()?)
}

/// The points of a long series: they have no keys and no labels of their own.
fn write_points(table: &mut Writer<Vec<u8>>, explainer: &Explainer, series: &LongSeries) -> Result<()> {
    let [unit, sources] = [series.unit.name().to_owned(), explainer.sources.ids(&series.sources).join(" ")];
    let points = &series.points;
    let written = |amount: f64| format!("{amount:.*}", usize::from(points.decimals));
    for (place, day) in points.days.iter().enumerate() {
        let range = points.range(place).map(|range| range.map(written));
        let [low, high] = range.unwrap_or_default();
        let cells = [
            String::new(),
            Day::from_days(*day).map(|day| day.to_string()).unwrap_or_default(),
            points.amount(place).map(written).unwrap_or_default(),
            unit.clone(),
            low,
            high,
            origin(series_provenance(series)).to_owned(),
            sources.clone(),
        ];
        table.write_record(cells.into_iter().chain(explainer.languages.iter().map(|_| String::new())))?;
    }
    Ok(())
}

/// An end of a range, without what lies beyond the figures it was reckoned from.
fn rounded(amount: f64) -> String {
    ((amount * 1e6).round() / 1e6).to_string()
}

fn origin(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Article => "article",
        Provenance::Supplement => "supplement",
        Provenance::Rest => "computed",
    }
}

/// Where the value was read; for the rest, where everything was read that it is computed from.
fn sources(explainer: &Explainer, chart: &Chart, value: &ChartValue) -> String {
    let values = if value.figure.is_some() { std::slice::from_ref(value) } else { &chart.values };
    let figures = values.iter().filter_map(|value| value.figure.as_ref());
    let found: BTreeSet<String> = figures.flat_map(|figure| explainer.sources.ids(&figure.sources)).collect();
    found.into_iter().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_is_taken_for_a_formula() {
        for text in ["@name says so", "+++ News", "-5 degrees", "=1+1", "\tone"] {
            assert_eq!(as_words(text.to_owned()), format!("'{text}"));
        }
        assert_eq!(as_words("5 degrees – or -6".to_owned()), "5 degrees – or -6");
    }
}
