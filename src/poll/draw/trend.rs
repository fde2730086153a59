//! One answer over time: points joined by a line, the axis from zero.

use super::Colour;
use super::frame;
use super::pen::{Drawn, Pen, Spot, Type};
use crate::poll::picture::{Mark, Picture, Tone};
use plotters::prelude::DrawingBackend;

/// Room for half a label at either end of the line.
const INSET: f64 = 52.0;
/// Sizes of words.
const VALUE: f64 = 15.0;
const LABEL: f64 = 12.0;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    frame::levels(pen, picture)?;
    let spots: Vec<Spot> = picture.marks.iter().map(|mark| at(picture, pen.width(), mark)).collect();
    pen.path(Colour::Soft, 2.0, &spots)?;
    let room = |words: fn(&Mark) -> &str, size| {
        let labels = picture.marks.iter().zip(&spots).map(|(mark, spot)| (spot.0, words(mark)));
        frame::have_room(labels, size)
    };
    let room = room(|mark| &mark.words, VALUE).into_iter().zip(room(|mark| &mark.label, LABEL));
    for ((mark, spot), room) in picture.marks.iter().zip(&spots).zip(room) {
        draw_mark(pen, picture, mark, *spot, room)?;
    }
    Ok(())
}

/// Where a value stands.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    picture.marks.get(place).map(|mark| at(picture, width, mark))
}

/// The value nearest to a spot, found by halving.
pub(super) fn nearest(picture: &Picture, width: f64, spot: Spot) -> usize {
    let x = |place: usize| picture.marks.get(place).map_or(0.0, |mark| at(picture, width, mark).0);
    let after = picture.marks.partition_point(|mark| at(picture, width, mark).0 < spot.0);
    let last = picture.marks.len().saturating_sub(1);
    match after.checked_sub(1) {
        Some(before) if after > last || spot.0 - x(before) <= x(after) - spot.0 => before,
        _ => after.min(last),
    }
}

fn draw_mark<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    picture: &Picture,
    mark: &Mark,
    spot: Spot,
    (value, label): (bool, bool),
) -> Drawn<DB> {
    let mut upper = spot.1;
    if let Some(range) = mark.range {
        let [low, high] = range.map(|amount| frame::level(picture, amount));
        pen.whisker((spot.0, high), (spot.0, low))?;
        upper = upper.min(high + 4.0);
    }
    if mark.tone == Tone::Article {
        pen.dot(Colour::Article, spot, 6.0)?;
    } else {
        pen.dot(Colour::Supplement, spot, 6.0)?;
        pen.dot(Colour::Tint, spot, 4.0)?;
    }
    if value {
        pen.write(&mark.words, (spot.0, upper - 9.0), Type::centre(Colour::Ink, VALUE).bold())?;
    }
    if label {
        pen.write(&mark.label, (spot.0, pen.height() - 4.0), Type::centre(Colour::Soft, LABEL))?;
    }
    Ok(())
}

fn at(picture: &Picture, width: f64, mark: &Mark) -> Spot {
    let (first, last) = (frame::left(picture) + INSET, width - INSET);
    (first + (last - first) * mark.along, frame::level(picture, mark.amount))
}
