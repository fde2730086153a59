//! The browser's entry: keeps the address and the page in step, and makes live what `src/js/loader.js` asks for, each island
//! by itself.

use knackpunkt::area;
use knackpunkt::area::AreaData;
use knackpunkt::browser::{address, islands};
use knackpunkt::chart::{self, PollsData};
use knackpunkt::island::Island;
use knackpunkt::list;
use knackpunkt::map::MapData;
use knackpunkt::points::PointsData;
use knackpunkt::register::RegisterData;
use knackpunkt::timeline::TimelineData;
use leptos::mount::hydrate_from;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    address::keep();
    islands::on_wake(|island| make_live(&island));
}

/// Makes one island live; where its name or its data is not of this version, it stays as it is.
fn make_live(island: &islands::IslandElement) {
    match island.name.as_str() {
        MapData::NAME => hydrate::<MapData>(island),
        TimelineData::NAME => hydrate::<TimelineData>(island),
        AreaData::NAME => adopt(island, area::live::follow),
        PollsData::NAME => adopt(island, chart::live::follow),
        PointsData::NAME => {
            adopt(island, |PointsData(list)| list::live::follow(PointsData::NAME, list.words));
        }
        RegisterData::NAME => {
            adopt(island, |RegisterData(list)| list::live::follow(RegisterData::NAME, list.words));
        }
        _ => {}
    }
}

fn hydrate<R: Island>(island: &islands::IslandElement) {
    adopt(island, |data: R| hydrate_from(island.element.clone(), move || data.view()).forget());
}

/// Makes an island live whose elements stay as they are: it is followed where it stands, which weighs less than hydrating
/// it.
fn adopt<R: Island>(island: &islands::IslandElement, follow: impl FnOnce(R)) {
    if let Some(data) = island.data().and_then(|data| serde_wasm_bindgen::from_value::<R>(data).ok()) {
        follow(data);
        island.mark_live();
    }
}
