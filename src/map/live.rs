//! The live map: what part of it is shown, how that changes, and that the address says it.

use crate::browser::gestures::{self, Gesture};
use crate::browser::{controls, dom, events};
use crate::map::label_layer::LabelLayer;
use crate::map::marker_canvas::MarkerCanvas;
use crate::map::{ManyTowns, MapFrame};
use knackpunkt_maths::decimal;
use knackpunkt_maths::map::viewport::Viewport;
use leptos::prelude::*;
use std::rc::Rc;

/// How long the map takes to a town, in milliseconds.
const WAY_MS: f64 = 250.0;

/// The control that keeps the view in the address.
const AT: &str = "#map-at";

/// The state of the map.
#[derive(Clone, Copy)]
pub(super) struct Live {
    pub(super) frame: MapFrame,
    pub(super) view: RwSignal<Viewport>,
    /// The picture's width in pixels; 0 before it is measured, and on paper: then the style sheet places the names.
    pub(super) pixels: RwSignal<f64>,
    /// Names and towns; none before the page was read.
    layer: StoredValue<Option<Rc<LabelLayer>>, LocalStorage>,
    /// The towns where there are many of them, at which one the reader stands, and the page of their list.
    pub(super) marker_canvas: StoredValue<Option<Rc<MarkerCanvas>>, LocalStorage>,
    pub(super) here: StoredValue<usize>,
    pub(super) page: StoredValue<usize>,
    /// What the control of the address said last.
    said: StoredValue<String>,
    /// How often the map was moved: a way that another movement interrupts ends.
    moves: StoredValue<u32>,
}

impl Live {
    pub(super) fn new(frame: MapFrame, mut many: Option<ManyTowns>) -> Self {
        let live = Self {
            frame,
            view: RwSignal::new(frame.whole()),
            pixels: RwSignal::new(0.0),
            layer: StoredValue::new_local(None),
            marker_canvas: StoredValue::new_local(None),
            here: StoredValue::new(0),
            page: StoredValue::new(0),
            said: StoredValue::new(String::new()),
            moves: StoredValue::new(0),
        };
        // In a task of its own, behind the one in which the map is hydrated.
        Effect::new(move || {
            let many = many.take();
            events::soon(move || live.start(many.as_ref()));
        });
        live
    }

    /// Reads and adopts what stands in the page, listens to it, and keeps sizes and names right.
    fn start(self, many: Option<&ManyTowns>) {
        let Some(layer) = LabelLayer::read().map(Rc::new) else { return };
        self.layer.set_value(Some(Rc::clone(&layer)));
        self.adopt_cards();
        gestures::follow(&layer.picture, move |gesture| self.act(gesture));
        self.follow_page();
        self.mark_ends();
        if let Some(many) = many {
            self.start_canvas(many);
        }
        let measured = layer.picture.clone();
        let measure = move || {
            self.pixels.set(dom::width(&measured));
            // A map that has just got its size rests: the towns of many have their names from the start.
            self.show_canvas(true);
        };
        events::on_resize(&layer.picture, measure.clone());
        events::on_print(move |is_printing| if is_printing { self.pixels.set(0.0) } else { measure() });
        Effect::new(move || {
            let (pixels, view) = (self.pixels.get(), self.shown());
            layer.set_unit((pixels > 0.0).then(|| self.frame.width / pixels));
            let marker_canvas = self.marker_canvas();
            let places = || layer.places(marker_canvas.as_deref(), view, self.frame.picture(pixels));
            layer.put(if pixels > 0.0 { places() } else { Vec::new() });
            layer.keep_size(view.zoom());
            self.show_canvas(false);
        });
    }

    pub(super) fn layer(self) -> Option<Rc<LabelLayer>> {
        self.layer.get_value()
    }

    /// The part of the map that is shown; the whole map on paper.
    pub(super) fn shown(self) -> Viewport {
        let view = self.view.get();
        if self.pixels.get() > 0.0 { view } else { self.frame.whole() }
    }

    fn act(self, gesture: Gesture) {
        match gesture {
            Gesture::Zoom(factor, place) => self.put(self.view.get_untracked().zoomed(factor, place)),
            Gesture::Drag(far) => self.put(self.view.get_untracked().dragged(far)),
            Gesture::Step(factor, place) => self.step(factor, place),
            Gesture::Rest => self.rest(),
        }
    }

    /// A step nearer or farther, around a place of the picture.
    pub(super) fn step(self, factor: f64, place: (f64, f64)) {
        self.go_to(self.view.get_untracked().zoomed(factor, place));
    }

    fn put(self, view: Viewport) {
        self.moves.update_value(|moves| *moves = moves.wrapping_add(1));
        self.view.set(view);
    }

    /// Goes to a view on a short way, or at once where motion is not wanted.
    pub(super) fn go_to(self, end: Viewport) {
        let start = self.view.get_untracked();
        self.put(start);
        let moves = self.moves.get_value();
        events::on_way(WAY_MS, move |share| {
            if self.moves.get_value() != moves {
                return false;
            }
            // Slower towards the end.
            let left = 1.0 - share;
            self.view.set(if share < 1.0 { start.towards(&end, 1.0 - left * left * left) } else { end });
            if share >= 1.0 {
                self.rest();
            }
            true
        });
    }

    /// The map has come to rest: the address says where.
    fn rest(self) {
        let view = self.view.get_untracked();
        self.mark_ends();
        let words = if view.is_whole() { String::new() } else { self.frame.words(&view) };
        self.said.set_value(words.clone());
        controls::put(AT, &words);
        self.show_canvas(true);
    }

    /// Goes where the control says, if it was not we who wrote it there. Cards that the address opened with it move the
    /// map no more.
    pub(super) fn restore(self) {
        let words = dom::input_value(AT);
        if self.said.with_value(|said| *said == words) {
            return;
        }
        self.adopt_cards();
        let view = self.frame.read(&words).unwrap_or(self.frame.whole());
        self.said.set_value(words);
        self.put(view);
        self.mark_ends();
    }
}

impl MapFrame {
    /// Width and height in pixels of a picture so wide.
    pub(super) fn picture(&self, pixels: f64) -> (f64, f64) {
        (pixels, pixels * self.height / self.width)
    }

    pub(super) fn whole(&self) -> Viewport {
        Viewport::whole(self.width, self.height, self.closest)
    }

    /// A view as the address has it: `2_460.7_73.5`, zoom, kilometres east and north of the projection's origin.
    /// (Degrees would need the projection's formulas in the WASM.)
    fn words(&self, view: &Viewport) -> String {
        let (x, y) = view.middle();
        let east = (self.west + x * self.unit_m) / 1000.0;
        let north = (self.north - y * self.unit_m) / 1000.0;
        let numbers = [(view.zoom(), 2), (east, 1), (north, 1)];
        numbers.map(|(number, decimals)| decimal::write(number, decimals)).join("_")
    }

    fn read(&self, words: &str) -> Option<Viewport> {
        let mut numbers = words.split('_').map(decimal::read);
        let (zoom, x, y) = (numbers.next()??, numbers.next()?? * 1000.0, numbers.next()?? * 1000.0);
        let (x, y) = ((x - self.west) / self.unit_m, (self.north - y) / self.unit_m);
        Some(self.whole().around((x, y), zoom))
    }
}
