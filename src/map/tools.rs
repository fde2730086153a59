//! Under the main map: buttons that enlarge it, how else it is enlarged, and what a download holds.

use super::live::Live;
use crate::words::MapWords;
use leptos::prelude::*;

/// How much nearer a press of a button or a key goes.
pub(super) const STEP: f64 = 2.0;

/// The middle of the picture.
pub(super) const MIDDLE: (f64, f64) = (0.5, 0.5);

pub(super) fn tools(words: &MapWords, live: Live) -> impl IntoView + use<> {
    let zoomed = words.zoomed.clone();
    view! {
        <div class="map-tools needs-live">
            <button type="button" aria-disabled=move || live.is_closest() on:click=move |_| live.step(STEP, MIDDLE)>
                {words.closer.clone()}
            </button>
            <button type="button" aria-disabled=move || live.is_whole() on:click=move |_| live.step(1.0 / STEP, MIDDLE)>
                {words.farther.clone()}
            </button>
            <button type="button" aria-disabled=move || live.is_whole() on:click=move |_| live.go_to_whole()>
                {words.whole.clone()}
            </button>
            <p class="map-zoom" role="status">{move || live.zoom_words(&zoomed)}</p>
            <p class="map-hint map-hint-fine">{words.hint.clone()}</p>
            <p class="map-hint map-hint-coarse">{words.hint_touch.clone()}</p>
            // What the address says of the view.
            <input type="hidden" id="map-at" value="" data-state="at" on:input=move |_| live.restore() />
        </div>
    }
}
