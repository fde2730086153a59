//! Answers to one question: a bar each over a track that stands for all who were asked, with a line at the half.

use crate::chart::draw::Colour;
use crate::chart::draw::pen::{Drawn, Pen, Spot, Type};
use crate::chart::picture::{DataPoint, Picture};
use plotters::prelude::DrawingBackend;

/// Height of one answer, its words above its bar.
const ROW: f64 = 52.0;
const BAR_TOP: f64 = 26.0;
const BAR_BOTTOM: f64 = 42.0;
/// Height of what is written at the half, below all answers.
const BELOW: f64 = 14.0;

/// Height in CSS pixels.
pub(super) fn height(picture: &Picture) -> f64 {
    let below = if picture.ticks.is_empty() { 0.0 } else { BELOW };
    picture.points.len() as f64 * ROW + below
}

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    for (row, mark) in picture.points.iter().enumerate() {
        draw_row(pen, row as f64 * ROW, mark)?;
        for tick in &picture.ticks {
            let (x, top) = (along(pen.width(), tick.at), row as f64 * ROW);
            let (upper, lower) = (top + BAR_TOP - 3.0, top + BAR_BOTTOM + 3.0);
            // Set off from the bar that it crosses.
            pen.fill(Colour::Tint, (x - 1.0, upper), (x + 2.0, lower))?;
            pen.rule(Colour::Soft, (x, upper), (x, lower))?;
        }
    }
    for tick in &picture.ticks {
        let spot = (along(pen.width(), tick.at), pen.height());
        pen.write(&tick.words, spot, Type::centre(Colour::Soft, 12.0))?;
    }
    Ok(())
}

/// Where a bar ends.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    let mark = picture.points.get(place)?;
    Some((along(width, mark.amount), place as f64 * ROW + (BAR_TOP + BAR_BOTTOM) / 2.0))
}

/// The answer whose row stands there.
pub(super) fn nearest(picture: &Picture, y: f64) -> usize {
    ((y / ROW).max(0.0) as usize).min(picture.points.len().saturating_sub(1))
}

fn draw_row<DB: DrawingBackend>(pen: &Pen<'_, DB>, top: f64, mark: &DataPoint) -> Drawn<DB> {
    let (upper, lower) = (top + BAR_TOP, top + BAR_BOTTOM);
    let end = along(pen.width(), mark.amount);
    pen.write(&mark.label, (0.0, upper - 4.0), Type::left(Colour::Ink, 14.0))?;
    pen.write(&mark.words, (pen.width(), upper - 4.0), Type::right(Colour::Ink, 15.0).bold())?;
    pen.fill(Colour::Grid, (0.0, upper), (pen.width(), lower))?;
    pen.bar(mark.provenance, (0.0, upper), (end, lower))?;
    let Some(range) = mark.range else { return Ok(()) };
    let [low, high] = range.map(|amount| along(pen.width(), amount));
    let middle = (upper + lower) / 2.0;
    pen.whisker((low, middle), (high, middle))
}

fn along(width: f64, percent: f64) -> f64 {
    width * (percent / 100.0).clamp(0.0, 1.0)
}
