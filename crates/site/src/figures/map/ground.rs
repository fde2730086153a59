//! The ground of a map: areas and rivers, and the names that the overview has. Native only.

use crate::figures::map::basemap::{BaseMap, Frame};
use crate::page::Page;
use leptos::prelude::*;

/// Areas and rivers. Areas that the base map's labels rank first are outlined.
pub(crate) fn lines(base: &BaseMap, frame: &Frame) -> AnyView {
    let neighbours =
        frame.neighbours.iter().map(|area| view! { <path class="neighbour" d=area.d.clone()></path> });
    let is_outlined = |code: &str| {
        base.labels.iter().any(|label| label.frame == "east" && label.rank == 1 && label.code == code)
    };
    // Outlined areas last: their lines lie over those of their neighbours.
    let (outlined, others): (Vec<_>, Vec<_>) = frame.oblasts.iter().partition(|area| is_outlined(&area.code));
    let oblasts = others.into_iter().map(|area| ("oblast", area));
    let oblasts = oblasts.chain(outlined.into_iter().map(|area| ("oblast outlined", area)));
    let oblasts = oblasts.map(|(class, area)| view! { <path class=class d=area.d.clone()></path> });
    let rivers = frame.rivers.iter().map(|path| view! { <path class="river" d=path.clone()></path> });
    view! { {neighbours.collect_view()} {oblasts.collect_view()} {rivers.collect_view()} }.into_any()
}

/// The whole country: its lines and its names, which stand where the base map puts them.
pub(crate) fn overview(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let labels = base.labels.iter().filter(|label| label.frame == "overview").map(|label| {
        let (x, y) = base.overview.spot(label.spot);
        view! {
            <g transform=format!("translate({x} {y})")>
                <text class=format!("marker-scale area-{}", label.kind) text-anchor="middle">
                    {page.words.ground.areas.get(&label.code).cloned()}
                </text>
            </g>
        }
    });
    view! { {lines(base, &base.overview)} {labels.collect_view()} }.into_any()
}
