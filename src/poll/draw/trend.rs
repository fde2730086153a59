//! One answer over time: points joined by a line, the axis from zero.

use super::Colour;
use super::pen::{Drawn, Pen, Spot, Type};
use crate::poll::picture::{Mark, Picture, Tone};
use plotters::prelude::DrawingBackend;

/// Height in CSS pixels.
pub(super) const HEIGHT: u32 = 240;
const TOP: f64 = 26.0;
const BELOW: f64 = 30.0;
const LEFT: f64 = 42.0;
/// Room for half a label at either end of the line.
const INSET: f64 = 52.0;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    for tick in &picture.ticks {
        let y = level(pen, picture, tick.at);
        pen.path(Colour::Grid, 1.0, &[(LEFT, y), (pen.width(), y)])?;
        pen.write(&tick.words, (LEFT - 8.0, y + 6.0), Type::right(Colour::Soft, 12.0))?;
    }
    let spots: Vec<Spot> = picture.marks.iter().map(|mark| spot(pen, picture, mark)).collect();
    pen.path(Colour::Soft, 2.0, &spots)?;
    for (mark, spot) in picture.marks.iter().zip(spots) {
        draw_mark(pen, mark, spot)?;
    }
    Ok(())
}

fn draw_mark<DB: DrawingBackend>(pen: &Pen<'_, DB>, mark: &Mark, spot: Spot) -> Drawn<DB> {
    if mark.tone == Tone::Article {
        pen.dot(Colour::Article, spot, 6.0)?;
    } else {
        pen.dot(Colour::Supplement, spot, 6.0)?;
        pen.dot(Colour::Tint, spot, 4.0)?;
    }
    pen.write(&mark.words, (spot.0, spot.1 - 9.0), Type::centre(Colour::Ink, 15.0).bold())?;
    pen.write(&mark.label, (spot.0, pen.height() - 4.0), Type::centre(Colour::Soft, 12.0))
}

fn spot<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture, mark: &Mark) -> Spot {
    let (first, last) = (LEFT + INSET, pen.width() - INSET);
    (first + (last - first) * mark.along, level(pen, picture, mark.amount))
}

fn level<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture, amount: f64) -> f64 {
    let bottom = pen.height() - BELOW;
    bottom - (bottom - TOP) * (amount / picture.top)
}
