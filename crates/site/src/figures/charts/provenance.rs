//! Where the values of a chart come from: in the drawing, in the key, in words.

use crate::page::Page;
use knackpunkt::chart::picture::Tone;
use knackpunkt_model::chart::{ChartValue, LongSeries};

/// Where all values of a long series come from.
#[must_use]
pub(crate) fn series_tone(series: &LongSeries) -> Tone {
    if series.supplement { Tone::Supplement } else { Tone::Article }
}

/// Where a value comes from.
#[must_use]
pub(crate) fn tone(value: &ChartValue) -> Tone {
    match (&value.figure, value.supplement) {
        (None, _) => Tone::Rest,
        (Some(_), true) => Tone::Supplement,
        (Some(_), false) => Tone::Article,
    }
}

/// The same as the style sheet has it.
pub(crate) fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Article => "article",
        Tone::Supplement => "supplement",
        Tone::Rest => "rest",
    }
}

/// Where a value comes from, in words.
#[must_use]
pub(crate) fn origin(page: &Page<'_>, tone: Tone) -> String {
    let words = &page.words.chart;
    match tone {
        Tone::Article => words.article.clone(),
        Tone::Supplement => words.supplement.clone(),
        Tone::Rest => words.computed.clone(),
    }
}
