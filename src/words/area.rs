//! Words of the comparison of areas.

use serde::{Deserialize, Serialize};

/// Comparing an area with places that readers know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaWords {
    /// Title; `{area}`.
    pub title: String,
    /// Name of the switch.
    pub legend: String,
    /// Says on the drawing that it is no map.
    pub tag: String,
    /// The reader's own number.
    pub own: String,
    /// Label of its field.
    pub own_label: String,
    /// Which numbers it takes.
    pub own_hint: String,
    /// Behind the title of a series of months: at which scale they are drawn.
    pub months: String,
    /// What is said of each comparison.
    pub says: OwnAreaWords,
}

/// What is said of a comparison; the live part says it of the reader's number.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAreaWords {
    /// Where the area is smaller; `{area}`, `{share}`.
    pub share: String,
    /// Where the area is larger; `{area}`, `{times}`.
    pub times: String,
    /// Drawn at the map's scale.
    pub same: String,
    /// Drawn smaller; `{times}`.
    pub smaller: String,
    /// A number of square kilometres; `{number}`.
    pub km2: String,
    /// The scale bar; `{number}`.
    pub km: String,
}
