//! Around a chart's drawing: title, question, sentence above; key and table below, and the method.

use super::build::{amount, tone};
use super::method;
use super::picture::Tone;
use crate::page::Page;
use crate::prose::inline;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, Wording};
use knackpunkt_model::text::ChartText;
use leptos::prelude::*;

/// Title, question, and the sentence that says what the chart shows.
pub(super) fn head(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let label = match chart.wording {
        Some(Wording::Exact) => &words.question,
        Some(Wording::Paraphrase) => &words.in_other_words,
        Some(Wording::Unknown) | None => &words.counted,
    };
    view! {
        <h3 class="chart-title">{inline::words(page, &text.title)}</h3>
        <p class="chart-question">
            <span class="label">{label.clone()} ": "</span>
            {inline::words(page, &text.question)}
        </p>
        <p class="chart-sentence" id=format!("chart-{}-sentence", chart.id)>{inline::words(page, &text.sentence)}</p>
    }
    .into_any()
}

/// Key, table, method.
pub(super) fn foot(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    view! {
        {key(page, chart)}
        {table(page, chart, text)}
        {method::view(page, chart, text)}
    }
    .into_any()
}

/// The key, with the origins that occur.
fn key(page: &Page<'_>, chart: &Chart) -> AnyView {
    let origins = [Tone::Article, Tone::Supplement, Tone::Rest];
    let items = origins.into_iter().filter(|each| chart.values.iter().any(|value| tone(value) == *each));
    let items = items.map(|each| {
        view! { <li><span class="chart-swatch" data-tone=tone_name(each)></span> {origin(page, each)}</li> }
    });
    view! { <ul class="chart-key" role="list">{items.collect_view()}</ul> }.into_any()
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Article => "article",
        Tone::Supplement => "supplement",
        Tone::Rest => "rest",
    }
}

fn origin(page: &Page<'_>, tone: Tone) -> String {
    let words = &page.words.chart;
    match tone {
        Tone::Article => words.article.clone(),
        Tone::Supplement => words.supplement.clone(),
        Tone::Rest => words.computed.clone(),
    }
}

fn table(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let first = if chart.kind == ChartKind::Shares { &words.answer } else { &words.time };
    let rows = chart.values.iter().map(|value| row(page, chart, text, value));
    view! {
        <details class="chart-table">
            <summary>{words.table.clone()}</summary>
            <table>
                <caption>{inline::words(page, &text.title)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{first.clone()}</th>
                        <th scope="col">{words.value.clone()}</th>
                        <th scope="col">{words.origin.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn row(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> AnyView {
    let label = match (chart.kind, value.when) {
        (ChartKind::Trend | ChartKind::Months, Some(when)) => page.date(&when).into_any(),
        _ => text.values.get(&value.key).map(|words| inline::words(page, words)).into_any(),
    };
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td>{amount(page, chart, value)}</td>
            <td>{origin(page, tone(value))}</td>
        </tr>
    }
    .into_any()
}
