//! The ground of the map: areas, rivers, towns for orientation, the overview, the key, the credits.

use super::marker::{BAR, HATCH};
use crate::page::Page;
use knackpunkt_model::place::{Coordinates, LabelSide, Place, Role, Status};
use knackpunkt_model::projection;
use leptos::prelude::*;
use serde::Deserialize;

/// A base map, as `cargo xtask basemap` writes it, with its hand-placed labels.
#[derive(Clone, Debug)]
pub struct BaseMap {
    /// The whole country.
    pub overview: Frame,
    /// The part with the contested towns.
    pub east: Frame,
    /// Where names of areas stand.
    pub labels: Vec<AreaLabel>,
    /// Who made the data, under which licence: plain words for the credits.
    pub credit: String,
}

/// One map: its extent on the plane of the projection, and its lines in its own units.
#[derive(Clone, Debug, Deserialize)]
pub struct Frame {
    /// West, south, east and north edge in metres.
    pub extent: [f64; 4],
    /// Metres per unit.
    pub unit_m: f64,
    /// Width in units.
    pub width: u32,
    /// Height in units.
    pub height: u32,
    /// Areas of the country.
    pub oblasts: Vec<Area>,
    /// Other countries.
    pub neighbours: Vec<Area>,
    /// Rivers, as paths.
    pub rivers: Vec<String>,
}

/// An area.
#[derive(Clone, Debug, Deserialize)]
pub struct Area {
    /// Its code: oblasts by GeoNames, countries by ISO 3166.
    pub code: String,
    /// Its outline as a path.
    pub d: String,
}

/// Where the name of an area stands.
#[derive(Clone, Debug, Deserialize)]
pub struct AreaLabel {
    /// The area, or another key of the words for areas.
    pub code: String,
    /// On which map.
    pub frame: String,
    /// Where.
    #[serde(flatten)]
    pub spot: Coordinates,
    /// What it looks like: country, area, water or town.
    pub kind: String,
}

impl Frame {
    /// Where coordinates lie, in units from the top left corner.
    #[must_use]
    pub fn spot(&self, place: Coordinates) -> (i32, i32) {
        let (x, y) = projection::forward(place);
        let [west, _, _, north] = self.extent;
        (((x - west) / self.unit_m).round() as i32, ((north - y) / self.unit_m).round() as i32)
    }
}

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

fn lines(frame: &Frame) -> AnyView {
    let neighbours =
        frame.neighbours.iter().map(|area| view! { <path class="neighbour" d=area.d.clone()></path> });
    let oblasts = frame
        .oblasts
        .iter()
        .map(|area| view! { <path class="oblast" data-oblast=area.code.clone() d=area.d.clone()></path> });
    let rivers = frame.rivers.iter().map(|path| view! { <path class="river" d=path.clone()></path> });
    view! { {neighbours.collect_view()} {oblasts.collect_view()} {rivers.collect_view()} }.into_any()
}

fn labels(page: &Page<'_>, base: &BaseMap, name: &str, frame: &Frame) -> AnyView {
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

/// Beside the main map: where it lies, and what its marks mean.
pub(super) fn aside(page: &Page<'_>, base: &BaseMap) -> AnyView {
    view! {
        <figure class="overview">
            {overview(page, base)}
            <figcaption>{page.words.ground.overview.clone()}</figcaption>
        </figure>
        {key(page)}
    }
    .into_any()
}

fn overview(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let frame = &base.overview;
    let [left, _, _, top] = frame.extent;
    let [west, south, east, north] = base.east.extent;
    view! {
        <svg
            class="overview-picture"
            viewBox=format!("0 0 {} {}", frame.width, frame.height)
            role="img"
            aria-label=page.words.ground.overview.clone()
        >
            {lines(frame)}
            {labels(page, base, "overview", frame)}
            <rect
                class="overview-frame"
                x=(west - left) / frame.unit_m
                y=(top - north) / frame.unit_m
                width=(east - west) / frame.unit_m
                height=(north - south) / frame.unit_m
            ></rect>
        </svg>
    }
    .into_any()
}

/// The key: each mark with its words.
fn key(page: &Page<'_>) -> AnyView {
    let marks = Status::ALL.map(|status| {
        view! {
            <li>
                <svg class="key-mark" viewBox="-18 -18 36 36" aria-hidden="true" data-status=status.name()>
                    <circle class="marker-fill" r="10"></circle>
                    <path class="marker-hatch" d=HATCH></path>
                    <path class="marker-bar" d=BAR></path>
                </svg>
                <span>{page.words.statuses.get(status.name()).cloned()}</span>
            </li>
        }
    });
    view! {
        <div class="key">
            <h3>{page.words.ground.key.clone()}</h3>
            <ul role="list">
                {marks.collect_view()}
                <li>
                    <svg class="key-mark" viewBox="-18 -18 36 36" aria-hidden="true" data-supplement="">
                        <circle class="marker-ring" r="16"></circle>
                    </svg>
                    <span>{page.words.ground.supplement.clone()}</span>
                </li>
            </ul>
        </div>
    }
    .into_any()
}

/// Under the map: what it does not show, and whose data it is.
pub(super) fn credits(page: &Page<'_>, base: &BaseMap) -> AnyView {
    let words = &page.words.ground;
    view! {
        <p>{words.no_front.clone()} " " {words.borders.clone()} " " {words.precision.clone()}</p>
        <p class="credits">{words.credits.clone()} ": " {base.credit.clone()}</p>
    }
    .into_any()
}
