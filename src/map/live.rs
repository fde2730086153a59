//! The live map: what part of it is shown, how that changes, and that the address says it.

use crate::browser::gestures::{self, Gesture};
use crate::browser::{controls, dom, events};
use crate::map::label_layer::LabelLayer;
use crate::map::marker_canvas::MarkerCanvas;
use crate::map::{ManyTowns, MapFrame};
use knackpunkt_maths::decimal;
use knackpunkt_maths::map::viewport::Viewport;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

/// How long the map takes to a town, in milliseconds.
const WAY_MS: f64 = 250.0;

/// The control that keeps the view in the address.
const AT: &str = "#map-at";

/// What part of the map is shown.
#[derive(Clone, Copy)]
pub(super) struct MapView {
    pub(super) frame: MapFrame,
    pub(super) view: RwSignal<Viewport>,
    /// The picture's width in pixels; 0 before it is measured, and on paper: then the style sheet places the names.
    pub(super) pixels: RwSignal<f64>,
}

impl MapView {
    pub(super) fn new(frame: MapFrame) -> Self {
        Self { frame, view: RwSignal::new(frame.whole()), pixels: RwSignal::new(0.0) }
    }

    /// The part of the map that is shown; the whole map on paper.
    pub(super) fn shown(self) -> Viewport {
        let view = self.view.get();
        if self.pixels.get() > 0.0 { view } else { self.frame.whole() }
    }
}

/// The map and what of it stands in the page.
pub(super) struct Live {
    pub(super) map: MapView,
    /// Names and towns.
    pub(super) layer: LabelLayer,
    /// The towns where there are many of them.
    pub(super) marker_canvas: Option<MarkerCanvas>,
    /// What the control of the address said last.
    said: RefCell<String>,
    /// How often the map was moved: a way that another movement interrupts ends.
    moves: Cell<u32>,
}

impl Live {
    /// Reads and adopts what stands in the page, listens to it, and keeps sizes and names right.
    pub(super) fn start(map: MapView, many: Option<&ManyTowns>) {
        let Some(layer) = LabelLayer::read() else { return };
        let marker_canvas = many.and_then(MarkerCanvas::read);
        let (said, moves) = (RefCell::default(), Cell::new(0));
        let live = events::lasting(Self { map, layer, marker_canvas, said, moves });
        live.adopt_cards();
        gestures::follow(&live.layer.picture, move |gesture| live.act(gesture));
        live.follow_page();
        live.mark_ends();
        live.follow_canvas();
        let measure = move || {
            map.pixels.set(dom::width(&live.layer.picture));
            // A map that has just got its size rests: the towns of many have their names from the start.
            live.show_canvas(true);
        };
        events::on_resize(&live.layer.picture, measure);
        events::on_print(move |is_printing| if is_printing { map.pixels.set(0.0) } else { measure() });
        Effect::new(move || {
            let (pixels, view) = (map.pixels.get(), map.shown());
            let Self { layer, marker_canvas, .. } = live;
            layer.set_unit((pixels > 0.0).then(|| map.frame.width / pixels));
            let places = || layer.places(marker_canvas.as_ref(), view, map.frame.picture(pixels));
            layer.put(if pixels > 0.0 { places() } else { Vec::new() });
            layer.keep_size(view.zoom());
            live.show_canvas(false);
        });
    }

    /// The part of the map that is shown on a screen, as it is now.
    pub(super) fn view(&self) -> Viewport {
        self.map.view.get_untracked()
    }

    fn act(&'static self, gesture: Gesture) {
        match gesture {
            Gesture::Zoom(factor, place) => self.put(self.view().zoomed(factor, place)),
            Gesture::Drag(far) => self.put(self.view().dragged(far)),
            Gesture::Step(factor, place) => self.step(factor, place),
            Gesture::Rest => self.rest(),
        }
    }

    /// A step nearer or farther, around a place of the picture.
    pub(super) fn step(&'static self, factor: f64, place: (f64, f64)) {
        self.go_to(self.view().zoomed(factor, place));
    }

    fn put(&self, view: Viewport) {
        self.moves.set(self.moves.get().wrapping_add(1));
        self.map.view.set(view);
    }

    /// Goes to a view on a short way, or at once where motion is not wanted.
    pub(super) fn go_to(&'static self, end: Viewport) {
        let start = self.view();
        self.put(start);
        let moves = self.moves.get();
        events::on_way(WAY_MS, move |share| {
            if self.moves.get() != moves {
                return false;
            }
            // Slower towards the end.
            let left = 1.0 - share;
            self.map.view.set(if share < 1.0 { start.towards(&end, 1.0 - left * left * left) } else { end });
            if share >= 1.0 {
                self.rest();
            }
            true
        });
    }

    /// The map has come to rest: the address says where.
    fn rest(&self) {
        let view = self.view();
        self.mark_ends();
        let words = if view.is_whole() { String::new() } else { self.map.frame.words(&view) };
        self.said.replace(words.clone());
        controls::put(AT, &words);
        self.show_canvas(true);
    }

    /// Goes where the control says, if it was not we who wrote it there. Cards that the address opened with it move the
    /// map no more.
    pub(super) fn restore(&self) {
        let words = dom::input_value(AT);
        if *self.said.borrow() == words {
            return;
        }
        self.adopt_cards();
        self.put(self.map.frame.read(&words).unwrap_or(self.map.frame.whole()));
        self.said.replace(words);
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
