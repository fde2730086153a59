//! What charts over time share: height, levels of the axis, grid.

use super::Colour;
use super::pen::{Drawn, Pen, Type};
use crate::poll::picture::Picture;
use plotters::prelude::DrawingBackend;

/// Height in CSS pixels.
pub(super) const HEIGHT: f64 = 240.0;
/// Where the picture begins, to the right of the levels' words.
pub(super) const LEFT: f64 = 42.0;
/// Where zero stands.
pub(super) const BOTTOM: f64 = HEIGHT - 30.0;
/// Where the upper end of the axis stands.
const TOP: f64 = 26.0;

/// How far down an amount stands.
pub(super) fn level(picture: &Picture, amount: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * (amount / picture.top)
}

/// Lines and words of the levels.
pub(super) fn levels<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    for tick in &picture.ticks {
        let y = level(picture, tick.at);
        pen.path(Colour::Grid, 1.0, &[(LEFT, y), (pen.width(), y)])?;
        pen.write(&tick.words, (LEFT - 8.0, y + 6.0), Type::right(Colour::Soft, 12.0))?;
    }
    Ok(())
}
