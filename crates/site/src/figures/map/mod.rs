//! The map of contested towns: from the explainer and a base map to what stands in the page. Its ground, areas and rivers,
//! and what stands in its corners.

mod aside;
pub(crate) mod basemap;
mod card;
mod lines;
mod marker;
mod marker_canvas;
mod names;
mod town;

pub(crate) use marker::sign;
pub(crate) use town::only_supplements;

use crate::figures::map::basemap::{BaseMap, Frame};
use crate::figures::map::town::{MANY, towns};
use crate::page::Page;
use knackpunkt::map::{MapData, MapFrame};
use knackpunkt::raw_html::RawHtml;
use knackpunkt_maths::map::corners::{LOCATOR, LOCATOR_FOOT, MARGIN, NOTE_LINE};
use leptos::prelude::*;

pub(crate) fn data(page: &Page<'_>, base: &BaseMap) -> MapData {
    let towns = towns(page, base);
    let is_many = towns.len() > MANY;
    // With many towns each has no marker and no card.
    let (single, many) = if is_many { (&[][..], &towns[..]) } else { (&towns[..], &[][..]) };
    let main = view! {
        <g class="map-lines">{ground(&base.east)}</g>
        {names::of(page, base, single)}
        {marker_canvas::dots(many)}
    };
    let cards = single.iter().map(|town| view! { <li>{card::of(page, town)}</li> }).collect_view();
    let list = is_many.then(|| marker_canvas::list(page, many));
    let under = view! {
        {aside::key(page)}
        {is_many.then(aside::key_sectors)}
        {aside::summaries(page)}
        <ul class="town-cards" role="list">{cards}</ul>
        {list}
    };
    let [west, _, _, north] = base.east.extent;
    MapData {
        words: page.words.map.clone(),
        frame: MapFrame {
            width: f64::from(base.east.width),
            height: f64::from(base.east.height),
            unit_m: base.east.unit_m,
            west,
            north,
            closest: base.east.closest(names::WIDTHS.into_iter().fold(0.0, f64::max)),
        },
        many: is_many.then(|| marker_canvas::data(page, many)),
        switch: RawHtml::of(aside::switch(page)),
        ground: RawHtml::of(main),
        corners: RawHtml::of(corners(page, base)),
        tools: RawHtml::of(aside::buttons(page)),
        under: RawHtml::of(under),
        credits: RawHtml::of(aside::credits(page, base)),
    }
}

/// Areas and rivers, and over them the borders with other states on a casing: the strongest lines, for anything else
/// could be taken for a front.
fn ground(frame: &Frame) -> impl IntoView {
    let borders = lines::borders(frame);
    view! {
        {areas(frame)}
        <path class="oblast-line" d=lines::inner(&frame.oblasts)></path>
        <path class="river" d=frame.rivers.concat()></path>
        <path class="border-casing" d=borders.clone()></path>
        <path class="border" d=borders></path>
    }
}

/// The areas alone. One element for all of a kind: nothing is done with any one of them.
fn areas(frame: &Frame) -> impl IntoView {
    let neighbours: String = frame.neighbours.iter().map(|area| area.d.as_str()).collect();
    view! {
        <path class="neighbour" d=neighbours></path>
        <path class="oblast" d=lines::outline(&frame.oblasts)></path>
    }
}

/// What stands on the main map however it is enlarged: that it has no front line, and where it lies in the country.
fn corners(page: &Page<'_>, base: &BaseMap) -> impl IntoView {
    let (width, height) = (base.east.width, base.east.height);
    let note = [&page.words.ground.note_front, &page.words.ground.note_borders].into_iter().rev().enumerate();
    let note = note.map(|(line, words)| {
        let y = -MARGIN - 4.0 - NOTE_LINE * line as f64;
        view! { <text class="map-note" x=MARGIN y=y>{words.clone()}</text> }
    });
    view! {
        <g transform=format!("translate(0 {height})")><g class="marker-scale">{note.collect_view()}</g></g>
        <g transform=format!("translate({width} {height})")><g class="marker-scale">{locator(page, base)}</g></g>
    }
}

/// The whole country with the main map's frame, in the corner of that.
fn locator(page: &Page<'_>, base: &BaseMap) -> impl IntoView {
    let (frame, (width, height)) = (&base.overview, LOCATOR);
    let [west, south, east, north] = base.east.extent;
    let [left, _, _, top] = frame.extent;
    let x = |metres: f64| ((metres - left) / frame.unit_m).round();
    let y = |metres: f64| ((top - metres) / frame.unit_m).round();
    view! {
        <svg
            class="overview-picture"
            x=-width - MARGIN
            y=-height - LOCATOR_FOOT
            width=width
            height=height
            viewBox=format!("0 0 {} {}", frame.width, frame.height)
            role="img"
            aria-label=page.words.ground.overview.clone()
        >
            <rect class="overview-sea" width="100%" height="100%"></rect>
            {areas(frame)}
            <path class="border" d=lines::borders(frame)></path>
            <path class="overview-frame" d=format!("M{} {}H{}V{}H{}z", x(west), y(north), x(east), y(south), x(west))></path>
        </svg>
    }
}
