//! Figures and dates that views show without a text around them.

use crate::format::{Dates, Numbers};
use crate::parts::Parts;
use knackpunkt_maths::areas::Compared;
use knackpunkt_maths::margin::{arithmetic_margin, published_range};
use knackpunkt_model::date::When;
use knackpunkt_model::fact::{Unit, figure};
use std::collections::BTreeMap;

/// Figures with their units, and the computed rest of charts, which has no figure, as `chart.key`.
pub(super) fn figures(numbers: &Numbers, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let figures =
        parts.figures.iter().map(|figure| (figure.id.clone(), numbers.with_unit(figure.value, figure.unit)));
    let rests = parts.charts.iter().flat_map(|chart| {
        let rests = chart.values.iter().filter(|value| value.figure.is_none());
        rests.map(|value| {
            (format!("{}.{}", chart.id, value.key), numbers.with_unit(value.value, Unit::Percent))
        })
    });
    figures.chain(rests).collect()
}

/// What the compared area is of each place that has a size: the bare number.
pub(super) fn shares(numbers: &Numbers, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let value = |id: &Option<String>| Some(figure(&parts.figures, id.as_ref()?)?.value);
    let Some(one) = value(&parts.header.compared_area) else { return BTreeMap::new() };
    let shares = parts.places.iter().filter_map(|place| {
        Some((place.id.clone(), numbers.bare(Compared::of(one, value(&place.area)?).number())))
    });
    shares.collect()
}

/// The margin of error by plain arithmetic, of each chart that has no published one and whose respondents are known.
pub(super) fn margins(numbers: &Numbers, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let charts = parts.charts.iter().filter(|chart| chart.margin.is_none());
    let margins = charts.filter_map(|chart| {
        let margin = tenths(arithmetic_margin(chart, &parts.figures)?).max(LEAST);
        Some((chart.id.clone(), numbers.with_unit(margin, Unit::PercentagePoints)))
    });
    margins.collect()
}

/// From where to where each value may lie of which a margin of error is published, as `chart.key`.
pub(super) fn ranges(numbers: &Numbers, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let ranges = parts.charts.iter().flat_map(|chart| {
        chart.values.iter().filter_map(|value| {
            let range = published_range(chart, value, &parts.figures)?;
            let words = format!(
                "{}–{}",
                numbers.bare(tenths(range.low)),
                numbers.with_unit(tenths(range.high), Unit::Percent)
            );
            Some((format!("{}.{}", chart.id, value.key), words))
        })
    });
    ranges.collect()
}

/// A margin is written as no less: however many were asked, none is nothing.
const LEAST: f64 = 0.1;

/// One decimal is more than a margin of error bears already.
fn tenths(amount: f64) -> f64 {
    (amount * 10.0).round() / 10.0
}

/// The dates of charts' values, in short, by the way the content files write them.
pub(super) fn short_dates(dates: &Dates, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let values = parts.charts.iter().flat_map(|chart| &chart.values);
    values.filter_map(|value| value.when).map(|when| (when.to_string(), dates.short(when))).collect()
}

/// The months of charts in short and without their year, by the way the content files write them.
pub(super) fn short_months(dates: &Dates, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let values = parts.charts.iter().flat_map(|chart| &chart.values);
    let months = values.filter_map(|value| match value.when {
        Some(when @ When::Month(..)) => Some((when.to_string(), dates.short_month_name(when.last_day()))),
        _ => None,
    });
    months.collect()
}

/// Every date of the explainer, by the way the content files write it.
pub(super) fn dates(dates: &Dates, parts: &Parts<'_>) -> BTreeMap<String, String> {
    let statements = parts.statements.iter().map(|statement| statement.when);
    let charts = parts.charts.iter().flat_map(|chart| {
        let values = chart.values.iter().filter_map(|value| value.when);
        chart.field.into_iter().chain(values)
    });
    let sources = parts.sources.iter().filter_map(|source| source.published);
    let as_of = parts.header.as_of.map(When::Day);
    let facts = parts.dates.iter().map(|date| date.when);
    let changes = parts.changes.iter().map(|change| When::Day(change.when));
    // The last day that each date can mean: where the reader stops time.
    let stops = parts.statements.iter().map(|statement| When::Day(statement.when.last_day()));
    let all = statements.chain(charts).chain(sources).chain(as_of).chain(facts).chain(changes).chain(stops);
    all.map(|when| (when.to_string(), dates.whole(when))).collect()
}
