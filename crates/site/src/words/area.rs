//! Words of the comparison of areas.

use knackpunkt::area::OwnAreaWords;
use serde::Deserialize;

/// Comparing an area with places that readers know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaWords {
    /// Title; `{area}`.
    pub(crate) title: String,
    /// Name of the switch.
    pub(crate) legend: String,
    /// Says on the drawing that it is no map.
    pub(crate) tag: String,
    /// The reader's own number.
    pub(crate) own: String,
    /// Label of its field.
    pub(crate) own_label: String,
    /// Which numbers it takes.
    pub(crate) own_hint: String,
    /// What is said of each comparison.
    pub(crate) says: OwnAreaWords,
}
