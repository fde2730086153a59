//! The islands of the page: when one is to become live, what it holds, and the mark that says that it is.

use crate::browser::{dom, events};
use js_sys::Reflect;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The event by which `src/js/loader.js` asks for an island to become live.
const WAKE: &str = "knackpunkt-wake";

/// Calls back with each island that is to become live.
pub fn on_wake(callback: impl Fn(&HtmlElement) + 'static) {
    events::on_event(WAKE, "[data-root]", move |element| {
        if let Some(island) = element.dyn_ref() {
            callback(island);
        }
    });
}

/// Makes an island live if it has this name: what it holds is followed where it stands. Where its data is not of this
/// version, it stays as it is.
pub fn adopt<D: DeserializeOwned>(island: &HtmlElement, name: &str, follow: impl FnOnce(D)) {
    let read = || serde_wasm_bindgen::from_value(data(island)?).ok();
    if dom::attribute(island, "data-root") == name
        && let Some(data) = read()
    {
        follow(data);
        dom::set_attribute(island, "data-live", "");
    }
}

/// The data that stands in it, read by the browser; none where there is no JSON.
fn data(island: &HtmlElement) -> Option<JsValue> {
    let script = island.query_selector(":scope > script[type='application/json']").ok()??;
    // As the browser holds it: by way of the WASM's memory a long series would be copied twice.
    dom::json(&Reflect::get(&script, &"textContent".into()).ok()?)
}
