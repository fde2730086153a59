//! Charts, live: drawn on a canvas over the SVG once they are used, read value by value, and long series enlarged.

mod canvas;
mod reading;
mod zoom;

use crate::browser::{dom, events};
use crate::chart::picture::Picture;
use crate::chart::{ChartData, PollsData};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement, HtmlInputElement};

/// Makes every chart live whose parts stand in the page.
pub fn follow(data: PollsData) {
    for one in data.charts {
        let Some(chart) = Chart::find(one, data.locale.clone()).map(events::lasting) else { continue };
        reading::follow(chart);
        if chart.picture.borrow().view.is_some() {
            chart.keep_drawn();
            zoom::follow(chart);
        } else {
            chart.draw_once_used();
        }
        // The reader was there before this program was.
        if dom::holds_focus(&chart.reader) {
            chart.use_now();
            chart.read_slider();
        }
    }
}

/// A chart and its parts in the page.
struct Chart {
    figure: Element,
    /// SVG, canvas and pointer.
    area: Element,
    canvas: HtmlCanvasElement,
    /// The slider by which keys and screen readers go from value to value.
    reader: HtmlInputElement,
    /// Where the value that is read is said.
    said: Element,
    /// What points the value that is read.
    pointer: Element,
    picture: RefCell<Picture>,
    /// How an amount of a long series is written, around `{number}`.
    unit: String,
    /// How dates and numbers are written.
    locale: String,
    /// The value that is read.
    place: Cell<Option<usize>>,
    /// The width in CSS pixels that it was drawn at; 0 before. Asking the browser would have it lay out the page first.
    shown: Cell<i32>,
    /// Whether it is drawn in the next frame.
    waits: Cell<bool>,
    /// Whether the reader has come to it.
    used: Cell<bool>,
}

impl Chart {
    fn find(data: ChartData, locale: String) -> Option<Self> {
        let figure = dom::first(&format!("[data-chart=\"{}\"]", data.id))?;
        let find = |selector: &str| figure.query_selector(selector).ok().flatten();
        Some(Self {
            area: find(".chart-picture")?,
            canvas: find("canvas")?.dyn_into().ok()?,
            reader: find(".chart-reader")?.dyn_into().ok()?,
            said: find(".chart-said")?,
            pointer: find(".chart-pointer")?,
            figure,
            picture: RefCell::new(data.picture),
            unit: data.unit,
            locale,
            place: Cell::new(None),
            shown: Cell::new(0),
            waits: Cell::new(false),
            used: Cell::new(false),
        })
    }

    /// Draws as soon as the reader comes to it, by pointer, finger or keys. Until then the SVG shows the same, and drawing
    /// costs nobody anything who only reads on.
    fn draw_once_used(&'static self) {
        self.hear(&self.area, "pointermove", |chart, _| chart.use_now());
        self.hear(&self.area, "click", |chart, _| chart.use_now());
        self.hear(&self.reader, "focus", |chart, _| chart.use_now());
    }

    fn use_now(&'static self) {
        if !self.used.replace(true) {
            self.keep_drawn();
        }
    }

    /// Draws now and whenever size, sharpness, theme or fonts change.
    fn keep_drawn(&'static self) {
        // Told before the frame is painted, once for each. What was drawn in time for the new size is not drawn twice.
        events::on_resize(&self.canvas, move || {
            if !canvas::fits(&self.canvas) {
                self.draw();
            }
        });
        events::on_look_change(move || self.draw_soon());
    }

    fn draw(&self) {
        self.shown.set(self.canvas.offset_width());
        let drawn = canvas::draw_on(&self.canvas, &self.picture.borrow()).is_some();
        dom::mark(&self.area, "data-drawn", drawn);
    }

    /// Draws in the next frame, however often it is asked to until then.
    fn draw_soon(&'static self) {
        if !self.waits.replace(true) {
            events::in_next_frame(move || {
                self.waits.set(false);
                self.draw();
            });
        }
    }

    /// Hears an event on a part, as long as the page lives.
    fn hear(&'static self, part: &Element, event: &'static str, heard: fn(&'static Self, &web_sys::Event)) {
        events::listen(part, event, move |event| heard(self, event));
    }
}
