//! A contested town on the map: one drawing that the style sheet colours and textures by what is said of it.

use super::{Card, Town, card_selector};
use crate::browser::dom;
use knackpunkt_model::place::{LabelSide, Status};
use leptos::prelude::*;

/// The marker of a town: a link to its card. Live, it opens the card and shows that it is open.
pub(super) fn marker(town: Town, card: Card) -> impl IntoView {
    let [moscow, kyiv, independent] = town.says.map(Status::name);
    let [by_moscow, by_kyiv, by_independent] = town.supplements;
    let supplements = [("moscow", by_moscow), ("kyiv", by_kyiv), ("independent", by_independent)];
    let supplements: Vec<_> = supplements.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
    let supplements = Some(supplements.join(" ")).filter(|names| !names.is_empty());
    let summary = format!("{} > summary", card_selector(&town.id));
    let (x, y, anchor) = label_spot(town.label);
    view! {
        <g transform=format!("translate({} {})", town.spot.0, town.spot.1)>
            <a
                class="marker marker-scale"
                href=format!("#town-{}", town.id)
                data-place=town.id
                data-moscow=moscow
                data-kyiv=kyiv
                data-independent=independent
                data-supplement=supplements
                data-time=town.times
                data-chosen=move || card.open.get().then_some("")
                aria-label=town.spoken
                on:click=move |event| {
                    event.prevent_default();
                    card.open.set(true);
                    card.by_marker.set(true);
                    dom::focus(&summary);
                }
            >
                <circle class="marker-target" r="22"></circle>
                <circle class="marker-ring" r="16"></circle>
                <circle class="marker-fill" r="10"></circle>
                <path class="marker-hatch" d=HATCH></path>
                <path class="marker-bar" d=BAR></path>
                <text class="marker-name" x=x y=y text-anchor=anchor>
                    {town.name}
                </text>
            </a>
        </g>
    }
}

/// Four diagonal strokes inside a circle of radius 10: "not all of it" or "not sure".
pub(super) const HATCH: &str = "M-9.2 -1.5l7.7 -7.7M-8 4.5l12.5 -12.5M-4.5 8l12.5 -12.5M1.5 9.2l7.7 -7.7";

/// A stroke across the circle: "the other side's claim is false".
pub(super) const BAR: &str = "M-5.5 0h11";

fn label_spot(side: LabelSide) -> (&'static str, &'static str, &'static str) {
    match side {
        LabelSide::Right => ("18", "5", "start"),
        LabelSide::Left => ("-18", "5", "end"),
        LabelSide::Above => ("0", "-18", "middle"),
        LabelSide::Below => ("0", "28", "middle"),
    }
}
