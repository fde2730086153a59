//! Around a chart's drawing: title, question, sentence above; key, table and method below.

use super::build::{amount, tone};
use super::picture::Tone;
use crate::page::Page;
use crate::prose::inline;
use crate::register::entry;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::text::ChartText;
use leptos::prelude::*;

/// Title, question, and the sentence that says what the chart shows.
pub(super) fn head(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let label = if chart.kind == ChartKind::Shares { &words.question } else { &words.counted };
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
        {method(page, chart, text)}
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

/// Who asked whom, when, how many, and what a reader must know to judge it.
fn method(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let words = &page.words.chart;
    let unknown = || words.unknown.clone();
    let people = chart.respondents.as_ref().and_then(|id| page.texts.figures.get(id)).cloned();
    let asked = chart.kind != ChartKind::Months;
    let facts = [
        Some((&words.institute, page.name(&chart.institute))),
        asked.then(|| {
            (&words.commissioner, chart.commissioner.as_ref().map_or_else(unknown, |id| page.name(id)))
        }),
        asked.then(|| (&words.field, chart.field.map_or_else(unknown, |when| page.date(&when)))),
        asked.then(|| (&words.respondents, people.unwrap_or_else(unknown))),
    ];
    let facts = facts.into_iter().flatten().map(|(label, value)| {
        view! { <div><dt>{label.clone()}</dt><dd>{value}</dd></div> }
    });
    let notes = text.notes.iter().map(|note| inline::paragraph(page, note)).collect_view();
    let lines = chart.statements.iter().filter_map(|id| page.explainer.statement(id));
    let lines = lines.map(|statement| entry::line(page, statement)).collect_view();
    view! {
        <details class="chart-method">
            <summary>{words.method.clone()}</summary>
            <dl class="facts">{facts.collect_view()}</dl>
            {notes}
            <h4>{words.statements.clone()}</h4>
            {lines}
        </details>
    }
    .into_any()
}
