//! The browser's first program: keeps the address and the page in step, and makes map, timeline and areas live, each by itself
//! when `src/js/loader.js` asks for it. What most readers never use comes as a program of its own: `charts`, `lists`.

use knackpunkt::area::{self, AreaData};
use knackpunkt::browser::{address, islands};
use knackpunkt::island::Island;
use knackpunkt::map::MapData;
use knackpunkt::timeline::TimelineData;
use leptos::mount::hydrate_from;
use web_sys::HtmlElement;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    address::keep();
    islands::on_wake(|island| {
        hydrate::<MapData>(island);
        hydrate::<TimelineData>(island);
        islands::adopt(island, AreaData::NAME, area::follow);
    });
}

fn hydrate<I: Island>(island: &HtmlElement) {
    islands::adopt(island, I::NAME, |data: I| hydrate_from(island.clone(), move || data.view()).forget());
}
