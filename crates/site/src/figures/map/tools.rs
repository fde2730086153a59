//! The buttons on the main map, and what saves it as a picture. Native only; what a button does stands in `towns.rs`.

use crate::page::Page;
use leptos::prelude::*;

/// The buttons that enlarge the map.
pub(crate) fn of(page: &Page<'_>) -> AnyView {
    let words = &page.words.tools;
    view! {
        {sign("closer", &words.closer, "+")} {sign("farther", &words.farther, "−")}
        // What the address says of the view.
        <input type="hidden" id="map-at" value="" data-state="at" />
    }
    .into_any()
}

/// What saves the view as a picture.
pub(crate) fn save(page: &Page<'_>) -> AnyView {
    let button = |name: &'static str, text: &'static str| {
        view! { <button type="button" data-tool=name>{text}</button> }
    };
    let words = page.words.tools.save.clone();
    view! { <p class="map-save needs-live"><span>{words}</span> {button("svg", "SVG")} {button("png", "PNG")}</p> }
        .into_any()
}

/// A button with a sign on it; its words are its name.
fn sign(name: &'static str, words: &str, sign: &'static str) -> AnyView {
    view! { <button type="button" data-tool=name aria-label=words.to_owned()>{sign}</button> }.into_any()
}
