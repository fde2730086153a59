//! Watching the page: sizes, theme, keys. Listeners live as long as the page.

use super::dom::{document, window};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, KeyboardEvent, ResizeObserver};

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
    if let Some(document) = document() {
        EventListener::new(&document, APPEARANCE_CHANGED, move |_| {
            // The style sheet answers first, then the drawing.
            soon(callback.clone());
        })
        .forget();
    }
}

/// Calls back once what is under way has been done.
pub fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// Tells the page that the reader chose another appearance.
pub fn tell_appearance_changed() {
    if let (Some(document), Ok(event)) = (document(), web_sys::Event::new(APPEARANCE_CHANGED)) {
        let _ = document.dispatch_event(&event);
    }
}

/// Calls back when Escape is pressed, unless it closes something of the browser's own: a popover.
pub fn on_escape(callback: impl Fn() + 'static) {
    if let Some(document) = document() {
        EventListener::new(&document, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
                && super::dom::first(":popover-open").is_none()
            {
                callback();
            }
        })
        .forget();
    }
}

/// The event by which one part of the page tells the others of a new appearance.
const APPEARANCE_CHANGED: &str = "knackpunkt:appearance";
