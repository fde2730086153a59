//! The map of contested towns. Switch and cards work by style sheet alone; once live, the map can be enlarged
//! and moved, names find their places anew, and towns and cards are linked.

mod label_layer;
mod live;
mod many;
mod marker_canvas;
mod save;
mod sprites;
mod towns;
mod view;

use crate::island::Island;
use crate::raw_html::RawHtml;
use leptos::prelude::*;
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
        view::of(self)
    }
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
