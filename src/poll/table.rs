//! The table behind a chart: every value as it was read, and for shares how many of a hundred people that are.

use super::build::{amount, series_tone, tone};
use super::frame::origin;
use crate::page::Page;
use crate::prose::inline;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::statistics::rounding::largest_remainder;
use knackpunkt_model::text::{ChartText, SeriesText};
use leptos::prelude::*;

pub(super) fn of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let is_shares = chart.kind == ChartKind::Shares;
    let first = if is_shares { &words.answer } else { &words.time };
    let heads =
        [Some(first), Some(&words.value), Some(&words.origin), is_shares.then_some(&words.of_hundred)];
    let heads = heads.into_iter().flatten().map(|head| view! { <th scope="col">{head.clone()}</th> });
    let series = page.texts.series.get(&chart.id);
    let rows = match series {
        Some(series) => series_rows(page, chart, series),
        None => rows(page, chart, text),
    };
    view! {
        <details class="chart-table">
            <summary>{words.table.clone()}</summary>
            <table>
                <caption>{inline::words(page, &text.title)}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {series.filter(|series| !series.is_whole).map(|series| {
                view! { <p class="chart-note">{words.outstanding.replace("{count}", &series.count)}</p> }
            })}
        </details>
    }
    .into_any()
}

/// Shares of one question together are a hundred people, rounded so that none is lost.
fn rows(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let amounts: Vec<f64> = chart.values.iter().map(|value| value.value).collect();
    let people = if chart.kind == ChartKind::Shares { largest_remainder(&amounts, 100) } else { Vec::new() };
    let rows = chart.values.iter().enumerate().map(|(place, value)| {
        let people = people.get(place).map(|people| view! { <td>{people.to_string()}</td> });
        view! {
            <tr>
                <th scope="row">{label(page, chart, text, value)}</th>
                <td>{amount_and_range(page, chart, value)}</td>
                <td>{origin(page, tone(value))}</td>
                {people}
            </tr>
        }
    });
    rows.collect_view().into_any()
}

fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> AnyView {
    match (chart.kind, value.when) {
        (ChartKind::Trend | ChartKind::Months, Some(when)) => page.date(&when).into_any(),
        _ => text.values.get(&value.key).map(|words| inline::words(page, words)).into_any(),
    }
}

fn amount_and_range(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    let amount = amount(page, chart, value);
    match page.texts.ranges.get(&format!("{}.{}", chart.id, value.key)) {
        Some(range) => format!("{amount} ({range})"),
        None => amount,
    }
}

fn series_rows(page: &Page<'_>, chart: &Chart, series: &SeriesText) -> AnyView {
    let origin = chart.series.as_ref().map(|series| origin(page, series_tone(series))).unwrap_or_default();
    let rows = series.rows.iter().map(|row| {
        let amount = match &row.range {
            Some(range) => format!("{} ({range})", row.amount),
            None => row.amount.clone(),
        };
        view! { <tr><th scope="row">{row.day.clone()}</th><td>{amount}</td><td>{origin.clone()}</td></tr> }
    });
    rows.collect_view().into_any()
}
