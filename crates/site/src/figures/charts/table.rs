//! The table behind a chart: every value as it was read, and for shares how many of a hundred people that are.

use crate::figures::charts::provenance::{origin, provenance, series_provenance};
use crate::figures::charts::series;
use crate::figures::charts::value::{amount, range};
use crate::page::Page;
use crate::page::inline;
use knackpunkt_maths::rounding::largest_remainder;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::text::{ChartText, plain};
use leptos::prelude::*;

pub(crate) fn of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let is_shares = chart.kind == ChartKind::Shares;
    let first = if is_shares { &words.answer } else { &words.time };
    let heads =
        [first, &words.value, &words.origin].map(|head| view! { <th scope="col">{head.clone()}</th> });
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
            {chart.series.as_ref().and_then(|points| series::count(page, points)).map(|count| {
                view! { <p class="chart-note">{words.outstanding.replace("{count}", &count)}</p> }
            })}
        </div>
    }
    .into_any()
}

/// All shares of one question as people of a hundred, rounded so that none is lost. None where some answers are missing,
/// for those that are there would be made larger; and none where the shares are whole already.
fn of_hundred(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Option<AnyView> {
    let amounts: Vec<f64> = chart.values.iter().map(|value| value.value).collect();
    let are_whole = amounts.iter().all(|amount| amount.fract() == 0.0);
    // Published shares are rounded, too.
    if are_whole || amounts.iter().sum::<f64>() < 99.5 {
        return None;
    }
    let parts = largest_remainder(&amounts, 100).into_iter().zip(&chart.values).map(|(people, value)| {
        let answer = text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default();
        let people = page.number(f64::from(people));
        page.words.chart.one_of_hundred.replace("{people}", &people).replace("{answer}", &answer)
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    Some(
        view! { <p class="chart-note">{page.words.chart.of_hundred.replace("{parts}", &parts)}</p> }
            .into_any(),
    )
}

/// What a row says: name, amount with its range, and origin.
type Row = [String; 3];

fn rows_of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Vec<Row> {
    if let Some(series) = &chart.series {
        let origin = origin(page, series_provenance(series));
        let rows = series::rows(page, series).into_iter();
        return rows.map(|(day, amount, range)| [day, ranged(&amount, range), origin.clone()]).collect();
    }
    let row = |value: &ChartValue| {
        let range = range(page, chart, value);
        let amount = ranged(&amount(page, value), range);
        [label(page, chart, text, value), amount, origin(page, provenance(value))]
    };
    chart.values.iter().map(row).collect()
}

/// What is said of a value, as the browser says it of the others once they are read.
pub(crate) fn said(page: &Page<'_>, chart: &Chart, text: &ChartText, place: usize) -> Option<String> {
    let rows = rows_of(page, chart, text);
    // Of a long series the last one: it is where reading begins.
    let row = rows.get(place).or(rows.last())?;
    let [name, amount, origin] = row;
    let origin = chart.series.is_none().then(|| format!(", {origin}"));
    Some(format!("{name}: {amount}{}", origin.unwrap_or_default()))
}

fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> String {
    match (chart.kind, value.when) {
        (ChartKind::Trend | ChartKind::Months, Some(when)) => page.date(when),
        _ => text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default(),
    }
}

fn ranged(amount: &str, range: Option<String>) -> String {
    range.map_or_else(|| amount.to_owned(), |range| format!("{amount} ({range})"))
}
