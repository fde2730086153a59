//! Reading a base map: the lines as `cargo xtask basemap` wrote them, labels and credits
//! as written by hand.

use crate::map::base::{AreaLabel, BaseMap, Frame};
use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Ground {
    frames: Frames,
}

#[derive(Deserialize)]
struct Frames {
    overview: Frame,
    east: Frame,
}

/// The base map in a folder of this name.
pub(super) fn read(basemaps: &Path, name: &str) -> Result<BaseMap> {
    let folder = basemaps.join(name);
    let Ground { frames } = json(&folder.join("ground.json"))?;
    let labels: Vec<AreaLabel> = json(&folder.join("labels.json"))?;
    let credits = json(&folder.join("credits.json"))?;
    Ok(BaseMap { overview: frames.overview, east: frames.east, labels, credits })
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("the base map {} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("the base map {} is damaged", path.display()))
}
