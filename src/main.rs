//! The browser's entry: finds the roots of the page, makes each live, and says so in the document.

use knackpunkt::appearance::Appearance;
use knackpunkt::area::AreaData;
use knackpunkt::browser::{address, area, chart, linked, roots, watch};
use knackpunkt::map::MapData;
use knackpunkt::points::PointsData;
use knackpunkt::poll::PollsData;
use knackpunkt::register::RegisterData;
use knackpunkt::root::Root;
use knackpunkt::timeline::TimelineData;
use leptos::mount::hydrate_from;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let found = roots::all();
    let expected = found.len();
    let live = found.into_iter().filter(hydrate).count();
    if live == expected {
        linked::follow();
        // The roots' first effects come first: what they show is what the address may have to change.
        watch::soon(|| {
            address::keep();
            roots::mark_page_ready();
        });
    }
}

/// Makes one root live; false where its name or its data is not of this version.
fn hydrate(element: &roots::RootElement) -> bool {
    match element.name() {
        Appearance::NAME => hydrate_as::<Appearance>(element),
        MapData::NAME => hydrate_as::<MapData>(element),
        AreaData::NAME => adopt(element, area::follow),
        PollsData::NAME => adopt(element, chart::follow),
        PointsData::NAME => hydrate_as::<PointsData>(element),
        TimelineData::NAME => hydrate_as::<TimelineData>(element),
        RegisterData::NAME => hydrate_as::<RegisterData>(element),
        _ => false,
    }
}

fn hydrate_as<R: Root>(element: &roots::RootElement) -> bool {
    adopt(element, |data: R| hydrate_from(element.element(), move || data.view()).forget())
}

/// Makes a root live whose elements stay as they are: it is followed where it stands, which weighs less than hydrating it.
fn adopt<R: Root>(element: &roots::RootElement, follow: impl FnOnce(R)) -> bool {
    let Some(data) = element.data().and_then(|data| serde_wasm_bindgen::from_value::<R>(data).ok()) else {
        return false;
    };
    follow(data);
    element.mark_live();
    true
}
