//! The browser's entry: finds the islands of the page, makes each live by itself, and says so in the document.

use knackpunkt::appearance::Appearance;
use knackpunkt::area;
use knackpunkt::area::AreaData;
use knackpunkt::browser::{address, events, islands};
use knackpunkt::chart::{self, PollsData};
use knackpunkt::island::Island;
use knackpunkt::map::MapData;
use knackpunkt::points::PointsData;
use knackpunkt::register::RegisterData;
use knackpunkt::timeline::TimelineData;
use leptos::mount::hydrate_from;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Each in a task of its own: where one fails, and be it by a panic, the others still become live.
    for island in islands::all() {
        events::soon(move || hydrate(&island));
    }
    // The islands' first effects come first: what they show is what the address may have to change.
    events::soon(|| {
        address::keep();
        islands::mark_page_ready();
    });
}

/// Makes one island live; where its name or its data is not of this version, it stays as it is.
fn hydrate(element: &islands::IslandElement) {
    match element.name.as_str() {
        Appearance::NAME => hydrate_as::<Appearance>(element),
        MapData::NAME => hydrate_as::<MapData>(element),
        AreaData::NAME => adopt(element, area::live::follow),
        PollsData::NAME => adopt(element, chart::live::follow),
        PointsData::NAME => hydrate_as::<PointsData>(element),
        TimelineData::NAME => hydrate_as::<TimelineData>(element),
        RegisterData::NAME => hydrate_as::<RegisterData>(element),
        _ => {}
    }
}

fn hydrate_as<R: Island>(element: &islands::IslandElement) {
    adopt(element, |data: R| hydrate_from(element.element.clone(), move || data.view()).forget());
}

/// Makes a root live whose elements stay as they are: it is followed where it stands, which weighs less than hydrating it.
fn adopt<R: Island>(element: &islands::IslandElement, follow: impl FnOnce(R)) {
    if let Some(data) = element.data().and_then(|data| serde_wasm_bindgen::from_value::<R>(data).ok()) {
        follow(data);
        element.mark_live();
    }
}
