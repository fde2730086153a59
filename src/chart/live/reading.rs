//! Reading a chart: the value under the pointer or at the slider is marked, and said. The table in the page has the words; of a
//! long series the browser writes them.

use crate::browser::{dom, events, gestures};
use crate::chart::draw::{height, nearest, spot, width_for};
use crate::chart::live::{Chart, zoom};
use crate::chart::picture::SeriesView;
use js_sys::Date;
use knackpunkt_maths::text::fill;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// A whole date.
const LONG: &str = r#"{"timeZone":"UTC","dateStyle":"long"}"#;

/// Milliseconds of a day.
const DAY_MS: f64 = 86_400_000.0;

/// Reads by pointer, finger and keys.
pub(super) fn follow(chart: &'static Chart) {
    gestures::on_pointer(&chart.area, move |place, is_click| {
        // Keys go on from where the reader clicked.
        if is_click {
            dom::focus_in_place(&chart.reader);
        }
        chart.read_at(place);
    });
    // A finger that is lifted has left, too, but not this way: what it read stays to be read.
    chart.hear(&chart.area, "mouseleave", |chart, _| {
        if !dom::holds_focus(&chart.reader) {
            chart.leave();
        }
    });
    chart.hear(&chart.reader, "input", |chart, _| chart.read_slider());
    chart.hear(&chart.reader, "focus", |chart, _| chart.read_slider());
    chart.hear(&chart.reader, "blur", |chart, _| chart.leave());
    chart.hear(&chart.reader, "keydown", Chart::key);
}

impl Chart {
    /// Reads the value at a place of the picture, in shares of its sides.
    fn read_at(&'static self, (x, y): (f64, f64)) {
        let place = {
            let picture = self.picture.borrow();
            let width = self.width();
            nearest(&picture, width, (x * width, y * height(&picture)))
        };
        // A move within one value says nothing new.
        if self.place.get() != Some(place) {
            self.reader.set_value_as_number(place as f64);
            self.read(place);
        }
    }

    pub(super) fn read_slider(&'static self) {
        self.read(self.reader.value_as_number().max(0.0) as usize);
    }

    /// Marks a value and says it. The slider says it to screen readers by itself, so it is not said to them twice.
    fn read(&'static self, place: usize) {
        self.place.set(Some(place));
        zoom::bring_into_view(self, place);
        let words = words_of(self, place);
        dom::set_attribute(&self.reader, "aria-valuetext", &words);
        let live = if dom::holds_focus(&self.reader) { "off" } else { "polite" };
        dom::set_attribute(&self.said, "aria-live", live);
        self.said.set_text_content(Some(&words));
        self.point();
    }

    /// Puts the mark where the value that is read stands.
    pub(super) fn point(&self) {
        let picture = self.picture.borrow();
        let width = self.width();
        let spot = self.place.get().and_then(|place| spot(&picture, width, place));
        dom::mark(&self.pointer, "data-on", spot.is_some());
        if let Some((x, y)) = spot {
            dom::set_property(&self.pointer, "--x", Some(x / width));
            dom::set_property(&self.pointer, "--y", Some(y / height(&picture)));
        }
    }

    /// Nothing is read any more.
    fn leave(&self) {
        self.place.set(None);
        self.said.set_text_content(None);
        self.point();
    }

    /// Keys that the slider does not know: answers stand below one another, so down leads to the next; Escape leaves.
    fn key(&'static self, event: &Event) {
        let Some(key) = events::plain_key(event) else { return };
        let step = match key.name.as_str() {
            "ArrowDown" => 1.0,
            "ArrowUp" => -1.0,
            "PageDown" => self.leap(),
            "PageUp" => -self.leap(),
            "Escape" => return self.leave(),
            other => {
                if zoom::key(self, other) {
                    event.prevent_default();
                }
                return;
            }
        };
        event.prevent_default();
        // Beyond its ends the slider stays where it is.
        self.reader.set_value_as_number(self.reader.value_as_number() + step);
        self.read_slider();
    }

    /// A tenth of all values, and at least one.
    fn leap(&self) -> f64 {
        (self.picture.borrow().count() / 10).max(1) as f64
    }

    /// The width that the picture was drawn for.
    pub(super) fn width(&self) -> f64 {
        let shown = Some(self.shown.get()).filter(|shown| *shown > 0);
        f64::from(width_for(f64::from(shown.unwrap_or_else(|| self.canvas.offset_width()))))
    }
}

/// The words for a value: "November 2025: 505 km², Artikel".
fn words_of(chart: &Chart, place: usize) -> String {
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
