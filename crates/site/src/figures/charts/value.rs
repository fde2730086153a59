//! A value of a chart in words: its label, and its amount with the unit; and how labels are written.

use crate::page::Page;
use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};
use knackpunkt_model::date::When;
use knackpunkt_model::text::{ChartText, plain};

/// The amount with its unit; the computed rest has no figure of its own and is named after its chart.
pub(crate) fn amount(page: &Page<'_>, chart: &Chart, value: &ChartValue) -> String {
    let id = value.figure.clone().unwrap_or_else(|| format!("{}.{}", chart.id, value.key));
    page.texts.figures.get(&id).cloned().unwrap_or_default()
}

/// What stands at a value: a month is shortened, for eleven of them stand side by side on a phone.
pub(crate) fn label(page: &Page<'_>, chart: &Chart, text: &ChartText, value: &ChartValue) -> String {
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

/// A label before what it names: with a colon, but for a question, which has its mark already.
#[must_use]
pub(crate) fn marked(label: &str) -> String {
    if label.ends_with('?') { label.to_owned() } else { format!("{label}:") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_its_mark_already() {
        assert_eq!(marked("Zeitraum"), "Zeitraum:");
        assert_eq!(marked("Wer wurde befragt?"), "Wer wurde befragt?");
    }
}
