//! The ground of a map: areas and rivers; and what stands in the corners of the main map. Native only.

use crate::figures::map::basemap::{BaseMap, Frame};
use crate::figures::map::lines;
use crate::page::Page;
use knackpunkt_maths::map::corners::{LOCATOR, LOCATOR_FOOT, MARGIN, NOTE_LINE};
use leptos::prelude::*;

/// Areas and rivers, and over them the borders with other states on a casing: the strongest lines, for anything else
/// could be taken for a front.
pub(crate) fn lines(frame: &Frame) -> AnyView {
    let rivers: String = frame.rivers.concat();
    let borders = lines::borders(frame);
    view! {
        {areas(frame)}
        <path class="oblast-line" d=lines::inner(&frame.oblasts)></path>
        <path class="river" d=rivers></path>
        <path class="border-casing" d=borders.clone()></path>
        <path class="border" d=borders></path>
    }
    .into_any()
}

/// The areas alone. One element for all of a kind: nothing is done with any one of them.
fn areas(frame: &Frame) -> AnyView {
    let neighbours: String = frame.neighbours.iter().map(|area| area.d.as_str()).collect();
    view! {
        <path class="neighbour" d=neighbours></path>
        <path class="oblast" d=lines::outline(&frame.oblasts)></path>
    }
    .into_any()
}

/// What stands on the main map however it is enlarged: that it has no front line, and where it lies in the country.
pub(crate) fn corners(page: &Page<'_>, base: &BaseMap) -> AnyView {
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
    .into_any()
}

/// The whole country with the main map's frame, in the corner of that.
fn locator(page: &Page<'_>, base: &BaseMap) -> AnyView {
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
    .into_any()
}
