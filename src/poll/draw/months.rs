//! Amounts in equal steps of time: a column each, the axis from zero, every column with its figure.

use super::Colour;
use super::pen::{Drawn, Pen, Type};
use crate::poll::picture::{Mark, Picture, Tone};
use plotters::prelude::DrawingBackend;

/// Height in CSS pixels.
pub(super) const HEIGHT: u32 = 240;
const TOP: f64 = 24.0;
const BELOW: f64 = 24.0;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let bottom = pen.height() - BELOW;
    let step = pen.width() / picture.marks.len().max(1) as f64;
    for (place, mark) in picture.marks.iter().enumerate() {
        let middle = step * (place as f64 + 0.5);
        let upper = bottom - (bottom - TOP) * (mark.amount / picture.top);
        draw_column(pen, mark, (middle, upper), (step * 0.36, bottom))?;
    }
    pen.path(Colour::Soft, 1.0, &[(0.0, bottom), (pen.width(), bottom)])
}

/// A column: the middle of its top, then half its width and its foot.
fn draw_column<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    mark: &Mark,
    (middle, upper): (f64, f64),
    (half, bottom): (f64, f64),
) -> Drawn<DB> {
    let (from, to) = ((middle - half, upper), (middle + half, bottom));
    let article = mark.tone == Tone::Article;
    if article {
        pen.fill(Colour::Article, from, to)?;
    } else {
        pen.hollow(from, to)?;
    }
    let size = if half > 14.0 { 14.0 } else { 12.0 };
    let kind = Type::centre(if article { Colour::Ink } else { Colour::Soft }, size);
    let kind = if article { kind.bold() } else { kind };
    pen.write(&mark.words, (middle, upper - 3.0), kind)?;
    pen.write(&mark.label, (middle, pen.height() - 4.0), kind)
}
