//! How a chart's figures came about: who asked whom, what is not known, what the article left out, how sure it all is.

use crate::figures::charts::value::{arithmetic, marked};
use crate::page::link::Anchor;
use crate::page::{Page, inline, statement};
use knackpunkt_maths::margin::leaves_half_open;
use knackpunkt_model::chart::{Chart, Wording};
use knackpunkt_model::fact::Figure as Amount;
use knackpunkt_model::text::{ChartText, Text};
use leptos::prelude::*;

/// What a reader must know to judge a chart. What nobody knows is said, too.
pub(crate) fn view(page: &Page<'_>, chart: &Chart, text: &ChartText) -> impl IntoView {
    let words = &page.words.chart;
    // What arithmetic alone says of the margin of error where none was published.
    let precision = with_margin(page, chart, &words.arithmetic).map(|words| view! { <p>{words}</p> });
    let omitted = (!text.omitted.is_empty()).then(|| {
        view! { {page.heading(1).child(words.omitted.clone())} {paragraphs(page, &text.omitted)} }
    });
    let lines = page.explainer.statements_at(&chart.statements);
    let lines = lines.map(|statement| statement::line(page, statement)).collect_view();
    view! {
        <div class="chart-method">
            {page.heading(1).child(words.method.clone())}
            <dl class="facts">
                {row(&words.institute, page.actor(chart.institute))}
                {survey(page, chart, text)}
            </dl>
            {paragraphs(page, &text.notes)}
            {precision}
            {omitted}
            {sources(page, chart)}
            {page.heading(1).child(words.statements.clone())}
            {lines}
        </div>
    }
}

pub(crate) fn respondents(page: &Page<'_>, chart: &Chart) -> Option<String> {
    chart.respondents.as_ref().map(|people| page.amount(people))
}

fn row(label: &str, value: impl IntoView) -> impl IntoView {
    view! { <div><dt>{marked(label)}</dt><dd>{value}</dd></div> }
}

/// How people were asked; where nobody was, only what the texts say.
fn survey(page: &Page<'_>, chart: &Chart, text: &ChartText) -> impl IntoView {
    let words = &page.words.chart;
    let wording = chart.wording.map(|known| match known {
        Wording::Exact => &words.exact,
        Wording::Paraphrase => &words.paraphrase,
        Wording::Unknown => &words.unknown,
    });
    let known = [
        (&words.commissioner, chart.commissioner.map(|key| page.actor(key).into_any())),
        (&words.field, chart.field.map(|when| page.date(when).into_any())),
        (&words.respondents, respondents(page, chart).map(IntoAny::into_any)),
        (&words.population, text.population.as_ref().map(|text| inline::words(page, text))),
        (&words.mode, text.mode.as_ref().map(|text| inline::words(page, text))),
        (&words.wording, wording.map(|words| words.clone().into_any())),
    ];
    let rows = known.into_iter().filter_map(|(label, value)| {
        let unknown = || chart.wording.map(|_| words.unknown.clone().into_any());
        Some(row(label, value.or_else(unknown)?))
    });
    // A series that says of each point how sure it is leaves nothing unsaid.
    let has_ranges = chart.series.as_ref().is_some_and(|series| !series.points.ranges.is_empty());
    let is_said = chart.wording.is_some() && !has_ranges;
    let margin = is_said.then(|| row(&words.margin, margin(page, chart)));
    view! { {rows.collect_view()} {margin} }
}

/// The margin of error that was published; where values have their own, that of each, by its time.
fn margin(page: &Page<'_>, chart: &Chart) -> String {
    let words = &page.words.chart;
    let written = |margin: &Option<Amount>| {
        let either_way = |margin| words.either_way.replace("{margin}", &page.amount(margin));
        margin.as_ref().map_or_else(|| words.no_margin.clone(), either_way)
    };
    if chart.values.iter().all(|value| value.margin.is_none()) {
        return written(&chart.margin);
    }
    let each = chart.values.iter().filter_map(|value| {
        let when = value.when?;
        Some(format!("{}: {}", page.date(when), written(&value.margin)))
    });
    each.collect::<Vec<_>>().join("; ")
}

/// Where the figures were read: each a link to its entry in the list of sources.
fn sources(page: &Page<'_>, chart: &Chart) -> impl IntoView {
    let links = page.explainer.sources_of_chart(chart).map(|source| {
        let published = source.published.map(|when| format!(", {}", page.date(when)));
        view! { <dd><a {..page.to(Anchor::Source(&source.id))}>{page.publisher(source)}</a>{published}</dd> }
    });
    view! {
        <dl class="statement-facts">
            <div>
                <dt>{page.words.chart.sources.clone()}</dt>
                {links.collect_view()}
            </div>
        </dl>
    }
}

fn paragraphs(page: &Page<'_>, texts: &[Text]) -> impl IntoView {
    texts.iter().map(|text| inline::paragraph(page, text)).collect_view()
}

/// Words with the number of respondents and the margin of error that arithmetic gives; none where either is not known.
fn with_margin(page: &Page<'_>, chart: &Chart, words: &str) -> Option<String> {
    let people = respondents(page, chart)?;
    Some(words.replace("{people}", &people).replace("{margin}", &arithmetic(page, chart)?))
}

/// That a share may lie on either side of one half, where it may and no margin of error was published that would be drawn.
pub(crate) fn open(page: &Page<'_>, chart: &Chart) -> Option<String> {
    let is_open = leaves_half_open(chart);
    with_margin(page, chart, &page.words.chart.open).filter(|_| is_open)
}
