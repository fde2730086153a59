//! The months of a series as squares, at the map's scale: beside the one that the article tells, those before it.

use crate::figures::area::cites;
use crate::figures::area::sheet::square;
use crate::figures::charts::value::amount;
use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::fact::Figure;
use knackpunkt_model::text::plain;
use leptos::prelude::*;

/// The series that the area belongs to, a square for each month; nothing where there is none.
pub(crate) fn view(page: &Page<'_>, one: &Figure, [width, _]: [f64; 2]) -> AnyView {
    let has_area = |value: &ChartValue| value.figure.as_ref().is_some_and(|figure| figure.id == one.id);
    let mut charts = page.explainer.charts.iter().filter(|chart| chart.kind == ChartKind::Months);
    let chart = charts.find(|chart| chart.values.iter().any(has_area));
    chart.map(|chart| row(page, chart, width)).into_any()
}

fn row(page: &Page<'_>, chart: &Chart, width: f64) -> AnyView {
    let step = width / chart.values.len().max(1) as f64;
    let sides = chart.values.iter().map(|value| value.value.sqrt());
    let height = sides.clone().fold(0.0, f64::max).ceil();
    let squares = chart.values.iter().zip(sides).enumerate().map(|(place, (value, side))| {
        let class = if value.supplement { "area-month" } else { "area-one" };
        square(class, step * (place as f64 + 0.5) - side / 2.0, side)
    });
    let labels = chart.values.iter().map(|value| {
        let month = value.when.map(|when| page.format.dates.short_month_name(when.last_day()));
        let km2 = page.number(value.value);
        view! { <li data-article=(!value.supplement).then_some("")>{month}<br/>{km2}</li> }
    });
    let title = plain(&page.texts.charts.get(chart.key).title);
    let words = &page.words.chart;
    let own = page.explainer.statements.iter();
    let own = own.filter(|one| chart.statements.contains(&one.key) && one.speaker == chart.institute);
    view! {
        <div class="area-months">
            <p class="area-months-title">
                <a {..page.to(Anchor::Chart(&chart.id))}>{title}</a> ", " {page.words.area.months.clone()}
            </p>
            <div class="area-row">
                <svg viewBox=format!("0 {} {width} {height}", -height) role="img" aria-label=spoken(page, chart)>
                    {squares.collect_view()}
                </svg>
                <ol class="area-labels" aria-hidden="true">{labels.collect_view()}</ol>
            </div>
            <ul class="area-key" role="list">
                <li class="area-key-one">{words.article.clone()}</li>
                <li class="area-key-month">{words.supplement.clone()}</li>
            </ul>
            {cites(page, own)}
        </div>
    }
    .into_any()
}

/// Every month with its area, and which ones are supplements.
fn spoken(page: &Page<'_>, chart: &Chart) -> String {
    let months = chart.values.iter().filter_map(|value| {
        let (when, figure) = (value.when?, amount(page, value));
        let origin = if value.supplement { &page.words.chart.supplement } else { &page.words.chart.article };
        Some(format!("{}: {figure}, {origin}", page.date(when)))
    });
    months.collect::<Vec<_>>().join("; ")
}
