//! The ground of the main map: areas, rivers, names, towns for orientation, the scale.

use super::base::{BaseMap, Frame};
use crate::page::Page;
use knackpunkt_model::place::{LabelSide, Place, Role};
use leptos::prelude::*;

/// Everything on the main map that is not a contested town.
pub(super) fn east(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let towns = page.explainer.places.iter().filter_map(|place| match place.role {
        Role::Context(spot) => Some(town(page, place, base.east.spot(spot))),
        Role::Contested(..) | Role::Mentioned => None,
    });
    view! {
        {lines(&base.east)}
        {labels(page, base, "east", &base.east)}
        {towns.collect_view()}
        {scale_bar(page, &base.east)}
    }
    .into_any()
}

/// Areas and rivers.
pub(super) fn lines(frame: &Frame) -> AnyView {
    let neighbours =
        frame.neighbours.iter().map(|area| view! { <path class="neighbour" d=area.d.clone()></path> });
    let oblasts = frame
        .oblasts
        .iter()
        .map(|area| view! { <path class="oblast" data-oblast=area.code.clone() d=area.d.clone()></path> });
    let rivers = frame.rivers.iter().map(|path| view! { <path class="river" d=path.clone()></path> });
    view! { {neighbours.collect_view()} {oblasts.collect_view()} {rivers.collect_view()} }.into_any()
}

/// Names of areas.
pub(super) fn labels(page: &Page<'_>, base: &BaseMap, name: &str, frame: &Frame) -> AnyView {
    let labels = base.labels.iter().filter(|label| label.frame == name);
    let labels = labels.map(|label| {
        let (x, y) = frame.spot(label.spot);
        view! {
            <g class=format!("area-name area-{}", label.kind) transform=format!("translate({x} {y})")>
                <text class="marker-scale" text-anchor="middle">{page.words.ground.areas.get(&label.code).cloned()}</text>
            </g>
        }
    });
    labels.collect_view().into_any()
}

/// A town for orientation.
fn town(page: &Page<'_>, place: &Place, (x, y): (i32, i32)) -> AnyView {
    let (dx, dy, anchor) = match place.label {
        LabelSide::Right => ("8", "4", "start"),
        LabelSide::Left => ("-8", "4", "end"),
        LabelSide::Above => ("0", "-8", "middle"),
        LabelSide::Below => ("0", "17", "middle"),
    };
    view! {
        <g class="town" data-rank=place.rank.to_string() transform=format!("translate({x} {y})")>
            <g class="marker-scale">
                <circle r="3.5"></circle>
                <text x=dx y=dy text-anchor=anchor>{page.name(&place.id)}</text>
            </g>
        </g>
    }
    .into_any()
}

/// Length of the scale bar in kilometres.
const SCALE_KM: u32 = 50;

fn scale_bar(page: &Page<'_>, frame: &Frame) -> AnyView {
    let length = f64::from(SCALE_KM) * 1000.0 / frame.unit_m;
    let (x, y) = (f64::from(frame.width) - length * 1.3, f64::from(frame.height) - length * 0.3);
    let words = page.words.ground.scale.replace("{km}", &SCALE_KM.to_string());
    view! {
        <g class="scale-bar" transform=format!("translate({x} {y})")>
            <path d=format!("M0 -60V0H{length}V-60")></path>
            <g transform=format!("translate({} -90)", length / 2.0)>
                <text class="marker-scale" text-anchor="middle">{words}</text>
            </g>
        </g>
    }
    .into_any()
}
