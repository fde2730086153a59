//! Areas that are compared must be stated: what is not in the register is not on the page.

use crate::parts::Parts;
use crate::value::{Entry, quoted};
use knackpunkt_model::statement::Statement;
use knackpunkt_model::table::Key;
use knackpunkt_model::text::{Text, facts};
use std::collections::BTreeMap;

/// Notes areas that no statement fills in.
pub(super) fn check_stated(root: &Entry<'_>, statements: &BTreeMap<Key<Statement>, Text>, parts: &Parts<'_>) {
    let areas = parts.places.values().filter_map(|place| place.area.as_ref());
    for area in areas.chain(parts.compared_area.iter().flatten()).map(|figure| figure.id.as_str()) {
        if !statements.values().any(|text| facts(text).contains(&area)) {
            let found = format!("no statement that fills in {}", quoted(area));
            root.note("statements", &found, "one for each area that is compared");
        }
    }
}
