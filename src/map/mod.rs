//! The map of contested towns. Switch and cards work by style sheet alone; once live, the map can be enlarged
//! and moved, names find their places anew, and towns and cards are linked.

mod label_layer;
mod live;
mod many;
mod marker_canvas;
mod save;
mod sprites;
mod towns;

use crate::browser::events;
use crate::island::Island;
use crate::raw_html::RawHtml;
use knackpunkt_maths::decimal::write;
use knackpunkt_maths::map::corners::{SCALE_BAR, round_length};
use knackpunkt_maths::text::fill;
use leptos::prelude::*;
use live::{Live, MapView};
use serde::{Deserialize, Serialize};

/// The map, its switch and its cards.
#[derive(Clone, Serialize, Deserialize)]
pub struct MapData {
    /// Words of the live parts.
    pub words: MapWords,
    /// Where the main map lies.
    pub frame: MapFrame,
    /// The contested towns, where there are too many for markers.
    pub many: Option<ManyTowns>,
    /// The switch.
    #[serde(skip)]
    pub switch: RawHtml,
    /// The main map: areas, rivers, names, contested towns.
    #[serde(skip)]
    pub ground: RawHtml,
    /// What stands in the corners of the main map.
    #[serde(skip)]
    pub corners: RawHtml,
    /// The buttons on the main map.
    #[serde(skip)]
    pub tools: RawHtml,
    /// Under the map, or beside it: the key, the summaries, the towns' cards.
    #[serde(skip)]
    pub under: RawHtml,
    /// Credits and border policy.
    #[serde(skip)]
    pub credits: RawHtml,
}

/// How a map lies on the plane of the projection.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct MapFrame {
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
    /// Metres per unit.
    pub unit_m: f64,
    /// Its west edge in metres.
    pub west: f64,
    /// Its north edge in metres.
    pub north: f64,
    /// How far it can be enlarged.
    pub closest: f64,
}

impl Island for MapData {
    const NAME: &'static str = "map";

    fn view(self) -> impl IntoView + 'static {
        let Self { words, frame, mut many, switch, ground, corners, tools, under, credits } = self;
        let map = MapView::new(frame);
        // In a task of its own, behind the one in which the map is hydrated.
        Effect::new(move || {
            let many = many.take();
            events::soon(move || Live::start(map, many.as_ref()));
        });
        let (width, height) = (frame.width as u32, frame.height as u32);
        let scale_corner =
            format!("translate({} {})", write(frame.width * 0.97, 0), write(frame.height * 0.98, 0));
        view! {
            <div class="map-switch" inner_html=switch.html()></div>
            <div class="map-grid">
                <div class="map-main">
                    <div class="map-sheet">
                        <svg
                            class="map-picture"
                            viewBox=format!("0 0 {width} {height}")
                            role="group"
                            aria-label=words.picture
                        >
                            <g class="map-view" transform=move || transform(map) inner_html=ground.html()></g>
                            <g class="map-corners" inner_html=corners.html()></g>
                            <g class="scale-bar" transform=scale_corner>
                                <path d=move || format!("M0 -60V0H{}V-60", write(-scale_bar(map).1, 1))></path>
                                <g transform=move || format!("translate({} -90)", write(-scale_bar(map).1 / 2.0, 1))>
                                    <text class="marker-scale" text-anchor="middle">
                                        {move || fill(&words.scale, &[("km", &write(scale_bar(map).0, 3))])}
                                    </text>
                                </g>
                            </g>
                        </svg>
                        <div class="map-tools needs-live" inner_html=tools.html()></div>
                    </div>
                </div>
                <div class="map-under" inner_html=under.html()></div>
            </div>
            <div class="map-credits" inner_html=credits.html()></div>
        }
    }
}

fn transform(map: MapView) -> String {
    let view = map.shown();
    let (zoom, rect) = (view.zoom(), view.rect());
    let (left, top) = (write(-rect.left * zoom, 2), write(-rect.top * zoom, 2));
    format!("translate({left} {top}) scale({})", write(zoom, 4))
}

/// The scale bar's length in kilometres and in units.
fn scale_bar(map: MapView) -> (f64, f64) {
    let km = map.frame.unit_m / 1000.0 / map.shown().zoom();
    let length = round_length(map.frame.width * km * SCALE_BAR);
    (length, length / km)
}

/// The map.
#[derive(Clone, Debug, Deserialize, Serialize)]
// A word too many is an error where locales are read; in the browser the check would only weigh.
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct MapWords {
    /// Name of the map.
    pub picture: String,
    /// Label of the scale bar; `{km}`.
    pub scale: String,
}

/// The towns as columns, each in one string: a list of ten thousand objects would take longer to read than to draw.
#[derive(Clone, Serialize, Deserialize)]
pub struct ManyTowns {
    /// Ids, separated by spaces, the most important first.
    pub ids: String,
    /// Names, separated by lines.
    pub names: String,
    /// Spots in the map's units, `x y x y …`.
    pub spots: String,
    /// Three digits a town: for each perspective the place of what it says in `Status::ALL`.
    pub says: String,
}

/// How many towns a page of the list of many holds.
pub const PAGE: usize = 25;
