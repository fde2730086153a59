//! A chart as it stands in the page: words, drawing, what reads it, and what stands behind it. Native only.

use crate::figures::charts::{frame, table};
use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt::chart::picture::{Picture, Provenance};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, plain};
use leptos::prelude::*;

/// The figure; the canvas lies on the SVG and takes its place once it is drawn.
pub(crate) fn of(
    page: &Page<'_>,
    chart: &Chart,
    text: &ChartText,
    picture: &Picture,
    still: &RawHtml,
) -> AnyView {
    let kind: &str = picture.kind.into();
    view! {
        <figure class="chart" data-chart=chart.id.clone()>
            <figcaption>{frame::head(page, chart, text)}</figcaption>
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
            {frame::sentence(page, chart, text)}
            <div class="chart-foot">{picture.view.is_some().then(|| frame::key(page, chart))} {frame::foot(page, chart, text)}</div>
        </figure>
    }
    .into_any()
}

/// The slider that goes from value to value. It begins with the value of the article, if there is one.
fn reader(page: &Page<'_>, chart: &Chart, text: &ChartText, picture: &Picture) -> AnyView {
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
    .into_any()
}

/// Where the value that is read is said. Until then the key stands there; of a long series, whose values no words stand
/// beside, how to read.
fn said(page: &Page<'_>, chart: &Chart, picture: &Picture) -> AnyView {
    let said = view! { <p class="chart-said" role="status"></p> };
    if picture.view.is_some() {
        let hint = page.words.chart.hint.clone();
        view! { <div class="chart-reading needs-live"><p class="chart-hint">{hint}</p>{said}</div> }
            .into_any()
    } else {
        view! { <div class="chart-reading">{frame::key(page, chart)}{said}</div> }.into_any()
    }
}

/// Buttons that enlarge a long series.
fn zoom(page: &Page<'_>, picture: &Picture) -> AnyView {
    let words = &page.words.tools;
    let button = |key: &'static str, text: &str| {
        view! { <button type="button" data-zoom=key>{text.to_owned()}</button> }
    };
    let buttons = picture.view.is_some().then(|| {
        view! {
            <div class="chart-tools needs-live">
                {button("+", &words.closer)} {button("-", &words.farther)} {button("0", &words.whole)}
            </div>
        }
    });
    buttons.into_any()
}
