//! From the explainer to the charts' data.

use super::picture::{Mark, Picture, Tick, Tone};
use super::{ChartData, PollsData, frame};
use crate::page::Page;
use crate::slot::Slot;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::text::{ChartText, plain};

/// Writes a picture as it stands in the page until a canvas takes over.
pub type DrawStill = fn(&Picture) -> Slot;

/// Every chart, in the order of the page.
#[must_use]
pub fn data(page: &Page<'_>, draw_still: DrawStill) -> PollsData {
    let charts = page.explainer.charts.iter().filter_map(|chart| {
        let text = page.texts.charts.get(&chart.id)?;
        let picture = picture(page, chart, text);
        Some(ChartData {
            id: chart.id.clone(),
            head: Slot::of(frame::head(page, chart, text)),
            still: draw_still(&picture),
            foot: Slot::of(frame::foot(page, chart, text)),
            picture,
        })
    });
    PollsData { charts: charts.collect() }
}

/// What a chart shows, in the page's language.
#[must_use]
pub fn picture(page: &Page<'_>, chart: &Chart, text: &ChartText) -> Picture {
    let step = step(chart);
    let largest = chart.values.iter().map(|value| value.value).fold(0.0, f64::max);
    let top = (largest / step).ceil().max(1.0) * step;
    let last = chart.values.len().saturating_sub(1).max(1) as f64;
    let marks = chart.values.iter().enumerate().map(|(place, value)| Mark {
        label: label(page, chart, text, value),
        words: words(page, chart, value),
        amount: value.value,
        along: place as f64 / last,
        tone: tone(value),
    });
    Picture { kind: chart.kind, marks: marks.collect(), top, ticks: ticks(chart.kind, top, step) }
}

/// Between two labelled levels of the axis.
fn step(chart: &Chart) -> f64 {
    match chart.kind {
        ChartKind::Shares | ChartKind::Trend => 20.0,
        ChartKind::Months => 100.0,
    }
}

fn ticks(kind: ChartKind, top: f64, step: f64) -> Vec<Tick> {
    if kind != ChartKind::Trend {
        return Vec::new();
    }
    let levels = (0..=(top / step).round() as u32).map(|level| f64::from(level) * step);
    levels.map(|at| Tick { at, words: format!("{at}\u{202f}%") }).collect()
}

/// What stands at a value: a month is shortened, for eleven of them stand side by side on a phone.
fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> String {
    match (chart.kind, value.when) {
        (ChartKind::Months, Some(when)) => page.date(&when).chars().take(3).collect(),
        (ChartKind::Trend, Some(when)) => page.date(&when),
        _ => text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default(),
    }
}

/// The amount in words; in a series without its unit, which the title names.
fn words(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    match chart.kind {
        ChartKind::Months => value.value.to_string(),
        ChartKind::Shares | ChartKind::Trend => amount(page, chart, value),
    }
}

/// The amount with its unit; the computed rest has no figure of its own and is named after its chart.
pub(super) fn amount(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    let id = value.figure.clone().unwrap_or_else(|| format!("{}.{}", chart.id, value.key));
    page.texts.figures.get(&id).cloned().unwrap_or_default()
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
