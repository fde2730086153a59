//! Finding and reading elements. What is not there is `None` or empty, never an error.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, SvgElement, Window};

/// The window, if there is one.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document, if there is one.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The first element that a selector finds.
pub fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// All elements that a selector finds, in document order.
pub fn all(selector: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// Sets an attribute.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    // Fails only for names that are no attribute names; ours are literals.
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute without a value, or removes it.
pub fn mark(element: &Element, name: &str, marked: bool) {
    let _ = element.toggle_attribute_with_force(name, marked);
}

/// What stands in an input field.
pub fn input_value(selector: &str) -> String {
    first(selector)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .map_or_else(String::new, |field| field.value())
}

/// Moves the focus to an element of HTML or SVG; the browser scrolls it into view.
pub fn focus(selector: &str) {
    let Some(element) = first(selector) else { return };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    } else if let Some(element) = element.dyn_ref::<SvgElement>() {
        let _ = element.focus();
    }
}

/// A text in canonical decomposition (NFD), so that accents stand apart from letters: the browser has the tables, so
/// the WASM need not carry them.
pub fn decomposed(text: &str) -> String {
    String::from(js_sys::JsString::from(text).normalize("NFD"))
}

/// Whether a disclosure is open.
pub fn is_open(selector: &str) -> bool {
    first(selector).is_some_and(|element| element.has_attribute("open"))
}

/// Whether the focus is on this element or inside it.
pub fn has_focus_inside(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    first(selector).is_some_and(|element| element.contains(focused.as_deref()))
}
