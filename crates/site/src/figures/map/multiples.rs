//! All perspectives side by side: a small map for each, on the ground of the main map. Native only.

use crate::figures::map::basemap::Frame;
use crate::figures::map::town::{Town, first_said, only_supplements, status_words};
use crate::figures::map::{marker, names};
use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt_model::place::{Perspective, Position};
use leptos::prelude::*;

/// How many pixels wide such a map is where it is smallest: on paper.
const WIDTH: f64 = 226.0;

/// The small maps.
pub(crate) fn of(page: &Page<'_>, frame: &Frame, towns: &[Town<'_>]) -> AnyView {
    let (width, height) = (frame.width, frame.height);
    let sides = names::sides(towns, (f64::from(width), f64::from(height)), WIDTH);
    let maps = Perspective::ALL.into_iter().enumerate().map(|(column, each)| {
        let markers = towns.iter().zip(&sides);
        let markers =
            markers.filter_map(|(town, side)| Some(small_marker(page, town, town.says.get(column)?, side)));
        let name = page.perspective(each);
        view! {
            <figure class="multiple" data-for=each.name()>
                <figcaption>{name.clone()}</figcaption>
                <svg class="map-picture" viewBox=format!("0 0 {width} {height}") role="group" aria-label=name>
                    <use href="#map-ground"></use>
                    <use href=format!("#dots-{}", each.name())></use>
                    {markers.collect_view()}
                </svg>
            </figure>
        }
    });
    maps.collect_view().into_any()
}

fn small_marker(page: &Page<'_>, town: &Town<'_>, says: &Position, side: &'static str) -> AnyView {
    let (x, y) = town.spot;
    view! {
        <g transform=format!("translate({x} {y})")>
            <a
                class="marker label marker-scale sign"
                {..page.to(Anchor::Town(&town.place.id))}
                data-place=town.place.id.clone()
                data-status=says.status.name()
                data-supplement=only_supplements(page, says).then_some("")
                data-time=first_said(page, says)
                data-side=side
                aria-label=format!("{} {}: {}", town.number, town.name, status_words(page, says))
            >
                {marker::drawing(town.number, &town.name)}
            </a>
        </g>
    }
    .into_any()
}
