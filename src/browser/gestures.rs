//! Gestures on a picture that can be enlarged. One finger and the plain wheel belong to the page: it scrolls over the
//! picture. Two fingers, the wheel with Ctrl, a double click and a drag with the mouse belong to the picture.

use crate::browser::{dom, events};
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use knackpunkt_maths::map::distance;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

/// What a reader does. Places and ways are shares of the picture's width and height.
#[derive(Clone, Copy)]
pub(crate) enum Gesture {
    /// Enlarges by a factor, around a place.
    Zoom(f64, (f64, f64)),
    /// Moves so far.
    Drag((f64, f64)),
    /// Takes one step nearer or farther, around a place.
    Step(f64, (f64, f64)),
    /// Has stopped.
    Rest,
}

/// Pixels of the wheel that double the size.
const DOUBLES: f64 = 120.0;

/// A line of the wheel, in pixels.
const LINE: f64 = 16.0;

/// How long the wheel must stand still to be at rest.
const REST_MS: u32 = 200;

/// A mouse that moves less than this many pixels has clicked.
const STILL: f64 = 4.0;

/// Tells of every gesture on a picture, as long as the page lives.
pub(crate) fn follow(picture: &Element, act: impl Fn(Gesture) + 'static) {
    let pointers = events::lasting(PointerState {
        picture: picture.clone(),
        act: Box::new(act),
        pressed: Cell::new(None),
        dragged: Cell::new(false),
        pinched: Cell::new(None),
        turning: RefCell::new(None),
    });
    pointers.hear("wheel", PointerState::turned);
    pointers.hear("dblclick", PointerState::clicked_twice);
    pointers.hear("pointerdown", PointerState::pressed);
    pointers.hear("dragstart", |_, event| event.prevent_default());
    pointers.hear("click", PointerState::clicked);
    for event in ["touchstart", "touchmove", "touchend", "touchcancel"] {
        pointers.hear(event, PointerState::touched);
    }
    let Some(window) = dom::window() else { return };
    for event in ["pointermove", "pointerup", "pointercancel"] {
        events::listen(&window, event, move |event| pointers.moved(event));
    }
}

/// Tells where the pointer is over a picture, in shares of it, and whether it clicked there.
pub(crate) fn on_pointer(picture: &Element, act: impl Fn((f64, f64), bool) + Copy + 'static) {
    for (event, is_click) in [("pointermove", false), ("click", true)] {
        let area = picture.clone();
        events::listen(picture, event, move |event| {
            // What scripts make need not have a place.
            if event.has_type::<MouseEvent>() {
                act(share(&area, place(event)), is_click);
            }
        });
    }
}

/// Which pointers are down, and where they were last.
struct PointerState {
    picture: Element,
    act: Box<dyn Fn(Gesture)>,
    /// Where the mouse was last, while it is pressed.
    pressed: Cell<Option<(f64, f64)>>,
    /// Whether the mouse has moved since it was pressed: then it does not click.
    dragged: Cell<bool>,
    /// The middle of two fingers, and how far apart they are.
    pinched: Cell<Option<((f64, f64), f64)>>,
    turning: RefCell<Option<Timeout>>,
}

impl PointerState {
    fn hear(&'static self, event: &'static str, heard: fn(&'static Self, &Event)) {
        events::listen_first(&self.picture, event, move |event| heard(self, event));
    }

    /// A way on the screen as shares of the picture.
    fn way(&self, from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
        let area = self.picture.get_bounding_client_rect();
        ((to.0 - from.0) / area.width(), (to.1 - from.1) / area.height())
    }

    fn turned(&'static self, event: &Event) {
        let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
        event.prevent_default();
        let line = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE } else { 1.0 };
        let turned = (event.delta_y() * line).clamp(-DOUBLES, DOUBLES);
        let further = 1.0 + turned.abs() / DOUBLES;
        let factor = if turned < 0.0 { further } else { 1.0 / further };
        (self.act)(Gesture::Zoom(factor, share(&self.picture, place(event))));
        self.turning.replace(Some(Timeout::new(REST_MS, move || (self.act)(Gesture::Rest))));
    }

    fn clicked_twice(&self, event: &Event) {
        let is_link = events::happened_in(event, "a").is_some();
        let Some(event) = event.dyn_ref::<MouseEvent>().filter(|_| !is_link) else { return };
        event.prevent_default();
        let factor = if event.shift_key() { 0.5 } else { 2.0 };
        (self.act)(Gesture::Step(factor, share(&self.picture, place(event))));
    }

    fn pressed(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        self.dragged.set(false);
        if event.pointer_type() != "touch" && event.button() == 0 {
            self.pressed.set(Some(place(event)));
        }
    }

    fn moved(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let Some(before) = self.pressed.get() else { return };
        if event.type_() != "pointermove" {
            self.pressed.set(None);
            if self.dragged.get() {
                (self.act)(Gesture::Rest);
            }
            return;
        }
        let now = place(event);
        if self.dragged.get() || distance(now, before) >= STILL {
            self.dragged.set(true);
            self.pressed.set(Some(now));
            (self.act)(Gesture::Drag(self.way(before, now)));
        }
    }

    /// The click that ends a drag is none.
    fn clicked(&self, event: &Event) {
        if self.dragged.replace(false) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn touched(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<TouchEvent>() else { return };
        let touches = event.touches();
        let Some((first, second)) = touches.get(0).zip(touches.get(1)) else {
            if self.pinched.take().is_some() {
                (self.act)(Gesture::Rest);
            }
            return;
        };
        if event.cancelable() {
            event.prevent_default();
        }
        let (a, b) = (place(&first), place(&second));
        let now = (((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0), distance(a, b));
        if let Some((middle, apart)) = self.pinched.replace(Some(now)) {
            (self.act)(Gesture::Drag(self.way(middle, now.0)));
            (self.act)(Gesture::Zoom(now.1 / apart.max(1.0), share(&self.picture, now.0)));
        }
    }
}

/// A place on the screen as shares of a picture.
fn share(picture: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let area = picture.get_bounding_client_rect();
    ((x - area.left()) / area.width(), (y - area.top()) / area.height())
}

/// Where on the screen an event or a finger is. Read as it is: `web-sys` cuts it to whole pixels, and fingers and sharp
/// screens know parts of them.
fn place(of: &JsValue) -> (f64, f64) {
    let number = |name: &str| Reflect::get(of, &name.into()).ok()?.as_f64();
    (number("clientX").unwrap_or_default(), number("clientY").unwrap_or_default())
}
