//! Finding and reading elements. What is not there is `None` or empty, never an error.

use knackpunkt_maths::decimal;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Document, Element, FocusOptions, HtmlCanvasElement,
    HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The window, if there is one.
pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

/// How high the window is, in CSS pixels.
pub(crate) fn window_height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default()
}

/// The document, if there is one.
pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// The first element that a selector finds.
pub(crate) fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// All elements that a selector finds, in document order.
pub(crate) fn all(selector: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// A new element of HTML, in no place yet.
pub(crate) fn create<E: JsCast>(name: &str) -> Option<E> {
    document()?.create_element(name).ok()?.dyn_into().ok()
}

/// What a canvas is drawn on with.
pub(crate) fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// What an attribute says.
pub(crate) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Sets an attribute.
pub(crate) fn set_attribute(element: &Element, name: &str, value: &str) {
    // Fails only for names that are no attribute names; ours are literals.
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute without a value, or removes it.
pub(crate) fn mark(element: &Element, name: &str, marked: bool) {
    let _ = element.toggle_attribute_with_force(name, marked);
}

/// What stands in an input field.
pub(crate) fn input_value(selector: &str) -> String {
    first(selector)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .map_or_else(String::new, |field| field.value())
}

/// Moves the focus to an element of HTML; the browser scrolls it into view.
pub(crate) fn focus(element: &Element) {
    let _ = element.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
}

/// Moves the focus without scrolling.
pub(crate) fn focus_in_place(element: &Element) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // Elements of pictures take it by a method of the same name.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&still);
}

/// Moves the focus and scrolls no further than needed.
pub(crate) fn focus_nearby(selector: &str) {
    if let Some(element) = first(selector) {
        focus_in_place(&element);
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// The words in the first element that a selector finds.
pub(crate) fn text(selector: &str) -> String {
    first(selector).and_then(|element| element.text_content()).unwrap_or_default()
}

/// Writes words into the first element that a selector finds.
pub(crate) fn write(selector: &str, words: &str) {
    if let Some(element) = first(selector) {
        element.set_text_content(Some(words));
    }
}

/// What JSON says, read by the browser; none where it is no JSON.
pub(crate) fn json(text: &JsValue) -> Option<JsValue> {
    let json = js_sys::Reflect::get(&js_sys::global(), &"JSON".into()).ok()?;
    let parse = js_sys::Reflect::get(&json, &"parse".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    parse.call1(&json, text).ok()
}

/// How an element looks now.
pub(crate) fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok().flatten()
}

/// What a property of a style says.
pub(crate) fn property(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// How wide an element is on the screen, in CSS pixels.
pub(crate) fn width(element: &Element) -> f64 {
    element.get_bounding_client_rect().width()
}

/// Sets a custom property of an element, or leaves it to the style sheet.
pub(crate) fn set_property(element: &Element, name: &str, value: Option<f64>) {
    set_style(element, name, value.map(|value| decimal::write(value, 4)).as_deref());
}

/// Sets a property of an element, or leaves it to the style sheet.
pub(crate) fn set_style(element: &Element, name: &str, value: Option<&str>) {
    // Elements of pictures and of text have their style each in their own way, but it is the same property.
    let style = element.unchecked_ref::<HtmlElement>().style();
    // Fails only for names that are no properties; ours are literals.
    let _ = match value {
        Some(value) => style.set_property(name, value),
        None => style.remove_property(name).map(drop),
    };
}

/// A text in canonical decomposition (NFD), so that accents stand apart from letters: the browser has the tables, so
/// the WASM need not carry them.
pub(crate) fn decomposed(text: &str) -> String {
    String::from(js_sys::JsString::from(text).normalize("NFD"))
}

/// A number as the page's language writes it.
pub(crate) fn number(value: f64) -> String {
    number_in(&first(":root").map(|root| attribute(&root, "lang")).unwrap_or_default(), value)
}

/// A number as a language writes it (BCP 47).
pub(crate) fn number_in(locale: &str, value: f64) -> String {
    String::from(js_sys::Number::from(value).to_locale_string(locale))
}

/// Whether the focus is on an element or inside it.
pub(crate) fn holds_focus(element: &Element) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some() && element.contains(focused.as_deref())
}

/// Device pixels per CSS pixel.
pub(crate) fn ratio() -> f64 {
    window().map(|window| window.device_pixel_ratio()).filter(|ratio| *ratio > 0.0).unwrap_or(1.0)
}
