//! Around a chart's drawing: title, question, sentence above; key and table below, and the method.

use crate::figures::charts::provenance::{self, provenance_name};
use crate::figures::charts::value::marked;
use crate::figures::charts::{download_links, method, table};
use crate::page::Page;
use crate::page::figure::Figure;
use crate::page::inline;
use crate::page::link::Anchor;
use knackpunkt_model::chart::{Chart, Wording};
use knackpunkt_model::text::{ChartText, plain};
use leptos::prelude::*;

/// Title and question.
pub(crate) fn head(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let label = marked(&question_label(page, chart));
    view! {
        {page.heading(0).class("chart-title").child(inline::words(page, &text.title))}
        <p class="chart-question">
            <span class="label">{label} " "</span>
            {inline::words(page, &text.question)}
        </p>
    }
    .into_any()
}

/// The sentence that says what the chart shows, and what speaks against that: under the drawing, as in pictures.
pub(crate) fn sentence(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    view! {
        <p class="chart-sentence" id=Anchor::Chart(&chart.id).id()>{inline::words(page, &text.sentence)}</p>
        {doubt_view(page, chart, text)}
    }
    .into_any()
}

/// What stands before the question: whether it is the one that was asked, or what was counted.
pub(crate) fn question_label(page: &Page<'_>, chart: &Chart) -> String {
    let words = &page.words.chart;
    let label = match chart.wording {
        Some(Wording::Exact) => &words.question,
        Some(Wording::Paraphrase) => &words.in_other_words,
        Some(Wording::Unknown) | None => &words.counted,
    };
    label.clone()
}

/// What speaks against taking the chart at its word: what its editors say, and what arithmetic leaves open.
fn doubt_view(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Option<AnyView> {
    let written = text.doubt.as_ref().map(|text| inline::words(page, text));
    let open = method::open(page, chart);
    let is_said = written.is_some() || open.is_some();
    is_said.then(|| view! { <p class="chart-doubt">{open} {written}</p> }.into_any())
}

/// The same in plain words; none where nothing is said.
pub(crate) fn doubt(page: &Page<'_>, chart: &Chart, text: &ChartText) -> String {
    let written = text.doubt.as_ref().map(|text| plain(text));
    method::open(page, chart).into_iter().chain(written).collect::<Vec<_>>().join(" ")
}

/// Whose figures these are, and in one closed row all else: table, method, and what can be taken along.
pub(crate) fn foot(page: &Page<'_>, chart: &Chart, text: &ChartText) -> AnyView {
    let more = view! {
        {table::of(page, chart, text)}
        {method::view(page, chart, text)}
        {download_links::view(page, chart)}
    };
    view! {
        <details class="chart-more">
            <summary><span class="chart-source">{source(page, chart)}</span> <span class="chart-way">" · " {page.words.chart.more.clone()}</span></summary>
            {page.later(Figure::Chart(chart), more.into_any())}
        </details>
    }
    .into_any()
}

/// "Erhoben von: Info Sapiens · Befragte: 1.000".
fn source(page: &Page<'_>, chart: &Chart) -> String {
    let words = &page.words.chart;
    let institute = format!("{}: {}", words.institute, page.actor(chart.institute));
    let people = method::respondents(page, chart).map(|people| format!("{}: {people}", words.respondents));
    [Some(institute), people].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The key; nothing where the drawing says it all.
pub(crate) fn key(page: &Page<'_>, chart: &Chart) -> AnyView {
    let items: Vec<_> = provenance::key(page, chart)
        .into_iter()
        .map(|(each, words)| {
            let swatch = each.map(|each| {
                view! { <span class="chart-swatch" data-provenance=provenance_name(each)></span> " " }
            });
            view! { <li>{swatch}{words}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="chart-key" role="list">{items}</ul> }).into_any()
}
