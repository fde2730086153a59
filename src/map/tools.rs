//! Under the main map: buttons that enlarge and save it, and how else it is enlarged. Native only; what a button does
//! stands in `towns.rs`.

use crate::page::Page;
use leptos::prelude::*;

/// Everything that needs the WASM.
pub(super) fn of(page: &Page<'_>) -> AnyView {
    let words = &page.words.tools;
    let button = |name: &'static str, text: &str| view! { <button type="button" data-tool=name>{text.to_owned()}</button> };
    view! {
        {button("closer", &words.closer)} {button("farther", &words.farther)} {button("whole", &words.whole)}
        <p class="map-hint map-hint-fine">{words.hint.clone()}</p>
        <p class="map-hint map-hint-coarse">{words.hint_touch.clone()}</p>
        <p class="map-save"><span>{words.save.clone()}</span> {button("svg", "SVG")} {button("png", "PNG")}</p>
        // What the address says of the view.
        <input type="hidden" id="map-at" value="" data-state="at" />
    }
    .into_any()
}
