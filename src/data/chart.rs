//! A chart as a table: one line a value, the same for every language, with a column of labels for each.

use crate::poll::build::tone;
use crate::poll::picture::Tone;
use anyhow::{Context, Result};
use csv::Writer;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::explainer::Explainer;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::language::Language;
use knackpunkt_model::text::plain;
use std::collections::BTreeSet;

/// The columns before the labels. `low` and `high` bound the value where a source gives a range; else they are empty.
const COLUMNS: [&str; 8] = ["key", "date", "amount", "unit", "low", "high", "origin", "sources"];

/// The table as CSV (RFC 4180): UTF-8, commas, points in numbers; several sources of a value are parted by blanks.
///
/// # Errors
/// Never in practice: it is written in memory.
pub fn csv(explainer: &Explainer, chart: &Chart) -> Result<String> {
    let mut table = Writer::from_writer(Vec::new());
    let labels = explainer.languages.iter().map(|language| format!("label_{}", language.code()));
    table.write_record(COLUMNS.map(str::to_owned).into_iter().chain(labels))?;
    for value in &chart.values {
        table.write_record(line(explainer, chart, value)?)?;
    }
    String::from_utf8(table.into_inner()?).context("a table that is no UTF-8")
}

fn line(explainer: &Explainer, chart: &Chart, value: &ChartValue) -> Result<Vec<String>> {
    let cells = [
        value.key.clone(),
        value.when.map(|when| when.to_string()).unwrap_or_default(),
        value.value.to_string(),
        unit(explainer, chart, value)?,
        String::new(),
        String::new(),
        origin(value).to_owned(),
        sources(explainer, chart, value),
    ];
    let labels = explainer.languages.iter().map(|language| label(explainer, chart, value, *language));
    Ok(cells.into_iter().chain(labels).collect())
}

fn origin(value: &ChartValue) -> &'static str {
    match tone(value) {
        Tone::Article => "article",
        Tone::Supplement => "supplement",
        Tone::Rest => "computed",
    }
}

/// The name of the unit as content files write it. The rest of a chart is a share, as what it is the rest of.
fn unit(explainer: &Explainer, chart: &Chart, value: &ChartValue) -> Result<String> {
    let figures = [value].into_iter().chain(&chart.values).filter_map(|value| value.figure.as_ref());
    let unit =
        figures.filter_map(|id| explainer.figure(id)).next().map_or(Unit::Percent, |figure| figure.unit);
    let name = serde_json::to_value(unit)?;
    Ok(name.as_str().context("a unit without a name")?.to_owned())
}

/// Where the value was read; for the rest, where everything was read that it is computed from.
fn sources(explainer: &Explainer, chart: &Chart, value: &ChartValue) -> String {
    let of = |value: &ChartValue| {
        let figure = value.figure.as_ref().and_then(|id| explainer.figure(id));
        figure.map(|figure| figure.sources.clone()).unwrap_or_default()
    };
    let found: BTreeSet<String> = match value.figure {
        Some(_) => of(value).into_iter().collect(),
        None => chart.values.iter().flat_map(of).collect(),
    };
    found.into_iter().collect::<Vec<_>>().join(" ")
}

/// What the value is called: in a series its date, else its answer.
fn label(explainer: &Explainer, chart: &Chart, value: &ChartValue, language: Language) -> String {
    let Some(texts) = explainer.texts.get(&language) else { return String::new() };
    let label = match (chart.kind, value.when) {
        (ChartKind::Trend | ChartKind::Months, Some(when)) => texts.dates.get(&when.to_string()).cloned(),
        _ => texts.charts.get(&chart.id).and_then(|text| text.values.get(&value.key)).map(|text| plain(text)),
    };
    label.unwrap_or_default()
}
