//! The table behind a chart: every value as it was read, and for shares how many of a hundred people that are.

use crate::figures::charts::value::{amount, answer, name, origin, provenance, range, series_provenance};
use crate::page::{Page, inline};
use knackpunkt_maths::rounding::largest_remainder;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, LongSeries};
use knackpunkt_model::date::Day;
use knackpunkt_model::series::Series;
use knackpunkt_model::text::ChartText;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A table of more rows than this helps nobody: it has the outstanding ones.
const ROWS: usize = 200;

pub(crate) fn of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> impl IntoView {
    let words = &page.words.chart;
    let is_shares = chart.kind == ChartKind::Shares;
    let first = if is_shares { &words.answer } else { &words.time };
    let heads =
        [first, &words.value, &words.origin].map(|head| view! { <th scope="col">{head.clone()}</th> });
    let count = chart.series.as_ref().map(|series| series.points.len()).filter(|count| *count > ROWS);
    let outstanding = count.map(|count| {
        let words = words.outstanding.replace("{count}", &page.number(count as f64));
        view! { <p class="chart-note">{words}</p> }
    });
    let rows = rows_of(page, chart, text).into_iter().map(|[name, amount, origin]| {
        view! { <tr><th scope="row">{name}</th><td>{amount}</td><td>{origin}</td></tr> }
    });
    view! {
        <div class="chart-table">
            <table>
                <caption>{inline::words(page, &text.title)}</caption>
                <thead>
                    <tr>{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {is_shares.then(|| of_hundred(page, chart, text)).flatten()}
            {outstanding}
        </div>
    }
}

/// All shares of one question as people of a hundred, rounded so that none is lost. None where some answers are missing,
/// for those that are there would be made larger; and none where the shares are whole already.
fn of_hundred(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Option<impl IntoView> {
    let amounts: Vec<f64> = chart.values.iter().map(|value| value.value).collect();
    let are_whole = amounts.iter().all(|amount| amount.fract() == 0.0);
    // Published shares are rounded, too.
    if are_whole || amounts.iter().sum::<f64>() < 99.5 {
        return None;
    }
    let parts = largest_remainder(&amounts, 100).into_iter().zip(&chart.values).map(|(people, value)| {
        let people = page.number(f64::from(people));
        let words = page.words.chart.one_of_hundred.replace("{people}", &people);
        words.replace("{answer}", &answer(text, value))
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let words = page.words.chart.of_hundred.replace("{parts}", &parts);
    Some(view! { <p class="chart-note">{words}</p> })
}

/// What rows say: name, amount with its range, and origin.
fn rows_of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Vec<[String; 3]> {
    if let Some(series) = &chart.series {
        return places(&series.points).into_iter().filter_map(|place| row_of(page, series, place)).collect();
    }
    let row = |value: &ChartValue| {
        let amount = ranged(&amount(page, value), range(page, chart, value));
        [name(&page.format.dates, text, chart, value), amount, origin(page, provenance(value))]
    };
    chart.values.iter().map(row).collect()
}

/// A point of a long series, from where to where it may lie where the series says so.
fn row_of(page: &Page<'_>, series: &LongSeries, place: usize) -> Option<[String; 3]> {
    let (points, numbers) = (&series.points, &page.format.numbers);
    let day = Day::from_days(*points.days.get(place)?)?;
    // As the browser writes the points between.
    let amount = numbers.in_short(points.amount(place)?, series.unit);
    let range =
        |[low, high]: [f64; 2]| format!("{}–{}", numbers.bare(low), numbers.in_short(high, series.unit));
    let amount = ranged(&amount, points.range(place).map(range));
    Some([page.date(day), amount, origin(page, series_provenance(series))])
}

/// All points, or where there are too many the first, the lowest, the highest and the last.
fn places(points: &Series) -> BTreeSet<usize> {
    if points.len() <= ROWS {
        return (0..points.len()).collect();
    }
    let amount = |place: &usize| points.amounts.get(*place).copied().unwrap_or_default();
    let lowest = (0..points.len()).min_by_key(amount);
    // Of several that are highest the first, as of those that are lowest.
    let highest = (0..points.len()).rev().max_by_key(amount);
    [Some(0), lowest, highest, points.len().checked_sub(1)].into_iter().flatten().collect()
}

/// What is said of a value, as the browser says it of the others once they are read.
pub(crate) fn said(page: &Page<'_>, chart: &Chart, text: &ChartText, place: usize) -> Option<String> {
    let rows = rows_of(page, chart, text);
    // Of a long series the last one: it is where reading begins.
    let [name, amount, origin] = rows.get(place).or(rows.last())?;
    let origin = chart.series.is_none().then(|| format!(", {origin}"));
    Some(format!("{name}: {amount}{}", origin.unwrap_or_default()))
}

fn ranged(amount: &str, range: Option<String>) -> String {
    range.map_or_else(|| amount.to_owned(), |range| format!("{amount} ({range})"))
}
