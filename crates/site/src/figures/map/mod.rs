//! The map of contested towns: from the explainer and a base map to what stands in the page.

mod aside;
pub(crate) mod basemap;
mod card;
mod ground;
mod lines;
mod marker;
mod marker_canvas;
mod names;
mod switch;
mod tools;
mod town;

use crate::figures::map::basemap::BaseMap;
use crate::figures::map::town::{MANY, towns};
use crate::page::Page;
use knackpunkt::map::{MapData, MapFrame};
use knackpunkt::raw_html::RawHtml;
use leptos::prelude::*;
pub(crate) use marker::sign;
pub(crate) use town::only_supplements;

/// Everything the map shows.
pub(crate) fn data(page: &Page<'_>, base: &BaseMap) -> MapData {
    let towns = towns(page, base);
    let is_many = towns.len() > MANY;
    // With many towns each has no marker and no card.
    let (single, many) = if is_many { (&[][..], &towns[..]) } else { (&towns[..], &[][..]) };
    let main = view! {
        <g class="map-lines">{ground::lines(&base.east)}</g>
        {names::of(page, base, single)}
        {marker_canvas::dots(many)}
    };
    let cards = single.iter().map(|town| view! { <li>{card::of(page, town)}</li> }).collect_view();
    let list = is_many.then(|| marker_canvas::list(page, many));
    let under = view! {
        {aside::key(page)}
        {is_many.then(aside::key_sectors)}
        {switch::summaries(page)}
        <ul class="town-cards" role="list">{cards}</ul>
        {list}
    };
    MapData {
        words: page.words.map.clone(),
        frame: frame(base),
        many: is_many.then(|| marker_canvas::data(many)),
        switch: RawHtml::of(switch::of(page)),
        ground: RawHtml::of(main.into_any()),
        corners: RawHtml::of(ground::corners(page, base)),
        tools: RawHtml::of(tools::of(page)),
        under: RawHtml::of(under.into_any()),
        credits: RawHtml::of(aside::credits(page, base)),
    }
}

/// Where the main map lies.
fn frame(base: &BaseMap) -> MapFrame {
    let [west, _, _, north] = base.east.extent;
    MapFrame {
        width: f64::from(base.east.width),
        height: f64::from(base.east.height),
        unit_m: base.east.unit_m,
        west,
        north,
        closest: base.east.closest(names::widest()),
    }
}
