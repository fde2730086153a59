//! Amounts in equal steps of time: a column each, the axis from zero, every column with its figure. Where not all figures
//! find room, levels say how high the columns are.

use crate::chart::draw::pen::{Drawn, Pen, Spot, Type};
use crate::chart::draw::{Colour, frame};
use crate::chart::picture::{DataPoint, Picture, Provenance};
use plotters::prelude::DrawingBackend;

/// Half the width of a column, as a share of a step.
const HALF: f64 = 0.36;
/// Size of words where columns are wide, and where they are narrow.
const SIZES: (f64, f64) = (14.0, 12.0);
/// Half the width of a wide column.
const WIDE: f64 = 14.0;

/// Columns laid out for a width.
struct Plot<'a> {
    picture: &'a Picture,
    left: f64,
    step: f64,
    size: f64,
}

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let plot = Plot::of(picture, pen.width());
    if plot.left > 0.0 {
        frame::levels(pen, picture)?;
    }
    let mut rows = [Vec::new(), Vec::new()];
    for (place, mark) in picture.points.iter().enumerate() {
        let spot = plot.at(place, mark);
        let half = plot.step * HALF;
        pen.bar(mark.provenance, (spot.0 - half, spot.1), (spot.0 + half, frame::BOTTOM))?;
        let article = mark.provenance == Provenance::Article;
        let kind = Type::centre(if article { Colour::Ink } else { Colour::Soft }, plot.size);
        let kind = if article { kind.bold() } else { kind };
        let [values, labels] = &mut rows;
        values.push(((spot.0, spot.1 - 3.0), mark.words.as_str(), kind));
        labels.push(((spot.0, pen.height() - 8.0), mark.label.as_str(), kind));
    }
    rows.iter().try_for_each(|row| frame::write_row(pen, row))?;
    pen.rule(Colour::Soft, (plot.left, frame::BOTTOM), (pen.width(), frame::BOTTOM))
}

/// The middle of a column's top.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    picture.points.get(place).map(|mark| Plot::of(picture, width).at(place, mark))
}

impl<'a> Plot<'a> {
    fn of(picture: &'a Picture, width: f64) -> Self {
        let count = picture.points.len().max(1) as f64;
        let size = if width / count * HALF > WIDE { SIZES.0 } else { SIZES.1 };
        let widest = picture.points.iter().map(|mark| frame::width_of(&mark.words, size)).fold(0.0, f64::max);
        let left = if widest > width / count { frame::left(picture) } else { 0.0 };
        Self { picture, left, step: (width - left) / count, size }
    }

    fn at(&self, place: usize, mark: &DataPoint) -> Spot {
        (self.left + self.step * (place as f64 + 0.5), frame::level(self.picture, mark.amount))
    }
}
