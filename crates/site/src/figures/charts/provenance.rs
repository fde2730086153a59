//! Where the values of a chart come from: in the drawing, in the key, in words.

use crate::page::{Page, SUPPLEMENT};
use knackpunkt::chart::picture::Provenance;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, LongSeries};

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
fn origins(chart: &Chart) -> impl Iterator<Item = Provenance> {
    let series = chart.series.iter().map(series_provenance);
    let found: Vec<_> = chart.values.iter().map(provenance).chain(series).collect();
    let all = [Provenance::Article, Provenance::Supplement, Provenance::Rest];
    all.into_iter().filter(move |each| found.contains(each))
}

/// Whether labels bear the sign of what is not from the article: those of a long series are days, and under columns it finds
/// no room.
pub(crate) fn is_labelled(chart: &Chart) -> bool {
    matches!(chart.kind, ChartKind::Shares | ChartKind::Trend)
}

/// The key: what only a colour or the sign says. Beside values with the sign the article's need no word.
pub(crate) fn key(page: &Page<'_>, chart: &Chart) -> Vec<(Option<Provenance>, String)> {
    let entry = |each| match each {
        _ if !is_labelled(chart) => Some((Some(each), origin(page, each))),
        Provenance::Article => None,
        Provenance::Supplement => {
            Some((None, format!("{SUPPLEMENT} {}", page.words.statement.supplement_note)))
        }
        Provenance::Rest => Some((Some(each), origin(page, each))),
    };
    origins(chart).filter_map(entry).collect()
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
