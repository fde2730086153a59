//! What is written at a chart's axis and at its values.

use crate::page::Page;
use knackpunkt::chart::picture::Tick;
use knackpunkt_maths::margin::{HALF, published_range};
use knackpunkt_maths::ticks::{levels, nice_top_and_step};
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::fact::Unit;

/// So many labelled steps at most: as many as a phone has room for.
const STEPS: usize = 4;

/// The axis of amounts: the one at its upper end, in the chart's unit, and labelled levels. Its lower end is zero.
pub(crate) fn of(page: &Page<'_>, chart: &Chart) -> (f64, Vec<Tick>) {
    let (top, step) = nice_top_and_step(largest(chart), STEPS);
    let unit = chart.series.as_ref().map_or(Unit::Percent, |series| series.unit);
    let levels = match chart.kind {
        // Beside a rest that nobody broke down the half would suggest a majority.
        ChartKind::Shares if chart.values.iter().any(|value| value.figure.is_none()) => Vec::new(),
        ChartKind::Shares => vec![HALF],
        ChartKind::Trend | ChartKind::Months | ChartKind::Series => {
            levels(top, step).into_iter().map(exact).collect()
        }
    };
    let top_level = levels.last().copied();
    let numbers = &page.format.numbers;
    let ticks = levels.into_iter().map(|at| {
        // The uppermost alone names the unit; in months the title does.
        let is_named = Some(at) == top_level && chart.kind != ChartKind::Months;
        Tick { at, words: if is_named { numbers.with_unit(at, unit) } else { numbers.bare(at) } }
    });
    (top, ticks.collect())
}

/// What is written at a value.
pub(crate) fn words(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    let numbers = &page.format.numbers;
    match chart.kind {
        // The title names the unit.
        ChartKind::Months => numbers.bare(value.value),
        ChartKind::Shares | ChartKind::Trend | ChartKind::Series => {
            numbers.with_unit(value.value, Unit::Percent)
        }
    }
}

/// The largest amount that is drawn: of a value, of its range, or of a point.
fn largest(chart: &Chart) -> f64 {
    let highs = chart.values.iter().filter_map(|value| published_range(chart, value).map(|[_, high]| high));
    let points = chart.series.iter().map(|series| series.points.largest());
    chart.values.iter().map(|value| value.value).chain(highs).chain(points).fold(0.0, f64::max)
}

/// A level without what comes from adding in binary: steps have few decimals.
fn exact(level: f64) -> f64 {
    (level * 1e9).round() / 1e9
}
