//! Watching the page: sizes, theme, keys. Listeners live as long as the page.

use crate::browser::dom::{document, ratio, window};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use knackpunkt_maths::decimal;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, ResizeObserver, Window};

/// Calls back whenever the element's size changes, and once at the start.
pub fn on_resize(element: &Element, callback: impl FnMut() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(callback);
    if let Ok(observer) = ResizeObserver::new(heard.as_ref().unchecked_ref()) {
        observer.observe(element);
        heard.forget();
    }
}

/// Calls back when colours may have changed: the system's theme, or the reader's choice on this page.
pub fn on_theme_change(callback: impl Fn() + Clone + 'static) {
    let Some(window) = window() else { return };
    let queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];
    for query in queries.into_iter().filter_map(|query| window.match_media(query).ok().flatten()) {
        let callback = callback.clone();
        EventListener::new(&query, "change", move |_| callback()).forget();
    }
    EventListener::new(&window, APPEARANCE_CHANGED, move |_| callback()).forget();
}

/// Calls back when what is drawn may have to look otherwise: with another theme, once fonts were loaded, and when the
/// page came to a screen with other pixels.
pub fn on_look_change(callback: impl Fn() + Clone + 'static) {
    on_theme_change(callback.clone());
    let Some(window) = window() else { return };
    let fonts = document().and_then(|document| js_sys::Reflect::get(&document, &"fonts".into()).ok());
    if let Some(fonts) = fonts.and_then(|fonts| fonts.dyn_into::<EventTarget>().ok()) {
        let callback = callback.clone();
        EventListener::new(&fonts, "loadingdone", move |_| callback()).forget();
    }
    on_other_pixels(&window, callback);
}

/// There is no event for this: a query for the pixels as they are now stops being true, and the next one is asked.
fn on_other_pixels(window: &Window, callback: impl Fn() + 'static) {
    let query = format!("(resolution: {}dppx)", decimal::write(ratio(), 4));
    if let Some(query) = window.match_media(&query).ok().flatten() {
        let again = window.clone();
        let other = move |_: &Event| {
            callback();
            on_other_pixels(&again, callback);
        };
        EventListener::once(&query, "change", other).forget();
    }
}

/// Calls back before the next frame is painted.
pub fn in_next_frame(callback: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let frame = Closure::once_into_js(callback);
        let _ = window.request_animation_frame(frame.unchecked_ref());
    }
}

/// Calls back once what is under way has been done.
pub fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// Calls back when Escape is pressed, unless it closes something of the browser's own: a popover.
pub fn on_escape(callback: impl Fn() + 'static) {
    if let Some(document) = document() {
        EventListener::new(&document, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
                && crate::browser::dom::first(":popover-open").is_none()
            {
                callback();
            }
        })
        .forget();
    }
}

/// Calls back before and after printing: whether it is about to begin.
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) {
    let Some(window) = window() else { return };
    for (event, is_printing) in [("beforeprint", true), ("afterprint", false)] {
        let callback = callback.clone();
        EventListener::new(&window, event, move |_| callback(is_printing)).forget();
    }
}

/// Calls back at every frame of a way that takes so many milliseconds, with the share of it that is done, until that
/// is 1 or the callback says no. Where the reader wants no motion the way is done at once.
pub fn on_way(ms: f64, mut callback: impl FnMut(f64) -> bool + 'static) {
    let still =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    if still.is_none_or(|still| still.matches()) {
        callback(1.0);
    } else {
        next_frame(None, ms, Box::new(callback));
    }
}

fn next_frame(start: Option<f64>, ms: f64, mut callback: Box<dyn FnMut(f64) -> bool>) {
    let Some(window) = window() else { return };
    let frame = Closure::once_into_js(move |now: f64| {
        let start = start.unwrap_or(now);
        let share = ((now - start) / ms).clamp(0.0, 1.0);
        if callback(share) && share < 1.0 {
            next_frame(Some(start), ms, callback);
        }
    });
    let _ = window.request_animation_frame(frame.unchecked_ref());
}

/// Calls back with the element of a kind in which an event happens. Events that do not bubble are heard too.
pub fn on_event(event: &'static str, kind: &'static str, callback: impl Fn(Element) + 'static) {
    hear(event, true, kind, Box::new(move |_, element| callback(element)));
}

/// Calls back when something of a kind is pressed: by pointer or key. The browser then does nothing of its own.
pub fn on_press(kind: &'static str, callback: impl Fn(Element) + 'static) {
    let pressed = move |event: &Event, element| {
        event.prevent_default();
        callback(element);
    };
    hear("click", false, kind, Box::new(pressed));
}

/// A key that was pressed without Ctrl, Alt and Meta.
pub struct Key {
    /// Its name, such as `ArrowLeft`.
    pub name: String,
    /// Whether Shift was held.
    pub shift: bool,
}

/// Calls back with a key that is pressed inside something of a kind; where the callback says that the key was its own,
/// the browser does nothing with it.
pub fn on_key(kind: &'static str, callback: impl Fn(&Key) -> bool + 'static) {
    let pressed = move |event: &Event, _| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_plain = !(key.ctrl_key() || key.alt_key() || key.meta_key());
        if is_plain && callback(&Key { name: key.key(), shift: key.shift_key() }) {
            event.prevent_default();
        }
    };
    hear("keydown", false, kind, Box::new(pressed));
}

/// What hears of an event and of the element it concerns. Boxed, so that listening is compiled once.
type Heard = Box<dyn Fn(&Event, Element)>;

fn hear(event: &'static str, first: bool, kind: &'static str, heard: Heard) {
    let Some(document) = document() else { return };
    let mut options = EventListenerOptions::enable_prevent_default();
    if first {
        options.phase = EventListenerPhase::Capture;
    }
    EventListener::new_with_options(&document, event, options, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(element) = target.and_then(|target| target.closest(kind).ok().flatten()) {
            heard(event, element);
        }
    })
    .forget();
}

/// The event by which `src/js/loader.js` tells of a new appearance, behind the style sheet.
const APPEARANCE_CHANGED: &str = "knackpunkt-appearance";
