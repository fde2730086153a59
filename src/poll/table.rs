//! The table behind a chart: every value as it was read, and for shares how many of a hundred people that are.

use super::build::{amount, series_tone, tone};
use super::frame::origin;
use crate::page::Page;
use crate::prose::inline;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::statistics::rounding::largest_remainder;
use knackpunkt_model::text::{ChartText, SeriesText, plain};
use leptos::prelude::*;

pub(super) fn of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let is_shares = chart.kind == ChartKind::Shares;
    let first = if is_shares { &words.answer } else { &words.time };
    let heads =
        [first, &words.value, &words.origin].map(|head| view! { <th scope="col">{head.clone()}</th> });
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
                    <tr>{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {is_shares.then(|| of_hundred(page, chart, text)).flatten()}
            {series.filter(|series| !series.is_whole).map(|series| {
                view! { <p class="chart-note">{words.outstanding.replace("{count}", &series.count)}</p> }
            })}
        </details>
    }
    .into_any()
}

/// All shares of one question as people of a hundred, rounded so that none is lost. None where some answers are missing:
/// those that are there would be made larger.
fn of_hundred(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Option<AnyView> {
    let amounts: Vec<f64> = chart.values.iter().map(|value| value.value).collect();
    // Published shares are rounded, too.
    if amounts.iter().sum::<f64>() < 99.5 {
        return None;
    }
    let parts = largest_remainder(&amounts, 100).into_iter().zip(&chart.values).map(|(people, value)| {
        let answer = text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default();
        format!("{people} {answer}")
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    Some(
        view! { <p class="chart-note">{page.words.chart.of_hundred.replace("{parts}", &parts)}</p> }
            .into_any(),
    )
}

fn rows(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let rows = chart.values.iter().map(|value| {
        view! {
            <tr>
                <th scope="row">{label(page, chart, text, value)}</th>
                <td>{amount_and_range(page, chart, value)}</td>
                <td>{origin(page, tone(value))}</td>
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
