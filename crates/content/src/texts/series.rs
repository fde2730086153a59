//! The words of long series: of their days, and of the rows of their tables.

use crate::format::{Dates, Numbers};
use crate::parts::Parts;
use knackpunkt_maths::time_ticks::{MOST_LABELS, TimeStep, time_ticks};
use knackpunkt_model::chart::{Chart, LongSeries};
use knackpunkt_model::date::{Day, When};
use knackpunkt_model::text::{SeriesRow, SeriesText};
use std::collections::BTreeMap;

/// A table of more rows than this helps nobody: it has the outstanding ones.
const ROWS: usize = 200;

/// The words of every long series, by chart.
pub(super) fn all(numbers: &Numbers, dates: &Dates, parts: &Parts<'_>) -> BTreeMap<String, SeriesText> {
    let words = |chart: &Chart| {
        let series = chart.series.as_ref()?;
        Some((chart.id.clone(), words(numbers, dates, series)?))
    };
    parts.charts.iter().filter_map(words).collect()
}

fn words(numbers: &Numbers, dates: &Dates, series: &LongSeries) -> Option<SeriesText> {
    let points = &series.points;
    let ticks = time_ticks(points.span()?, MOST_LABELS);
    let short = |day: Day| match ticks.step {
        TimeStep::Years(_) => dates.whole(When::Year(day.year)),
        TimeStep::Months(_) => dates.short_month(day),
        // The days lie close together: the last one names the year.
        TimeStep::Days(_) if ticks.days.last() == Some(&day.days()) => dates.short_date(day),
        TimeStep::Days(_) => dates.short_day(day),
    };
    let places = places(series);
    Some(SeriesText {
        times: ticks.days.iter().filter_map(|day| Some((*day, short(Day::from_days(*day)?)))).collect(),
        unit: numbers.pattern(series.unit),
        rows: places.iter().filter_map(|place| row(numbers, dates, series, *place)).collect(),
        is_whole: places.len() == points.len(),
        count: numbers.bare(points.len() as f64),
    })
}

/// All points, or where there are too many the first, the lowest, the highest and the last.
fn places(series: &LongSeries) -> Vec<usize> {
    let points = &series.points;
    if points.len() <= ROWS {
        return (0..points.len()).collect();
    }
    let amount = |place: &usize| points.amounts.get(*place).copied().unwrap_or_default();
    let lowest = (0..points.len()).min_by_key(amount);
    // Of several that are highest the first, as of those that are lowest.
    let highest = (0..points.len()).rev().max_by_key(amount);
    let mut places: Vec<_> =
        [Some(0), lowest, highest, points.len().checked_sub(1)].into_iter().flatten().collect();
    places.sort_unstable();
    places.dedup();
    places
}

fn row(numbers: &Numbers, dates: &Dates, series: &LongSeries, place: usize) -> Option<SeriesRow> {
    let points = &series.points;
    let day = Day::from_days(*points.days.get(place)?)?;
    let range = points.range(place);
    Some(SeriesRow {
        day: dates.whole(When::Day(day)),
        // As the browser writes the points between.
        amount: numbers.in_short(points.amount(place)?, series.unit),
        range: range
            .map(|[low, high]| format!("{}–{}", numbers.bare(low), numbers.in_short(high, series.unit))),
    })
}
