//! From the explainer to the charts' data.

use super::picture::{Mark, Picture, Stretch, Tick, Tone};
use super::{ChartData, PollsData, figure};
use crate::page::Page;
use crate::slot::Slot;
use knackpunkt_maths::margin::published_range;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, LongSeries};
use knackpunkt_model::date::When;
use knackpunkt_model::text::{ChartText, plain};

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
    PollsData { locale: page.language.locale().to_owned(), charts, figures: Slot::new(figures) }
}

/// What a chart shows, in the page's language.
#[must_use]
pub fn picture(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Picture {
    let axis = page.texts.axes.get(&chart.id);
    let levels = axis.into_iter().flat_map(|axis| &axis.levels);
    Picture {
        kind: chart.kind,
        marks: marks(page, chart, text),
        top: axis.map_or(1.0, |axis| axis.top),
        ticks: levels.map(|(at, words)| Tick { at: *at, words: words.clone() }).collect(),
        stretch: chart.series.as_ref().map(|series| stretch(page, chart, series)),
    }
}

fn marks(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Vec<Mark> {
    let words = page.texts.axes.get(&chart.id).into_iter().flat_map(|axis| &axis.values);
    let marks = chart.values.iter().zip(words).enumerate().map(|(place, (value, words))| Mark {
        label: label(page, chart, text, value),
        words: words.clone(),
        amount: value.value,
        range: published_range(chart, value, &page.explainer.figures).map(|range| [range.low, range.high]),
        along: along(chart, place),
        tone: tone(value),
    });
    marks.collect()
}

fn stretch(page: &Page<'_>, chart: &Chart, series: &LongSeries) -> Stretch {
    let times = page.texts.series.get(&chart.id).into_iter().flat_map(|words| &words.times);
    Stretch {
        series: series.points.clone(),
        tone: series_tone(series),
        days: series.points.span().unwrap_or_default(),
        times: times.map(|(day, words)| Tick { at: f64::from(*day), words: words.clone() }).collect(),
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

/// What stands at a value: a month is shortened, for eleven of them stand side by side on a phone.
fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> String {
    match (chart.kind, value.when) {
        (ChartKind::Months, Some(when)) => month(page, chart, when),
        (ChartKind::Trend, Some(when)) => {
            page.texts.short_dates.get(&when.to_string()).cloned().unwrap_or_default()
        }
        _ => text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default(),
    }
}

/// A month in short; where there is more than one year, January stands for the year.
fn month(page: &Page<'_>, chart: &Chart, when: When) -> String {
    let years = chart.values.iter().filter_map(|value| Some(value.when?.last_day().year));
    let is_one_year = years.clone().min() == years.max();
    match when {
        When::Month(year, 1) if !is_one_year => year.to_string(),
        _ => page.texts.short_months.get(&when.to_string()).cloned().unwrap_or_default(),
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
