//! A base map: areas and rivers of a part of the world. The lines are as `cargo xtask basemap` wrote them, labels and
//! credits as written by hand.

use anyhow::{Context, Result};
use knackpunkt_maths::projection;
use knackpunkt_model::place::Coordinates;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Clone, Debug)]
pub(crate) struct BaseMap {
    /// The whole country.
    pub(crate) overview: Frame,
    /// The part with the contested towns.
    pub(crate) east: Frame,
    pub(crate) labels: Vec<AreaLabel>,
    /// Who made the data, under which licence: plain words for the credits, by the code of the language.
    pub(crate) credits: BTreeMap<String, String>,
}

/// One map: its extent on the plane of the projection, and its lines in its own units.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Frame {
    /// West, south, east and north edge in metres.
    pub(crate) extent: [f64; 4],
    pub(crate) unit_m: f64,
    /// By how many metres simplifying may have moved a line: nothing finer is in it.
    pub(crate) simplified_m: f64,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) oblasts: Vec<Area>,
    pub(crate) neighbours: Vec<Area>,
    pub(crate) rivers: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Area {
    pub(crate) d: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct AreaLabel {
    /// The area, or another key of the words for areas.
    pub(crate) code: String,
    #[serde(flatten)]
    pub(crate) spot: Coordinates,
    /// What it looks like: country, area or water.
    pub(crate) kind: String,
    /// Importance, 1 to 3.
    pub(crate) rank: u8,
}

impl Frame {
    /// How far it can be enlarged in a picture of so many pixels: until its finest detail is as large as a pixel, for what
    /// comes after that shows how the lines were simplified, and nothing of the ground.
    pub(crate) fn closest(&self, pixels: f64) -> f64 {
        let zoom = f64::from(self.width) * self.unit_m / self.simplified_m / pixels;
        ((zoom * 10.0).floor() / 10.0).max(1.0)
    }

    /// Where coordinates lie, in units from the top left corner.
    pub(crate) fn spot(&self, place: Coordinates) -> (i32, i32) {
        let (x, y) = projection::forward(place);
        let [west, _, _, north] = self.extent;
        (((x - west) / self.unit_m).round() as i32, ((north - y) / self.unit_m).round() as i32)
    }
}

/// Small rivers of the east, in a file of their own that a base map can do without: their licence is another.
const SMALL_RIVERS: &str = "rivers-gshhg.json";

#[derive(Deserialize)]
struct SmallRivers {
    east: Vec<SmallRiver>,
}

#[derive(Deserialize)]
struct SmallRiver {
    paths: Vec<String>,
}

#[derive(Deserialize)]
struct Ground {
    frames: Frames,
}

#[derive(Deserialize)]
struct Frames {
    overview: Frame,
    east: Frame,
}

pub(crate) fn read(basemaps: &Path, name: &str) -> Result<BaseMap> {
    let folder = basemaps.join(name);
    let Ground { frames: Frames { overview, mut east } } = json(&folder.join("ground.json"))?;
    let small = folder.join(SMALL_RIVERS);
    if small.is_file() {
        let rivers: SmallRivers = json(&small)?;
        east.rivers.extend(rivers.east.into_iter().flat_map(|river| river.paths));
    }
    let (labels, credits) = (json(&folder.join("labels.json"))?, json(&folder.join("credits.json"))?);
    Ok(BaseMap { overview, east, labels, credits })
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("the base map {} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("the base map {} is damaged", path.display()))
}
