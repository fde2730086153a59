//! Where the values of a chart come from: in the drawing, in the key, in words.

use crate::page::Page;
use knackpunkt::chart::picture::Provenance;
use knackpunkt_model::chart::{Chart, ChartValue, LongSeries};

/// Where all values of a long series come from.
pub(crate) fn series_provenance(series: &LongSeries) -> Provenance {
    if series.supplement { Provenance::Supplement } else { Provenance::Article }
}

/// Where a value comes from.
pub(crate) fn provenance(value: &ChartValue) -> Provenance {
    match (&value.figure, value.supplement) {
        (None, _) => Provenance::Rest,
        (Some(_), true) => Provenance::Supplement,
        (Some(_), false) => Provenance::Article,
    }
}

/// The origins that occur in a chart.
pub(crate) fn origins(chart: &Chart) -> impl Iterator<Item = Provenance> {
    let series = chart.series.iter().map(series_provenance);
    let found: Vec<_> = chart.values.iter().map(provenance).chain(series).collect();
    let all = [Provenance::Article, Provenance::Supplement, Provenance::Rest];
    all.into_iter().filter(move |each| found.contains(each))
}

/// An origin as the style sheet has it.
pub(crate) fn provenance_name(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Article => "article",
        Provenance::Supplement => "supplement",
        Provenance::Rest => "rest",
    }
}

/// Where a value comes from, in words.
pub(crate) fn origin(page: &Page<'_>, provenance: Provenance) -> String {
    let words = &page.words.chart;
    match provenance {
        Provenance::Article => words.article.clone(),
        Provenance::Supplement => words.supplement.clone(),
        Provenance::Rest => words.computed.clone(),
    }
}
