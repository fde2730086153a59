//! Answers to one question: a bar each over a track that stands for all who were asked.

use super::Colour;
use super::pen::{Drawn, Pen, Type};
use crate::poll::picture::{Mark, Picture, Tone};
use plotters::prelude::DrawingBackend;

/// Height of one answer, its words above its bar.
const ROW: f64 = 52.0;
const BAR_TOP: f64 = 26.0;
const BAR_BOTTOM: f64 = 42.0;

/// Height in CSS pixels.
pub(super) fn height(picture: &Picture) -> u32 {
    (picture.marks.len() as f64 * ROW) as u32
}

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    for (row, mark) in picture.marks.iter().enumerate() {
        draw_row(pen, row as f64 * ROW, mark)?;
    }
    Ok(())
}

fn draw_row<DB: DrawingBackend>(pen: &Pen<'_, DB>, top: f64, mark: &Mark) -> Drawn<DB> {
    let (upper, lower) = (top + BAR_TOP, top + BAR_BOTTOM);
    let end = pen.width() * (mark.amount / 100.0).clamp(0.0, 1.0);
    pen.write(&mark.label, (0.0, upper - 4.0), Type::left(Colour::Ink, 14.0))?;
    pen.write(&mark.words, (pen.width(), upper - 4.0), Type::right(Colour::Ink, 15.0).bold())?;
    pen.fill(Colour::Grid, (0.0, upper), (pen.width(), lower))?;
    match mark.tone {
        Tone::Article => pen.fill(Colour::Article, (0.0, upper), (end, lower)),
        Tone::Supplement => pen.hollow((0.0, upper), (end, lower)),
        Tone::Rest => pen.outline(Colour::Rest, (1.0, upper + 1.0), ((end - 1.0).max(1.0), lower - 1.0)),
    }
}
