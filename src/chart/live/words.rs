//! What is said of a value: the table in the page has the words; of a long series the browser writes them.

use crate::browser::dom;
use crate::chart::live::Chart;
use crate::chart::picture::SeriesView;
use js_sys::Date;
use knackpunkt_maths::text::pattern::fill;
use wasm_bindgen::JsValue;

/// A whole date.
const LONG: &str = r#"{"timeZone":"UTC","dateStyle":"long"}"#;

/// Milliseconds of a day.
const DAY_MS: f64 = 86_400_000.0;

/// The words for a value: "November 2025: 505 km², Artikel".
pub(super) fn of(chart: &Chart, place: usize) -> String {
    if let Some(view) = &chart.picture.borrow().view {
        return of_series(chart, view, place).unwrap_or_default();
    }
    let rows = chart.figure.query_selector_all(".chart-table tbody tr").ok();
    let cells = rows.and_then(|rows| rows.item(u32::try_from(place).ok()?)).map(|row| row.child_nodes());
    let Some(cells) = cells else { return String::new() };
    let mut words = String::new();
    for at in 0..cells.length() {
        let cell = cells.item(at).and_then(|cell| cell.text_content()).unwrap_or_default();
        words.push_str(["", ": "].get(at as usize).unwrap_or(&", "));
        words.push_str(&cell);
    }
    words
}

fn of_series(chart: &Chart, view: &SeriesView, place: usize) -> Option<String> {
    let series = &view.series;
    let bare = |amount: f64| dom::number_in(&chart.locale, amount);
    let number = |amount: f64| fill(&chart.unit, &[("number", &bare(amount))]);
    let day = date(&chart.locale, *series.days.get(place)?, LONG);
    let amount = number(series.amount(place)?);
    Some(match series.range(place) {
        Some([low, high]) => format!("{day}: {amount} ({}–{})", bare(low), number(high)),
        None => format!("{day}: {amount}"),
    })
}

/// A day since 1970 in a language, in the parts that these options of `Date.toLocaleDateString` name, as JSON.
pub(super) fn date(locale: &str, day: i32, options: &str) -> String {
    let options = dom::json(&options.into()).unwrap_or_default();
    let date = Date::new(&JsValue::from_f64(f64::from(day) * DAY_MS));
    String::from(date.to_locale_date_string(locale, &options))
}
