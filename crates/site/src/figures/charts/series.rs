//! The words of long series: of their days, and of the rows of their tables.

use crate::page::Page;
use knackpunkt::chart::picture::Tick;
use knackpunkt_content::format::Dates;
use knackpunkt_maths::time_ticks::{MOST_LABELS, TimeStep, time_ticks};
use knackpunkt_model::chart::LongSeries;
use knackpunkt_model::date::{Day, When};

/// A table of more rows than this helps nobody: it has the outstanding ones.
const ROWS: usize = 200;

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

/// The rows of its table, for every point or the outstanding ones: the day, the amount with its unit, and from where to where
/// it may lie where the series says so.
pub(crate) fn rows(page: &Page<'_>, series: &LongSeries) -> Vec<(String, String, Option<String>)> {
    places(series).into_iter().filter_map(|place| row(page, series, place)).collect()
}

/// How many points there are, where the table does not have them all.
pub(crate) fn count(page: &Page<'_>, series: &LongSeries) -> Option<String> {
    let count = series.points.len();
    (places(series).len() < count).then(|| page.format.numbers.bare(count as f64))
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

fn row(page: &Page<'_>, series: &LongSeries, place: usize) -> Option<(String, String, Option<String>)> {
    let (points, numbers) = (&series.points, &page.format.numbers);
    let day = Day::from_days(*points.days.get(place)?)?;
    // As the browser writes the points between.
    let amount = numbers.in_short(points.amount(place)?, series.unit);
    let range =
        |[low, high]: [f64; 2]| format!("{}–{}", numbers.bare(low), numbers.in_short(high, series.unit));
    Some((page.date(day), amount, points.range(place).map(range)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_content::format::Formatter;
    use knackpunkt_model::fact::Unit;
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
