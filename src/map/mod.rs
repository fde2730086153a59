//! The map of contested towns. Switch, filter and cards work by style sheet alone; once live, the map can be enlarged
//! and moved, names find their places anew, and towns and cards are linked.

mod aside;
pub mod base;
pub mod build;
mod card;
pub mod crowd;
mod drawn;
mod ground;
mod live;
mod many;
mod marker;
mod multiples;
mod names;
mod switch;
mod tools;
mod towns;
mod view;

use crate::root::Root;
use crate::slot::Slot;
use crate::words::MapWords;
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
    pub many: Option<crowd::Crowd>,
    /// Switch and summaries.
    #[serde(skip)]
    pub switch: Slot,
    /// The main map: areas, rivers, names, contested towns.
    #[serde(skip)]
    pub ground: Slot,
    /// A small map for each perspective.
    #[serde(skip)]
    pub multiples: Slot,
    /// The buttons under the main map, and how else it is enlarged.
    #[serde(skip)]
    pub tools: Slot,
    /// The whole country.
    #[serde(skip)]
    pub overview: Slot,
    /// The key, which is the filter.
    #[serde(skip)]
    pub key: Slot,
    /// The towns' cards.
    #[serde(skip)]
    pub cards: Slot,
    /// Credits and border policy.
    #[serde(skip)]
    pub credits: Slot,
}

/// How a map lies on the plane of the projection, and on the map of the whole country.
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
    /// Width of the overview in the overview's units.
    pub overview_width: f64,
    /// Height of the overview in the overview's units.
    pub overview_height: f64,
    /// Its left edge in the overview's units.
    pub overview_left: f64,
    /// Its top edge in the overview's units.
    pub overview_top: f64,
    /// Metres per unit of the overview.
    pub overview_unit_m: f64,
}

impl Root for MapData {
    const NAME: &'static str = "map";

    fn view(self) -> impl IntoView + 'static {
        view::of(self)
    }
}
