//! What is written at a chart's axis and at its values.

use crate::format::Numbers;
use crate::parts::Parts;
use knackpunkt_maths::margin::{HALF, published_range};
use knackpunkt_maths::ticks::{levels, nice_top_and_step};
use knackpunkt_model::chart::{Chart, ChartKind};
use knackpunkt_model::fact::Unit;
use knackpunkt_model::text::AxisText;
use std::collections::BTreeMap;

/// So many labelled steps at most: as many as a phone has room for.
const STEPS: usize = 4;

/// The words of every chart's axis, by chart.
pub(super) fn all(numbers: &Numbers, parts: &Parts<'_>) -> BTreeMap<String, AxisText> {
    parts.charts.iter().map(|chart| (chart.id.clone(), axis(numbers, parts, chart))).collect()
}

fn axis(numbers: &Numbers, parts: &Parts<'_>, chart: &Chart) -> AxisText {
    let (top, step) = nice_top_and_step(largest(parts, chart), STEPS);
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
    // The uppermost alone names the unit; in months the title does.
    let words = |level: f64| {
        let is_named = Some(level) == top_level && chart.kind != ChartKind::Months;
        (level, if is_named { numbers.with_unit(level, unit) } else { numbers.bare(level) })
    };
    let value = |amount: f64| match chart.kind {
        // The title names the unit.
        ChartKind::Months => numbers.bare(amount),
        ChartKind::Shares | ChartKind::Trend | ChartKind::Series => numbers.with_unit(amount, Unit::Percent),
    };
    AxisText {
        top,
        levels: levels.iter().map(|level| words(*level)).collect(),
        values: chart.values.iter().map(|each| value(each.value)).collect(),
    }
}

/// The largest amount that is drawn: of a value, of its range, or of a point.
fn largest(parts: &Parts<'_>, chart: &Chart) -> f64 {
    let highs =
        chart.values.iter().filter_map(|value| Some(published_range(chart, value, &parts.figures)?.high));
    let points = chart.series.iter().map(|series| series.points.largest());
    chart.values.iter().map(|value| value.value).chain(highs).chain(points).fold(0.0, f64::max)
}

/// A level without what comes from adding in binary: steps have few decimals.
fn exact(level: f64) -> f64 {
    (level * 1e9).round() / 1e9
}
