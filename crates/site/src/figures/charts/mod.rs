//! Charts: from the explainer to what is drawn and read, and the figure around each drawing.

mod axis;
pub(crate) mod frame;
pub(crate) mod method;
mod table;
pub(crate) mod value;

use crate::figures::charts::value::{is_labelled, label, provenance, series_provenance};
use crate::page::{Page, SUPPLEMENT};
use knackpunkt::chart::picture::{DataPoint, Picture, Provenance, SeriesView};
use knackpunkt::chart::{ChartData, PollsData};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_maths::margin::published_range;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::text::ChartText;

/// The last argument writes a picture as it stands in the page until a canvas takes over.
pub(crate) fn data<'a>(
    page: &Page<'_>,
    wanted: impl IntoIterator<Item = &'a Chart>,
    draw_static: fn(&Picture) -> RawHtml,
) -> PollsData {
    let mut charts = Vec::new();
    let mut figures = String::new();
    for chart in wanted {
        let text = page.texts.charts.get(chart.key);
        let picture = picture(page, chart, text);
        let still = draw_static(&picture);
        figures.push_str(&RawHtml::of(frame::of(page, chart, text, &picture, &still)).html());
        let unit =
            chart.series.as_ref().map_or_else(String::new, |series| page.format.numbers.pattern(series.unit));
        charts.push(ChartData { id: chart.id.clone(), picture, unit });
    }
    PollsData { locale: page.language.locale().to_owned(), charts, figures: RawHtml::new(figures) }
}

pub(crate) fn picture(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Picture {
    let (top, ticks) = axis::of(page, chart);
    let points = chart.values.iter().enumerate().map(|(place, value)| {
        let has_sign = is_labelled(chart) && provenance(value) == Provenance::Supplement;
        DataPoint {
            label: label(page, chart, text, value) + if has_sign { SUPPLEMENT } else { "" },
            words: axis::words(page, chart, value),
            amount: value.value,
            range: published_range(chart, value),
            along: along(chart, place),
            provenance: provenance(value),
        }
    });
    Picture {
        kind: chart.kind,
        points: points.collect(),
        top,
        ticks,
        view: chart.series.as_ref().map(|series| SeriesView {
            series: series.points.clone(),
            provenance: series_provenance(series),
            days: series.points.span().unwrap_or_default(),
            times: axis::times(&page.format.dates, series),
        }),
    }
}

/// Where a value stands between the first and the last: by its day in a trend, else by its place.
fn along(chart: &Chart, place: usize) -> f64 {
    let day = |value: &ChartValue| value.when.map(|when| f64::from(when.last_day().days()));
    let at = |place: usize| match chart.kind {
        ChartKind::Trend => chart.values.get(place).and_then(day).unwrap_or_default(),
        _ => place as f64,
    };
    let (first, last) = (at(0), at(chart.values.len().saturating_sub(1)));
    if last > first { (at(place) - first) / (last - first) } else { 0.5 }
}
