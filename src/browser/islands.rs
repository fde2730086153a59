//! The islands of the page, and the marks that say what is live.

use crate::browser::dom;
use crate::browser::dom::document;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// An island in the page.
pub struct IslandElement {
    /// The element itself.
    pub element: HtmlElement,
    /// The value of `data-root`.
    pub name: String,
}

/// All islands of the page, in document order.
#[must_use]
pub fn all() -> Vec<IslandElement> {
    dom::all("[data-root]")
        .into_iter()
        .filter_map(|element| {
            let name = element.get_attribute("data-root")?;
            let element = element.dyn_into().ok()?;
            Some(IslandElement { element, name })
        })
        .collect()
}

/// Marks the document once every island is live that can be.
pub fn mark_page_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        dom::set_attribute(&root, "data-ready", "");
    }
}

impl IslandElement {
    /// The data that stands in it, read by the browser; none where there is no JSON.
    #[must_use]
    pub fn data(&self) -> Option<JsValue> {
        let script = self.element.query_selector(":scope > script[type='application/json']").ok()??;
        // As the browser holds it: by way of the WASM's memory a long series would be copied twice.
        dom::json(&Reflect::get(&script, &"textContent".into()).ok()?)
    }

    /// Marks it as live.
    pub fn mark_live(&self) {
        dom::set_attribute(&self.element, "data-live", "");
    }
}
