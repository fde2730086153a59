//! Highlights what belongs together: pointing at a statement lights its towns and points, pointing at a town or a point lights
//! the statements about it.

use crate::browser::dom;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What can be pointed at: marks, entries of the register, lines that repeat one, towns, points.
const LINKED: &str = "[data-marks],[data-statement],[data-of],[data-place],[data-point]";

/// From now on lights what belongs to what the pointer is on, or else to what the focus is on.
pub fn follow() {
    let Some(document) = dom::document() else { return };
    let last = Rc::new(RefCell::new(None));
    for event in ["mouseover", "focusin"] {
        let (focus, last) = (document.clone(), Rc::clone(&last));
        EventListener::new(&document, event, move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            let source = source(target).or_else(|| source(focus.active_element()));
            if last.replace(source.clone()) != source {
                highlight(source.as_ref());
            }
        })
        .forget();
    }
}

fn source(target: Option<Element>) -> Option<Element> {
    target?.closest(LINKED).ok().flatten()
}

fn highlight(source: Option<&Element>) {
    for lit in dom::all("[data-lit]") {
        dom::mark(&lit, "data-lit", false);
    }
    let Some(source) = source else { return };
    let words = |element: &Element, name: &str| element.get_attribute(name).unwrap_or_default();
    let mut entries = Vec::new();
    let mut add = |found: &str, value: &str| entries.extend(dom::all(&format!("[{found}=\"{value}\"]")));
    for name in ["data-marks", "data-statement", "data-of"] {
        words(source, name).split_whitespace().for_each(|id| add("data-id", id));
    }
    let is_statement = !source.has_attribute("data-place") && !source.has_attribute("data-point");
    add("data-places~", &words(source, "data-place"));
    add("data-points~", &words(source, "data-point"));
    for entry in &entries {
        let id = words(entry, "data-id");
        mark_lit(&format!("[data-statement=\"{id}\"],[data-of=\"{id}\"],[data-marks~=\"{id}\"]"));
        if is_statement {
            for place in words(entry, "data-places").split_whitespace() {
                mark_lit(&format!("[data-place=\"{place}\"]"));
            }
            for point in words(entry, "data-points").split_whitespace() {
                mark_lit(&format!("[data-point=\"{point}\"]"));
            }
        }
    }
}

fn mark_lit(selector: &str) {
    for element in dom::all(selector) {
        dom::mark(&element, "data-lit", true);
    }
}
