//! A base map: areas and rivers of a part of the world, as data.

use knackpunkt_maths::projection;
use knackpunkt_model::place::Coordinates;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A base map, as `cargo xtask basemap` writes it, with its hand-placed labels.
#[derive(Clone, Debug)]
pub struct BaseMap {
    /// The whole country.
    pub overview: Frame,
    /// The part with the contested towns.
    pub east: Frame,
    /// Where names of areas stand.
    pub labels: Vec<AreaLabel>,
    /// Who made the data, under which licence: plain words for the credits, by the code of the language.
    pub credits: BTreeMap<String, String>,
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
    /// What it looks like: country, area or water.
    pub kind: String,
    /// Importance, 1 to 3; areas of rank 1 are outlined too.
    pub rank: u8,
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
