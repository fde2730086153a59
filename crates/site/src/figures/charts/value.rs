//! A value of a chart: where it comes from, its label, and its amount with the unit; and how labels are written.

use crate::page::{Page, SUPPLEMENT};
use knackpunkt::chart::picture::Provenance;
use knackpunkt_content::format::{Dates, Numbers};
use knackpunkt_maths::margin::{arithmetic_margin, published_range};
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue, LongSeries};
use knackpunkt_model::date::When;
use knackpunkt_model::fact::Unit;
use knackpunkt_model::text::{ChartText, plain};

/// The amount with its unit; the computed rest has no figure of its own: it is a share.
pub(crate) fn amount(page: &Page<'_>, value: &ChartValue) -> String {
    value.figure.as_ref().map_or_else(
        || page.format.numbers.with_unit(value.value, Unit::Percent),
        |figure| page.amount(figure),
    )
}

/// From where to where a value may lie by its published margin of error, where it has one.
pub(crate) fn range(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> Option<String> {
    let [low, high] = published_range(chart, value)?;
    let numbers = &page.format.numbers;
    let high = numbers.with_unit(tenths(high), Unit::Percent);
    Some(format!("{}–{high}", numbers.bare(tenths(low))))
}

/// The margin of error by plain arithmetic, of a chart that has no published one and whose respondents are known.
pub(crate) fn arithmetic(page: &Page<'_>, chart: &Chart) -> Option<String> {
    Some(margin(&page.format.numbers, arithmetic_margin(chart)?))
}

fn margin(numbers: &Numbers, margin: f64) -> String {
    numbers.with_unit(tenths(margin).max(LEAST), Unit::PercentagePoints)
}

/// A margin is written as no less: however many were asked, none is nothing.
const LEAST: f64 = 0.1;

/// One decimal is more than a margin of error bears already.
fn tenths(amount: f64) -> f64 {
    (amount * 10.0).round() / 10.0
}

/// What a value is called, in full: in a series its date, else its answer.
pub(crate) fn name(dates: &Dates, text: &ChartText, chart: &Chart, value: &ChartValue) -> String {
    match (chart.kind, value.when) {
        (ChartKind::Trend | ChartKind::Months, Some(when)) => dates.whole(when),
        _ => answer(text, value),
    }
}

pub(crate) fn answer(text: &ChartText, value: &ChartValue) -> String {
    text.values.get(&value.key).map(|words| plain(words)).unwrap_or_default()
}

/// What stands at a value: a month is shortened, for eleven of them stand side by side on a phone.
pub(crate) fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> String {
    match (chart.kind, value.when) {
        (ChartKind::Months, Some(when)) => month(page, chart, when),
        (ChartKind::Trend, Some(when)) => page.format.dates.short(when),
        _ => answer(text, value),
    }
}

/// A month in short; where there is more than one year, January stands for the year.
fn month(page: &Page<'_>, chart: &Chart, when: When) -> String {
    let years = chart.values.iter().filter_map(|value| Some(value.when?.last_day().year));
    let is_one_year = years.clone().min() == years.max();
    match when {
        When::Month(year, 1) if !is_one_year => year.to_string(),
        _ => page.format.dates.short_month_name(when.last_day()),
    }
}

/// A label before what it names: with a colon, but for a question, which has its mark already.
pub(crate) fn marked(label: &str) -> String {
    if label.ends_with('?') { label.to_owned() } else { format!("{label}:") }
}

pub(crate) fn series_provenance(series: &LongSeries) -> Provenance {
    if series.supplement { Provenance::Supplement } else { Provenance::Article }
}

pub(crate) fn provenance(value: &ChartValue) -> Provenance {
    match (&value.figure, value.supplement) {
        (None, _) => Provenance::Rest,
        (Some(_), true) => Provenance::Supplement,
        (Some(_), false) => Provenance::Article,
    }
}

/// Whether labels bear the sign of what is not from the article: those of a long series are days, and under columns it finds
/// no room.
pub(crate) fn is_labelled(chart: &Chart) -> bool {
    matches!(chart.kind, ChartKind::Shares | ChartKind::Trend)
}

/// The key: what only a colour or the sign says. Beside values with the sign the article's need no word.
pub(crate) fn key(page: &Page<'_>, chart: &Chart) -> Vec<(Option<Provenance>, String)> {
    let series = chart.series.iter().map(series_provenance);
    let found: Vec<_> = chart.values.iter().map(provenance).chain(series).collect();
    let entry = |each| match each {
        Provenance::Article if is_labelled(chart) => None,
        Provenance::Supplement if is_labelled(chart) => {
            Some((None, format!("{SUPPLEMENT} {}", page.words.statement.supplement_note)))
        }
        each => Some((Some(each), origin(page, each))),
    };
    let all = [Provenance::Article, Provenance::Supplement, Provenance::Rest].into_iter();
    all.filter(|each| found.contains(each)).filter_map(entry).collect()
}

pub(crate) fn origin(page: &Page<'_>, provenance: Provenance) -> String {
    let words = &page.words.chart;
    match provenance {
        Provenance::Article => words.article.clone(),
        Provenance::Supplement => words.supplement.clone(),
        Provenance::Rest => words.computed.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_content::format::Formatter;
    use knackpunkt_model::language::Language;

    #[test]
    fn a_margin_is_never_nothing_however_many_were_asked() {
        let numbers = Formatter::new(Language::De).unwrap().numbers;
        let written = [3.09, 0.031].map(|found| margin(&numbers, found));
        assert_eq!(written, ["3,1\u{a0}Prozentpunkte", "0,1\u{a0}Prozentpunkte"]);
    }

    #[test]
    fn a_question_has_its_mark_already() {
        assert_eq!(marked("Zeitraum"), "Zeitraum:");
        assert_eq!(marked("Wer wurde befragt?"), "Wer wurde befragt?");
    }
}
