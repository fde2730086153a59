//! One answer over time: points joined by a line, the axis from zero.

use crate::chart::draw::pen::{Drawn, Pen, Spot, Type};
use crate::chart::draw::{Colour, frame};
use crate::chart::picture::{DataPoint, Picture, Provenance};
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::DrawingBackend;

/// Room for half a label at either end of the line.
const INSET: f64 = 52.0;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    frame::levels(pen, picture)?;
    let spots: Vec<Spot> = picture.points.iter().map(|mark| at(picture, pen.width(), mark)).collect();
    pen.path(Colour::Soft, 2.0, &spots)?;
    let mut rows = [Vec::new(), Vec::new()];
    for (mark, spot) in picture.points.iter().zip(spots) {
        let above = draw_mark(pen, picture, mark, spot)?;
        let [values, labels] = &mut rows;
        values.push(((spot.0, above - 9.0), mark.words.as_str(), Type::centre(Colour::Ink, 15.0).bold()));
        labels.push(((spot.0, pen.height() - 4.0), mark.label.as_str(), Type::centre(Colour::Soft, 12.0)));
    }
    rows.iter().try_for_each(|row| frame::write_row(pen, row))
}

/// Where a value stands.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    picture.points.get(place).map(|mark| at(picture, width, mark))
}

/// Draws a value with its range, and gives back where the range or the value ends above.
fn draw_mark<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    picture: &Picture,
    mark: &DataPoint,
    spot: Spot,
) -> Result<f64, DrawingAreaErrorKind<DB::ErrorType>> {
    let mut upper = spot.1;
    if let Some(range) = mark.range {
        let [low, high] = range.map(|amount| frame::level(picture, amount));
        pen.whisker((spot.0, high), (spot.0, low))?;
        upper = upper.min(high + 4.0);
    }
    if mark.provenance == Provenance::Article {
        pen.dot(Colour::Article, spot, 6.0)?;
    } else {
        pen.dot(Colour::Supplement, spot, 6.0)?;
        pen.dot(Colour::Tint, spot, 4.0)?;
    }
    Ok(upper)
}

fn at(picture: &Picture, width: f64, mark: &DataPoint) -> Spot {
    let (first, last) = (frame::left(picture) + INSET, width - INSET);
    (first + (last - first) * mark.along, frame::level(picture, mark.amount))
}
