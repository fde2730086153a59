//! Amounts in equal steps of time: a column each, the axis from zero, every column with its figure.

use super::Colour;
use super::frame::{self, HEIGHT};
use super::pen::{Drawn, Pen, Spot, Type};
use crate::poll::picture::{Mark, Picture, Tone};
use plotters::prelude::DrawingBackend;

const TOP: f64 = 24.0;
const BOTTOM: f64 = HEIGHT - 24.0;
/// Half the width of a column, as a share of a step.
const HALF: f64 = 0.36;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let half = step(picture, pen.width()) * HALF;
    let size = if half > 14.0 { 14.0 } else { 12.0 };
    let marks = || {
        picture.marks.iter().enumerate().map(|(place, mark)| (mark, at(picture, pen.width(), place, mark)))
    };
    let room = frame::have_room(marks().map(|(mark, spot)| (spot.0, mark.words.as_str())), size);
    for ((mark, spot), room) in marks().zip(room) {
        draw_column(pen, mark, spot, half)?;
        if room {
            write_labels(pen, mark, spot, size)?;
        }
    }
    pen.rule(Colour::Soft, (0.0, BOTTOM), (pen.width(), BOTTOM))
}

/// The middle of a column's top.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    picture.marks.get(place).map(|mark| at(picture, width, place, mark))
}

/// The column whose step holds a spot.
pub(super) fn nearest(picture: &Picture, width: f64, spot: Spot) -> usize {
    ((spot.0 / step(picture, width)).max(0.0) as usize).min(picture.marks.len().saturating_sub(1))
}

fn at(picture: &Picture, width: f64, place: usize, mark: &Mark) -> Spot {
    (step(picture, width) * (place as f64 + 0.5), BOTTOM - (BOTTOM - TOP) * (mark.amount / picture.top))
}

fn step(picture: &Picture, width: f64) -> f64 {
    width / picture.marks.len().max(1) as f64
}

/// A column below the middle of its top.
fn draw_column<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    mark: &Mark,
    (middle, upper): Spot,
    half: f64,
) -> Drawn<DB> {
    let (from, to) = ((middle - half, upper), (middle + half, BOTTOM));
    if mark.tone == Tone::Article { pen.fill(Colour::Article, from, to) } else { pen.hollow(from, to) }
}

/// The month below a column and its figure above it.
fn write_labels<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    mark: &Mark,
    (middle, upper): Spot,
    size: f64,
) -> Drawn<DB> {
    let article = mark.tone == Tone::Article;
    let kind = Type::centre(if article { Colour::Ink } else { Colour::Soft }, size);
    let kind = if article { kind.bold() } else { kind };
    pen.write(&mark.words, (middle, upper - 3.0), kind)?;
    pen.write(&mark.label, (middle, pen.height() - 4.0), kind)
}
