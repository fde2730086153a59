//! The values of a chart: figures, each with its key, and what is left to a hundred.

use super::{Parts, margin};
use crate::ids::{NAME, name};
use crate::value::{Entry, Value, WHEN, quoted};
use knackpunkt_model::chart::{ChartKind, ChartValue};
use knackpunkt_model::date::When;
use knackpunkt_model::fact::{Figure, Unit};

/// The values of a chart that is no long series.
pub(super) fn read(entry: &Entry<'_>, kind: Option<ChartKind>, parts: &Parts<'_>) -> Option<Vec<ChartValue>> {
    let entries = entry.list("value")?;
    if entries.is_empty() {
        entry.missing("value", "at least one [[chart.value]]");
    }
    let mut values = Vec::new();
    for each in &entries {
        values.extend(value(each, kind, parts, &values));
    }
    // A sum of less than all values says nothing.
    if values.len() < entries.len() {
        return None;
    }
    if kind == Some(ChartKind::Shares) {
        fill_rest(entry, &entries, &mut values);
    }
    Some(values)
}

/// One value; `before` holds those that stand before it.
fn value(
    entry: &Entry<'_>,
    kind: Option<ChartKind>,
    parts: &Parts<'_>,
    before: &[ChartValue],
) -> Option<ChartValue> {
    let key = key(entry, before);
    let margin = margin(entry, parts);
    if kind.is_some_and(|kind| kind != ChartKind::Trend) {
        entry.refuse("margin", "nothing: only values of a trend have one of their own");
    }
    let highlight = entry.optional("highlight", Value::flag);
    let when = when(entry, kind, before.last().and_then(|value| value.when));
    let rest = entry.optional("rest", Value::flag);
    let figure = if rest?.unwrap_or_default() {
        // The rest to a hundred has no figure: it is computed once all shares are known.
        entry.forbid("figure", "a figure", "nothing, for the computed rest");
        if kind.is_some_and(|kind| kind != ChartKind::Shares) {
            entry.refuse("rest", "false: only shares of one question leave a rest");
        }
        kind.map(|_| None)
    } else {
        figure(entry, kind, parts, before).map(Some)
    };
    entry.finish();
    let figure = figure?;
    Some(ChartValue {
        key: key?,
        value: figure.as_ref().map_or(0.0, |figure| figure.value),
        supplement: figure.as_ref().is_none_or(|figure| figure.supplement),
        figure,
        when: when?,
        margin: margin?,
        highlight: highlight?.unwrap_or_default(),
    })
}

fn key(entry: &Entry<'_>, before: &[ChartValue]) -> Option<String> {
    let field = entry.need("key", NAME)?;
    let key = name(&field)?;
    if before.iter().any(|value| value.key == key) {
        field.problem(&quoted(key), "a key that no other value of the chart has");
    }
    Some(key.to_owned())
}

/// When the value was, later than the one before it; nothing in shares, which are of one time.
fn when(entry: &Entry<'_>, kind: Option<ChartKind>, before: Option<When>) -> Option<Option<When>> {
    // Asked for in any case, so that it is a known field.
    entry.get("when");
    if kind? == ChartKind::Shares {
        entry.refuse("when", "nothing, in a chart of shares");
        return Some(None);
    }
    let field = entry.need("when", WHEN)?;
    let when = field.when()?;
    match before.filter(|before| when.last_day() <= before.last_day()) {
        Some(earlier) => {
            field.wrong(&format!("a date after \"{earlier}\": values stand in order, each date once"));
        }
        None if kind == Some(ChartKind::Months) => check_month(&field, when, before),
        None => {}
    }
    Some(Some(when))
}

/// Columns stand side by side, so a month that is left out would not be seen to be missing.
fn check_month(field: &Value<'_>, when: When, before: Option<When>) {
    let When::Month(year, month) = when else {
        return field.wrong("a month such as \"2025-11\", in a chart of months");
    };
    let Some(When::Month(last_year, last)) = before else { return };
    let next = if last == 12 { When::Month(last_year + 1, 1) } else { When::Month(last_year, last + 1) };
    if next != When::Month(year, month) {
        field.wrong(&format!("\"{next}\", the month after the one before it: no month is left out"));
    }
}

/// The value's figure, in a unit that goes with the chart.
fn figure(
    entry: &Entry<'_>,
    kind: Option<ChartKind>,
    parts: &Parts<'_>,
    before: &[ChartValue],
) -> Option<Figure> {
    let key = parts.ids.figures.one(entry, "figure")?;
    let figure = parts.ids.figures.things.get(&key)?;
    let first = before.iter().find_map(|value| value.figure.as_ref());
    let (fits, allowed) = match kind? {
        ChartKind::Shares | ChartKind::Trend => (figure.unit == Unit::Percent, "a figure in percent"),
        ChartKind::Months | ChartKind::Series => {
            (first.is_none_or(|first| first.unit == figure.unit), "figures of one unit in one chart")
        }
    };
    if !fits {
        entry.refuse("figure", allowed);
    }
    Some(figure.clone())
}

/// Shares may miss a hundred by this much, for they are rounded.
const ROUNDING: f64 = 0.5;

fn fill_rest(chart: &Entry<'_>, entries: &[Entry<'_>], values: &mut [ChartValue]) {
    let sum: f64 = values.iter().map(|value| value.value).sum();
    // Figures have few decimals; what lies beyond comes from adding in binary.
    let sum = (sum * 1e6).round() / 1e6;
    if sum > 100.0 + ROUNDING {
        chart.problem(&format!("shares of {sum} together"), "at most 100.5");
    }
    let rests = values.iter_mut().zip(entries).filter(|(value, _)| value.figure.is_none());
    for (count, (value, entry)) in rests.enumerate() {
        if count > 0 || sum >= 100.0 {
            entry.problem("a rest where nothing is left", "one rest, of shares below 100 together");
        }
        value.value = ((100.0 - sum).max(0.0) * 1e6).round() / 1e6;
    }
}
