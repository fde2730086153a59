//! Watching the page: sizes, theme, keys. Listeners live as long as the page, and so does what they share.

use crate::browser::dom::{document, first, ratio, window};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use knackpunkt_maths::decimal;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, KeyboardEvent, MediaQueryList, ResizeObserver};

/// Keeps what listeners share: as long as the page lives, like them.
pub(crate) fn lasting<T>(shared: T) -> &'static T {
    Box::leak(Box::new(shared))
}

/// Calls back with every event of a kind, as long as the page lives; it can keep the browser from doing its own.
pub(crate) fn listen(target: &EventTarget, event: &'static str, heard: impl FnMut(&Event) + 'static) {
    listen_in(EventListenerPhase::Bubble, target, event, heard);
}

/// The same before anything inside the target hears of it. Events that do not bubble are heard, too.
pub(crate) fn listen_first(target: &EventTarget, event: &'static str, heard: impl FnMut(&Event) + 'static) {
    listen_in(EventListenerPhase::Capture, target, event, heard);
}

fn listen_in(
    phase: EventListenerPhase,
    target: &EventTarget,
    event: &'static str,
    heard: impl FnMut(&Event) + 'static,
) {
    let options = EventListenerOptions { phase, passive: false };
    EventListener::new_with_options(target, event, options, heard).forget();
}

/// Calls back whenever the element's size changes, and once at the start.
pub(crate) fn on_resize(element: &Element, callback: impl FnMut() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(callback);
    if let Ok(observer) = ResizeObserver::new(heard.as_ref().unchecked_ref()) {
        observer.observe(element);
        heard.forget();
    }
}

/// Calls back when colours may have changed: the system's theme, or the reader's choice on this page.
pub(crate) fn on_theme_change(callback: impl Fn() + Clone + 'static) {
    let Some(window) = window() else { return };
    let queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];
    for query in queries.into_iter().filter_map(media) {
        let callback = callback.clone();
        listen(&query, "change", move |_| callback());
    }
    listen(&window, APPEARANCE_CHANGED, move |_| callback());
}

/// Calls back when what is drawn may have to look otherwise: with another theme, once fonts were loaded, and when the
/// page came to a screen with other pixels.
pub(crate) fn on_look_change(callback: impl Fn() + Clone + 'static) {
    on_theme_change(callback.clone());
    let fonts = document().and_then(|document| js_sys::Reflect::get(&document, &"fonts".into()).ok());
    if let Some(fonts) = fonts.and_then(|fonts| fonts.dyn_into::<EventTarget>().ok()) {
        let callback = callback.clone();
        listen(&fonts, "loadingdone", move |_| callback());
    }
    on_other_pixels(callback);
}

/// There is no event for this: a query for the pixels as they are now stops being true, and the next one is asked.
fn on_other_pixels(callback: impl Fn() + 'static) {
    if let Some(query) = media(&format!("(resolution: {}dppx)", decimal::write(ratio(), 4))) {
        let other = move |_: &Event| {
            callback();
            on_other_pixels(callback);
        };
        EventListener::once(&query, "change", other).forget();
    }
}

fn media(query: &str) -> Option<MediaQueryList> {
    window()?.match_media(query).ok()?
}

/// Calls back before the next frame is painted.
pub(crate) fn in_next_frame(callback: impl FnOnce() + 'static) {
    request_frame(&Closure::once_into_js(callback));
}

fn request_frame(callback: &JsValue) {
    let _ = window().map(|window| window.request_animation_frame(callback.unchecked_ref()));
}

/// Calls back once what is under way has been done.
pub(crate) fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// Calls back when Escape is pressed, unless it closes something of the browser's own: a popover.
pub(crate) fn on_escape(callback: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    listen(&document, "keydown", move |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if is_escape && first(":popover-open").is_none() {
            callback();
        }
    });
}

/// Calls back before and after printing: whether it is about to begin.
pub(crate) fn on_print(callback: impl Fn(bool) + Clone + 'static) {
    let Some(window) = window() else { return };
    for (event, is_printing) in [("beforeprint", true), ("afterprint", false)] {
        let callback = callback.clone();
        listen(&window, event, move |_| callback(is_printing));
    }
}

/// Calls back at every frame of a way that takes so many milliseconds, with the share of it that is done, until that
/// is 1 or the callback says no. Where the reader wants no motion the way is done at once.
pub(crate) fn on_way(ms: f64, mut callback: impl FnMut(f64) -> bool + 'static) {
    if media("(prefers-reduced-motion: reduce)").is_none_or(|still| still.matches()) {
        callback(1.0);
    } else {
        next_frame(None, ms, Box::new(callback));
    }
}

fn next_frame(start: Option<f64>, ms: f64, mut callback: Box<dyn FnMut(f64) -> bool>) {
    request_frame(&Closure::once_into_js(move |now: f64| {
        let start = start.unwrap_or(now);
        let share = ((now - start) / ms).clamp(0.0, 1.0);
        if callback(share) && share < 1.0 {
            next_frame(Some(start), ms, callback);
        }
    }));
}

/// Calls back with the element of a kind in which an event happens. Events that do not bubble are heard too.
pub(crate) fn on_event(event: &'static str, kind: &'static str, callback: impl Fn(Element) + 'static) {
    hear(event, EventListenerPhase::Capture, kind, Box::new(move |_, element| callback(element)));
}

/// Calls back when something of a kind is pressed: by pointer or key. The browser then does nothing of its own.
pub(crate) fn on_press(kind: &'static str, callback: impl Fn(Element) + 'static) {
    let pressed = move |event: &Event, element| {
        event.prevent_default();
        callback(element);
    };
    hear("click", EventListenerPhase::Bubble, kind, Box::new(pressed));
}

/// A key that was pressed without Ctrl, Alt and Meta: with them keys are the browser's, which enlarges the page.
pub(crate) struct Key {
    /// Its name, such as `ArrowLeft`.
    pub name: String,
    /// Whether Shift was held.
    pub shift: bool,
}

/// The key of an event, if it is one.
pub(crate) fn plain_key(event: &Event) -> Option<Key> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let is_plain = !(key.ctrl_key() || key.alt_key() || key.meta_key());
    is_plain.then(|| Key { name: key.key(), shift: key.shift_key() })
}

/// Calls back with a key that is pressed inside something of a kind; where the callback says that the key was its own,
/// the browser does nothing with it.
pub(crate) fn on_key(kind: &'static str, callback: impl Fn(&Key) -> bool + 'static) {
    let pressed = move |event: &Event, _| {
        if plain_key(event).is_some_and(|key| callback(&key)) {
            event.prevent_default();
        }
    };
    hear("keydown", EventListenerPhase::Bubble, kind, Box::new(pressed));
}

/// What hears of an event and of the element it concerns. Boxed, so that listening is compiled once.
type Heard = Box<dyn Fn(&Event, Element)>;

fn hear(event: &'static str, phase: EventListenerPhase, kind: &'static str, heard: Heard) {
    let Some(document) = document() else { return };
    listen_in(phase, &document, event, move |event| {
        if let Some(element) = happened_in(event, kind) {
            heard(event, element);
        }
    });
}

/// The element of a kind in which an event happened.
pub(crate) fn happened_in(event: &Event, kind: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(kind).ok()?
}

/// The event by which `src/js/loader.js` tells of a new appearance, behind the style sheet.
const APPEARANCE_CHANGED: &str = "knackpunkt-appearance";
