//! The map of contested towns: from the explainer and a base map to what stands in the page.

mod aside;
pub(crate) mod basemap;
mod card;
mod ground;
mod marker;
mod marker_canvas;
mod multiples;
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

/// Everything the map shows.
pub(crate) fn data(page: &Page<'_>, base: &BaseMap) -> MapData {
    let towns = towns(page, base);
    let is_many = towns.len() > MANY;
    // With many towns each has no marker and no card; small maps repeat the dots of the large one.
    let (single, many) = if is_many { (&[][..], &towns[..]) } else { (&towns[..], &[][..]) };
    let main = view! {
        <g id="map-ground">{ground::lines(base, &base.east)}</g>
        {names::of(page, base, single)}
        {marker_canvas::dots(many)}
    };
    let cards = single.iter().map(|town| card::of(page, town)).collect_view();
    let list = is_many.then(|| marker_canvas::list(page, many));
    let cards = view! { {cards} {list} };
    MapData {
        words: page.words.map.clone(),
        frame: frame(base),
        many: is_many.then(|| marker_canvas::data(many)),
        switch: RawHtml::of(switch::of(page)),
        ground: RawHtml::of(main.into_any()),
        multiples: RawHtml::of(multiples::of(page, &base.east, single)),
        tools: RawHtml::of(tools::of(page)),
        overview: RawHtml::of(ground::overview(page, base)),
        key: RawHtml::of(aside::key(page)),
        cards: RawHtml::of(cards.into_any()),
        credits: RawHtml::of(aside::credits(page, base)),
    }
}

/// Where the main map lies.
fn frame(base: &BaseMap) -> MapFrame {
    let [west, _, _, north] = base.east.extent;
    let [overview_west, _, _, overview_north] = base.overview.extent;
    let unit = base.overview.unit_m;
    MapFrame {
        width: f64::from(base.east.width),
        height: f64::from(base.east.height),
        unit_m: base.east.unit_m,
        west,
        north,
        overview_width: f64::from(base.overview.width),
        overview_height: f64::from(base.overview.height),
        overview_left: (west - overview_west) / unit,
        overview_top: (overview_north - north) / unit,
        overview_unit_m: unit,
    }
}
