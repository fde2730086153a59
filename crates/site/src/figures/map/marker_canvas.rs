//! Maps with more towns than elements should be: beyond [`MANY`] towns their dots are paths without WASM and a canvas
//! with it, their cards one, and their list is paged. Native only, but for the data's type.

use crate::figures::map::town::Town;
use crate::page::Page;
use crate::page::link::Anchor;
use knackpunkt::map::{ManyTowns, PAGE};
use knackpunkt_model::place::{Perspective, Status};
use leptos::prelude::*;

pub(crate) fn data(page: &Page<'_>, towns: &[Town<'_>]) -> ManyTowns {
    let place_of = |status| Status::ALL.iter().position(|each| *each == status).unwrap_or_default();
    let says = towns.iter().flat_map(|town| town.says);
    ManyTowns {
        ids: towns.iter().map(|town| format!("{} ", town.place.id)).collect(),
        names: towns.iter().map(|town| format!("{}\n", page.place(town.place))).collect(),
        spots: towns.iter().map(|Town { spot: (x, y), .. }| format!("{x} {y} ")).collect(),
        says: says.map(|says| place_of(says.status).to_string()).collect(),
    }
}

/// The dots as the page shows them without WASM: a path for each perspective and status.
pub(crate) fn dots(towns: &[Town<'_>]) -> impl IntoView {
    let paths = Perspective::ALL.into_iter().enumerate().map(|(column, each)| {
        let paths = Status::ALL.map(|status| {
            let says = |town: &&Town<'_>| town.says.get(column).is_some_and(|says| says.status == status);
            let d: String =
                towns.iter().filter(says).map(|town| format!("M{} {}h0", town.spot.0, town.spot.1)).collect();
            (!d.is_empty()).then(|| view! { <path class="sign" data-status=status.name() d=d></path> })
        });
        view! { <g class="marker-canvas-dots" data-for=each.name()>{paths.into_iter().collect_view()}</g> }
    });
    paths.collect_view()
}

/// The list of towns, page by page, and the card of the one that is chosen.
pub(crate) fn list(page: &Page<'_>, towns: &[Town<'_>]) -> impl IntoView {
    let words = &page.words.ground;
    let items = towns.iter().take(PAGE).enumerate().map(|(number, town)| {
        view! {
            <li>
                <a {..page.to(Anchor::Register(Some(&town.place.id)))} data-marker=number.to_string()>{page.place(town.place).to_owned()}</a>
            </li>
        }
    });
    let sides = Perspective::ALL.map(|each| {
        view! {
            <div class="town-column" data-for=each.name()>
                {page.heading(1).child(page.perspective(each))}
                <p class="town-status" data-says=each.name()></p>
            </div>
        }
    });
    view! {
        <div class="town-card marker-canvas-card" hidden=true tabindex="-1">
            {page.heading(0).class("town-name")}
            <div class="town-columns">{sides.into_iter().collect_view()}</div>
            <p><a {..page.to(Anchor::Register(None))}>{words.more.clone()}</a></p>
        </div>
        <nav class="marker-canvas-list" aria-label=words.list.clone()>
            <ul role="list">{items.collect_view()}</ul>
            <p class="needs-live">
                <button type="button" data-tool="back">{words.page_back.clone()}</button>
                <button type="button" data-tool="on">{words.page_on.clone()}</button>
                <output data-pattern=words.page_of.clone()></output>
            </p>
        </nav>
    }
}
