//! The islands of the page: when one is to become live, what it holds, and the mark that says that it is.

use crate::browser::{dom, events};
use js_sys::Reflect;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// An island in the page.
pub struct IslandElement {
    /// The element itself.
    pub element: HtmlElement,
    name: String,
}

/// The event by which `src/js/loader.js` asks for an island to become live.
const WAKE: &str = "knackpunkt-wake";

/// Calls back with each island that is to become live.
pub fn on_wake(callback: impl Fn(IslandElement) + 'static) {
    events::on_event(WAKE, "[data-root]", move |element| {
        if let Some(name) = element.get_attribute("data-root")
            && let Ok(element) = element.dyn_into()
        {
            callback(IslandElement { element, name });
        }
    });
}

impl IslandElement {
    /// Makes it live if it has this name: what it holds is followed where it stands. Where its data is not of this version, it
    /// stays as it is.
    pub fn adopt<D: DeserializeOwned>(&self, name: &str, follow: impl FnOnce(D)) {
        let data = || serde_wasm_bindgen::from_value::<D>(self.data()?).ok();
        if self.name == name
            && let Some(data) = data()
        {
            follow(data);
            dom::set_attribute(&self.element, "data-live", "");
        }
    }

    /// The data that stands in it, read by the browser; none where there is no JSON.
    fn data(&self) -> Option<JsValue> {
        let script = self.element.query_selector(":scope > script[type='application/json']").ok()??;
        // As the browser holds it: by way of the WASM's memory a long series would be copied twice.
        dom::json(&Reflect::get(&script, &"textContent".into()).ok()?)
    }
}
