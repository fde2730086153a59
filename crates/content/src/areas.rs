//! Areas that are compared: what a place measures, and the area that is held against it.

use super::entry::Entry;
use super::places::Register;
use super::spot::Spot;
use knackpunkt_model::fact::{Figure, Unit, figure};

/// The figure that says how large a place is; nothing where the place has none.
pub(super) fn area(entry: &Entry<'_>, register: &Register<'_>) -> Option<Option<String>> {
    let Some(spot) = entry.get("area") else { return Some(None) };
    let id = register.ids.figures.id(&spot)?;
    check(&spot, register.figures);
    Some(Some(id))
}

/// Notes a figure that is no area.
pub(super) fn check(spot: &Spot<'_>, figures: &[Figure]) {
    // One that is unknown or could not be read was noted before.
    let figure = spot.plain_text().and_then(|id| figure(figures, id));
    if figure.is_some_and(|figure| figure.unit != Unit::SquareKilometres || figure.value <= 0.0) {
        spot.wrong("the id of a figure in square kilometres, above 0");
    }
}
