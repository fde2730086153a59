//! Reading a chart: the value under the pointer or at the slider is marked, and said.

use crate::browser::dom;
use crate::browser::gestures;
use crate::chart::draw::{height, nearest, spot, width_for};
use crate::chart::live::{Chart, words, zoom};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Reads by pointer, finger and keys.
pub(super) fn follow(chart: &Rc<Chart>) {
    let reads = Rc::clone(chart);
    let pointed: Rc<dyn Fn((f64, f64), bool)> = Rc::new(move |place, is_click| {
        // Keys go on from where the reader clicked.
        if is_click {
            dom::focus_in_place(&reads.reader);
        }
        reads.read_at(place);
    });
    gestures::on_pointer(&chart.area, &pointed);
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
    fn read_at(self: &Rc<Self>, (x, y): (f64, f64)) {
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

    pub(super) fn read_slider(self: &Rc<Self>) {
        self.read(self.reader.value_as_number().max(0.0) as usize);
    }

    /// Marks a value and says it. The slider says it to screen readers by itself, so it is not said to them twice.
    fn read(self: &Rc<Self>, place: usize) {
        self.place.set(Some(place));
        zoom::bring_into_view(self, place);
        let words = words::of(self, place);
        dom::set_attribute(&self.reader, "aria-valuetext", &words);
        dom::set_attribute(
            &self.said,
            "aria-live",
            if dom::holds_focus(&self.reader) { "off" } else { "polite" },
        );
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
    fn key(self: &Rc<Self>, event: &Event) {
        // With Ctrl and its like keys are the browser's: it enlarges the page.
        let plain = |event: &&KeyboardEvent| !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let Some(key) = event.dyn_ref().filter(plain).map(KeyboardEvent::key) else { return };
        let step = match key.as_str() {
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
