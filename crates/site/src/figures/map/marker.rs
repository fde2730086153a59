//! A contested town on a map: one drawing that the style sheet colours and textures by what is said of it. Native only.

use leptos::prelude::*;

/// The drawing: a disc, what goes over it, and the name with the number that can stand for it.
pub(crate) fn drawing(number: usize, name: &str) -> AnyView {
    view! {
        <circle class="marker-target" r="22"></circle>
        <circle class="marker-ring" r="16"></circle>
        {sign()}
        <text class="marker-name">
            <tspan class="marker-number">{format!("{number}\u{a0}")}</tspan>
            <tspan class="marker-word">{name.to_owned()}</tspan>
        </text>
    }
    .into_any()
}

/// The disc and its strokes.
pub(crate) fn sign() -> AnyView {
    view! {
        <circle class="marker-fill" r="10"></circle>
        <path class="marker-hatch" d=HATCH></path>
        <path class="marker-bar" d=BAR></path>
    }
    .into_any()
}

/// Four diagonal strokes inside a circle of radius 10: "not all of it" or "not sure".
const HATCH: &str = "M-9.2 -1.5l7.7 -7.7M-8 4.5l12.5 -12.5M-4.5 8l12.5 -12.5M1.5 9.2l7.7 -7.7";

/// A stroke across the circle: "the other side's claim is false".
const BAR: &str = "M-5.5 0h11";
