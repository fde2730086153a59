//! Under the map: what its signs mean, what it does not show, whose data it is. Native only.

use crate::figures::map::basemap::BaseMap;
use crate::figures::map::{marker, tools};
use crate::page::Page;
use knackpunkt_model::place::{Perspective, Status};
use leptos::prelude::*;

/// The key: each sign with its words, as far as the explainer has them.
pub(crate) fn key(page: &Page<'_>) -> AnyView {
    let statuses = statuses(page).into_iter().map(|status| {
        view! {
            <li>
                {marker::sign(status, false)} " " <span>{page.words.claims.of(status).to_owned()}</span>
            </li>
        }
    });
    let words = &page.words.ground;
    view! {
        <ul class="key" role="list" aria-label=words.key.clone()>
            {statuses.collect_view()} <li class="key-supplement"><b>"°"</b> " " <span>{words.supplement.clone()}</span></li>
        </ul>
    }
    .into_any()
}

/// The sectors of the disc, never shown: where there are too many towns for elements the canvas reads them from here.
pub(crate) fn key_sectors() -> AnyView {
    let sectors = Perspective::ALL
        .map(|each| view! { <g data-for=each.name()>{marker::sector(each, marker::Parts::ALL)}</g> });
    view! { <svg class="key-sectors" hidden=true aria-hidden="true">{sectors.into_iter().collect_view()}</svg> }
        .into_any()
}

/// What is said of any town by anyone, in the order of the key.
fn statuses(page: &Page<'_>) -> Vec<Status> {
    let is_said = |status: &Status| {
        page.explainer.contested().any(|(_, _, says)| says.iter().any(|position| position.status == *status))
    };
    Status::ALL.into_iter().filter(is_said).collect()
}

/// Under the map: what it does not show, and whose data it is.
pub(crate) fn credits(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let words = &page.words.ground;
    view! {
        {tools::save(page)}
        <p class="map-hint needs-live">{page.words.tools.hint.clone()}</p>
        <details>
            <summary>{words.about_map.clone()}</summary>
            <p>{words.no_front.clone()} " " {words.borders.clone()} " " {words.precision.clone()}</p>
            <p class="credits">{words.credits.clone()} ": " {base.credits.get(page.language.code()).cloned()} " " {words.towns.clone()}</p>
        </details>
    }
    .into_any()
}
