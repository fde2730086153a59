//! A chart as it stands in the page: title, question, drawing and what reads it, sentence, key; and in a closed row table,
//! method and what can be taken along. Native only.

use crate::figures::charts::value::{self, marked};
use crate::figures::charts::{method, table};
use crate::figures::offer;
use crate::page::figure::Figure;
use crate::page::link::Anchor;
use crate::page::{Page, inline};
use knackpunkt::chart::picture::{Picture, Provenance};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::chart::{Chart, Wording};
use knackpunkt_model::text::{ChartText, plain};
use leptos::prelude::*;

pub(crate) fn head(page: &Page<'_>, chart: &Chart, text: &ChartText) -> impl IntoView {
    view! {
        {page.heading(0).class("chart-title").child(inline::words(page, &text.title))}
        <p class="chart-question">
            <span class="label">{marked(&question_label(page, chart))} " "</span>
            {inline::words(page, &text.question)}
        </p>
    }
}

/// The sentence that says what the chart shows, and what speaks against that: under the drawing, as in pictures.
pub(crate) fn sentence(page: &Page<'_>, chart: &Chart, text: &ChartText) -> impl IntoView {
    let written = text.doubt.as_ref().map(|text| inline::words(page, text));
    let open = method::open(page, chart);
    let is_said = written.is_some() || open.is_some();
    let doubt = is_said.then(|| view! { <p class="chart-doubt">{open} {written}</p> });
    view! {
        <p class="chart-sentence" id=Anchor::Chart(&chart.id).id()>{inline::words(page, &text.sentence)}</p>
        {doubt}
    }
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

/// What speaks against taking the chart at its word, in plain words: what its editors say, and what arithmetic leaves open; none where nothing is said.
pub(crate) fn doubt(page: &Page<'_>, chart: &Chart, text: &ChartText) -> String {
    let written = text.doubt.as_ref().map(|text| plain(text));
    method::open(page, chart).into_iter().chain(written).collect::<Vec<_>>().join(" ")
}

/// Whose figures these are, and in one closed row all else: table, method, and what can be taken along.
pub(crate) fn foot(page: &Page<'_>, chart: &Chart, text: &ChartText) -> impl IntoView {
    let more = view! {
        {table::of(page, chart, text)}
        {method::view(page, chart, text)}
        {downloads(page, chart)}
    };
    view! {
        <details class="chart-more">
            <summary><span class="chart-source">{source(page, chart)}</span> <span class="chart-way">" · " {page.words.chart.more.clone()}</span></summary>
            {page.later(Figure::Chart(chart), more)}
        </details>
    }
}

/// "Erhoben von: Info Sapiens · Befragte: 1.000".
fn source(page: &Page<'_>, chart: &Chart) -> String {
    let words = &page.words.chart;
    let institute = format!("{}: {}", words.institute, page.actor(chart.institute));
    let people = method::respondents(page, chart).map(|people| format!("{}: {people}", words.respondents));
    [Some(institute), people].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The key; nothing where the drawing says it all.
pub(crate) fn key(page: &Page<'_>, chart: &Chart) -> impl IntoView {
    let items = value::key(page, chart).into_iter().map(|(each, words)| {
        let name = each.map(|each| match each {
            Provenance::Article => "article",
            Provenance::Supplement => "supplement",
            Provenance::Rest => "rest",
        });
        let swatch = name.map(|name| view! { <span class="chart-swatch" data-provenance=name></span> " " });
        view! { <li>{swatch}{words}</li> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <ul class="chart-key" role="list">{items}</ul> })
}

/// The figure; the canvas lies on the SVG and takes its place once it is drawn.
pub(crate) fn of(
    page: &Page<'_>,
    chart: &Chart,
    text: &ChartText,
    picture: &Picture,
    still: &RawHtml,
) -> impl IntoView {
    let kind: &str = picture.kind.into();
    view! {
        <figure class="chart" data-chart=chart.id.clone()>
            <figcaption>{head(page, chart, text)}</figcaption>
            <div class="chart-picture" data-kind=kind data-wakes=picture.view.is_none()>
                <div class="chart-drawing" role="img" aria-labelledby=Anchor::Chart(&chart.id).id()>
                    <div class="chart-still" inner_html=still.html()></div>
                    <canvas aria-hidden="true"></canvas>
                </div>
                // A drawing by itself, so that its place can be set by custom properties alone.
                <svg class="chart-pointer" aria-hidden="true"><circle cx="12" cy="12" r="10"></circle></svg>
                {reader(page, chart, text, picture)}
            </div>
            {said(page, chart, picture)}
            {zoom(page, picture)}
            {sentence(page, chart, text)}
            <div class="chart-foot">{picture.view.is_some().then(|| key(page, chart))} {foot(page, chart, text)}</div>
        </figure>
    }
}

/// The slider that goes from value to value. It begins with the value of the article, if there is one.
fn reader(page: &Page<'_>, chart: &Chart, text: &ChartText, picture: &Picture) -> impl IntoView {
    let last = picture.count().saturating_sub(1);
    let start = picture.points.iter().position(|mark| mark.provenance == Provenance::Article);
    let start = start.unwrap_or(if picture.view.is_some() { last } else { 0 });
    let name = page.words.chart.read.replace("{title}", &plain(&text.title));
    view! {
        <input
            type="range"
            class="chart-reader needs-live"
            min="0"
            max=last.to_string()
            value=start.to_string()
            aria-label=name
            aria-valuetext=table::said(page, chart, text, start)
            autocomplete="off"
        />
    }
}

/// Where the value that is read is said. Until then the key stands there; of a long series, whose values no words stand
/// beside, how to read.
fn said(page: &Page<'_>, chart: &Chart, picture: &Picture) -> impl IntoView {
    let is_series = picture.view.is_some();
    let class = if is_series { "chart-reading needs-live" } else { "chart-reading" };
    let hint = is_series.then(|| view! { <p class="chart-hint">{page.words.chart.hint.clone()}</p> });
    let key = (!is_series).then(|| key(page, chart));
    let said = view! { <p class="chart-said" role="status"></p> };
    view! { <div class=class>{hint} {key} {said}</div> }
}

fn zoom(page: &Page<'_>, picture: &Picture) -> impl IntoView {
    let words = &page.words.tools;
    let button = |key: &'static str, text: &str| {
        view! { <button type="button" data-zoom=key>{text.to_owned()}</button> }
    };
    picture.view.is_some().then(|| {
        view! {
            <div class="chart-tools needs-live">
                {button("+", &words.closer)} {button("-", &words.farther)} {button("0", &words.whole)}
            </div>
        }
    })
}

fn downloads(page: &Page<'_>, chart: &Chart) -> impl IntoView {
    let words = &page.words.chart;
    let id = &chart.id;
    let is_nowhere = page.links.is_nowhere();
    let link = |path: String, words: String| {
        view! { <a {..page.beside(&path)} download=(!is_nowhere).then_some("")>{words}</a> }
    };
    let dark = |ending: &str| format!("{ending} ({})", words.dark);
    view! {
        <div class="chart-take" hidden=is_nowhere>
            {page.heading(1).child(words.take.clone())}
            <p class="chart-files">
                {link(format!("../charts/{id}.csv"), "CSV".to_owned())} " "
                {link(format!("charts/{id}.svg"), "SVG".to_owned())} " "
                {link(format!("charts/{id}.png"), "PNG".to_owned())} " "
                {link(format!("charts/{id}-dark.svg"), dark("SVG"))} " "
                {link(format!("charts/{id}-dark.png"), dark("PNG"))}
            </p>
            <p><a class="chart-alone" {..page.beside(&format!("panel/chart-{id}/index.html"))}>{words.alone.clone()}</a></p>
            {offer(page, Figure::Chart(chart))}
        </div>
    }
}
