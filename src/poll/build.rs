//! From the explainer to the charts' data.

use super::picture::{Mark, Picture, Stretch, Tick, Tone};
use super::{ChartData, PollsData, figure};
use crate::page::Page;
use crate::slot::Slot;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, LongSeries};
use knackpunkt_model::statistics::ticks::{levels, nice_top_and_step};
use knackpunkt_model::text::{ChartText, SeriesText, plain};

/// Writes a picture as it stands in the page until a canvas takes over.
pub type DrawStill = fn(&Picture) -> Slot;

/// These charts, in this order.
#[must_use]
pub fn data<'a>(
    page: &Page<'_>,
    wanted: impl IntoIterator<Item = &'a Chart>,
    draw_still: DrawStill,
) -> PollsData {
    let mut charts = Vec::new();
    let mut figures = String::new();
    for chart in wanted {
        let Some(text) = page.texts.charts.get(&chart.id) else { continue };
        let picture = picture(page, chart, text);
        let still = draw_still(&picture);
        figures.push_str(&Slot::of(figure::of(page, chart, text, &picture, &still)).html());
        let unit = page.texts.series.get(&chart.id).map(|series| series.unit.clone()).unwrap_or_default();
        charts.push(ChartData { id: chart.id.clone(), picture, unit });
    }
    PollsData { charts, figures: Slot::new(figures) }
}

/// What a chart shows.
#[must_use]
pub fn picture(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Picture {
    match (&chart.series, page.texts.series.get(&chart.id)) {
        (Some(series), Some(words)) => series_picture(series, words),
        _ => values_picture(page, chart, text),
    }
}

fn values_picture(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Picture {
    let figures = &page.explainer.figures;
    let ranges: Vec<_> = chart.values.iter().map(|value| chart.range(value, figures)).collect();
    let highs = ranges.iter().flatten().map(|range| range.high);
    let largest = chart.values.iter().map(|value| value.value).chain(highs).fold(0.0, f64::max);
    let (top, step) = nice_top_and_step(largest, LEVELS);
    let marks = chart.values.iter().zip(ranges).enumerate().map(|(place, (value, range))| Mark {
        label: label(page, chart, text, value),
        words: words(page, chart, value),
        amount: value.value,
        range: range.map(|range| [range.low, range.high]),
        along: along(chart, place),
        tone: tone(value),
    });
    let marks = marks.collect();
    Picture { kind: chart.kind, marks, top, ticks: ticks(chart.kind, top, step), stretch: None }
}

/// Where a value stands between the first and the last: by its day in a trend, else by its place.
fn along(chart: &Chart, place: usize) -> f64 {
    let day = |value: &ChartValue| value.when.map(|when| f64::from(when.last_day().days()));
    let at = |place: usize| match chart.kind {
        ChartKind::Trend => chart.values.get(place).and_then(day).unwrap_or_default(),
        _ => place as f64,
    };
    let (first, last) = (at(0), at(chart.values.len().saturating_sub(1)));
    (at(place) - first) / (last - first).max(1.0)
}

fn series_picture(series: &LongSeries, words: &SeriesText) -> Picture {
    let ticks = words.levels.iter().map(|(at, words)| Tick { at: *at, words: words.clone() });
    let times = words.times.iter().map(|(day, words)| Tick { at: f64::from(*day), words: words.clone() });
    Picture {
        kind: ChartKind::Series,
        marks: Vec::new(),
        top: words.top,
        ticks: ticks.collect(),
        stretch: Some(Stretch {
            series: series.points.clone(),
            tone: series_tone(series),
            days: series.points.span().unwrap_or_default(),
            times: times.collect(),
        }),
    }
}

/// So many labelled levels at most.
const LEVELS: usize = 4;

/// Labelled levels: of shares the half, by which a majority is told; none where every value has its figure.
fn ticks(kind: ChartKind, top: f64, step: f64) -> Vec<Tick> {
    let levels = match kind {
        ChartKind::Shares => vec![50.0],
        ChartKind::Trend => levels(top, step),
        ChartKind::Months | ChartKind::Series => Vec::new(),
    };
    levels.into_iter().map(|at| Tick { at, words: format!("{at}\u{202f}%") }).collect()
}

/// What stands at a value: a month is shortened, for eleven of them stand side by side on a phone.
fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> String {
    match (chart.kind, value.when) {
        (ChartKind::Months, Some(when)) => page.date(&when).chars().take(3).collect(),
        (ChartKind::Trend, Some(when)) => {
            page.texts.short_dates.get(&when.to_string()).cloned().unwrap_or_default()
        }
        _ => text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default(),
    }
}

/// The amount in words; in a series without its unit, which the title names.
fn words(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    match chart.kind {
        ChartKind::Months => value.value.to_string(),
        ChartKind::Shares | ChartKind::Trend | ChartKind::Series => amount(page, chart, value),
    }
}

/// The amount with its unit; the computed rest has no figure of its own and is named after its chart.
pub(super) fn amount(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    let id = value.figure.clone().unwrap_or_else(|| format!("{}.{}", chart.id, value.key));
    page.texts.figures.get(&id).cloned().unwrap_or_default()
}

/// Where all values of a long series come from.
#[must_use]
pub fn series_tone(series: &LongSeries) -> Tone {
    if series.supplement { Tone::Supplement } else { Tone::Article }
}

/// Where a value comes from.
#[must_use]
pub fn tone(value: &ChartValue) -> Tone {
    match (&value.figure, value.supplement) {
        (None, _) => Tone::Rest,
        (Some(_), true) => Tone::Supplement,
        (Some(_), false) => Tone::Article,
    }
}
