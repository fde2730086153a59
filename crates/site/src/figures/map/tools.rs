//! Under the main map: buttons that enlarge and save it, and how else it is enlarged. Native only; what a button does
//! stands in `towns.rs`.

use crate::page::Page;
use leptos::prelude::*;

/// Everything that needs the WASM.
pub(crate) fn of(page: &Page<'_>) -> AnyView {
    let words = &page.words.tools;
    view! {
        {button("closer", &words.closer)} {button("farther", &words.farther)} {button("whole", &words.whole)}
        <p class="map-hint map-hint-fine">{words.hint.clone()}</p>
        <p class="map-hint map-hint-coarse">{words.hint_touch.clone()}</p>
        // What the address says of the view.
        <input type="hidden" id="map-at" value="" data-state="at" />
    }
    .into_any()
}

/// What saves the view as a picture: that of the small maps, too, so it does not stand under the large one.
pub(crate) fn save(page: &Page<'_>) -> AnyView {
    let words = page.words.tools.save.clone();
    view! { <p class="map-save needs-live"><span>{words}</span> {button("svg", "SVG")} {button("png", "PNG")}</p> }
        .into_any()
}

fn button(name: &'static str, text: &str) -> AnyView {
    view! { <button type="button" data-tool=name>{text.to_owned()}</button> }.into_any()
}
