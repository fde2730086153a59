//! What is written at a chart's axes and at its values.

use crate::page::Page;
use knackpunkt::chart::picture::Tick;
use knackpunkt_content::format::Dates;
use knackpunkt_maths::margin::{HALF, published_range};
use knackpunkt_maths::ticks::{levels, nice_top_and_step};
use knackpunkt_maths::time_ticks::{MOST_LABELS, TimeStep, time_ticks};
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, LongSeries};
use knackpunkt_model::date::{Day, When};
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
            // Without what comes from adding in binary: steps have few decimals.
            levels(top, step).into_iter().map(|level| (level * 1e9).round() / 1e9).collect()
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

/// The labelled days of the axis of time.
pub(crate) fn times(dates: &Dates, series: &LongSeries) -> Vec<Tick> {
    let Some(span) = series.points.span() else { return Vec::new() };
    let ticks = time_ticks(span, MOST_LABELS);
    let short = |day: Day| match ticks.step {
        TimeStep::Years(_) => dates.whole(When::Year(day.year)),
        TimeStep::Months(_) => dates.short_month(day),
        // The days lie close together: the last one names the year.
        TimeStep::Days(_) if ticks.days.last() == Some(&day.days()) => dates.short_date(day),
        TimeStep::Days(_) => dates.short_day(day),
    };
    let tick = |day: &i32| Some(Tick { at: f64::from(*day), words: short(Day::from_days(*day)?) });
    ticks.days.iter().filter_map(tick).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_content::format::Formatter;
    use knackpunkt_model::language::Language;
    use knackpunkt_model::series::Series;

    #[test]
    fn of_days_at_an_axis_the_last_one_names_its_year() {
        let days = ["2025-12-28", "2026-01-01"].map(|day| day.parse::<Day>().unwrap().days());
        let points = Series { days: days.to_vec(), amounts: vec![41, 42], decimals: 0, ranges: Vec::new() };
        let series = LongSeries { points, unit: Unit::Percent, sources: Vec::new(), supplement: true };
        let times = |language| {
            let ticks = times(&Formatter::new(language).unwrap().dates, &series);
            ticks.into_iter().map(|tick| tick.words).collect::<Vec<_>>()
        };
        assert_eq!(times(Language::De), ["28. Dez.", "29. Dez.", "30. Dez.", "31. Dez.", "1. Jan. 2026"]);
        assert_eq!(times(Language::En).last().map(String::as_str), Some("1 Jan 2026"));
    }
}
