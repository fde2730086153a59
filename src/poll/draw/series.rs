//! A long series: a line over time with its range, as much of it as is shown, thinned to what can be seen.

use super::Colour;
use super::frame::{self, BOTTOM, LEFT};
use super::pen::{Drawn, Pen, Spot, Type};
use crate::poll::picture::{Picture, Stretch, Tone};
use knackpunkt_model::statistics::thinning::thin;
use plotters::prelude::DrawingBackend;
use std::ops::Range;

/// Room to the right of the last day.
const RIGHT: f64 = 8.0;
/// So few points each get a dot of their own.
const DOTTED: usize = 40;

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let Some(stretch) = &picture.stretch else { return Ok(()) };
    frame::levels(pen, picture)?;
    draw_times(pen, stretch)?;
    draw_range(pen, picture, stretch)?;
    let colour = if stretch.tone == Tone::Article { Colour::Article } else { Colour::Supplement };
    let points = thin(&stretch.series, shown(stretch), stretch.days, columns(pen));
    let spots: Vec<Spot> =
        points.iter().filter_map(|place| at(picture, stretch, pen.width(), *place)).collect();
    pen.path(colour, 1.5, &spots)?;
    for spot in spots.iter().filter(|_| spots.len() <= DOTTED) {
        pen.dot(colour, *spot, 3.0)?;
    }
    Ok(())
}

/// Where a value stands.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    at(picture, picture.stretch.as_ref()?, width, place)
}

/// The value shown that is nearest to a spot, found by halving.
pub(super) fn nearest(picture: &Picture, width: f64, spot: Spot) -> usize {
    let Some(stretch) = &picture.stretch else { return 0 };
    let share = (spot.0 - LEFT) / (width - RIGHT - LEFT);
    let [first, last] = stretch.days.map(f64::from);
    let shown = shown(stretch);
    let place = stretch.series.nearest(first + (last - first) * share).unwrap_or(0);
    place.clamp(shown.start, shown.end.saturating_sub(1).max(shown.start))
}

/// Where along the width the line begins and ends: shares of it.
#[must_use]
pub fn ends(width: f64) -> [f64; 2] {
    [LEFT / width, (width - RIGHT) / width]
}

/// Words at either end are kept inside the picture.
fn draw_times<DB: DrawingBackend>(pen: &Pen<'_, DB>, stretch: &Stretch) -> Drawn<DB> {
    for tick in &stretch.times {
        let x = across(stretch, pen.width(), tick.at);
        pen.rule(Colour::Soft, (x, BOTTOM), (x, BOTTOM + 5.0))?;
        let (x, kind) = if x > pen.width() - 30.0 {
            (pen.width(), Type::right(Colour::Soft, 12.0))
        } else {
            (x, Type::centre(Colour::Soft, 12.0))
        };
        pen.write(&tick.words, (x, pen.height() - 4.0), kind)?;
    }
    Ok(())
}

/// What the margin of error leaves open, as a band: of each column of pixels its lowest and its highest.
fn draw_range<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture, stretch: &Stretch) -> Drawn<DB> {
    let series = &stretch.series;
    let shown = shown(stretch);
    let ranges = series.ranges.get(shown.clone()).unwrap_or_default();
    let mut columns: Vec<(f64, [i32; 2])> = Vec::new();
    for (day, [low, high]) in series.days.get(shown).unwrap_or_default().iter().zip(ranges) {
        let x = (across(stretch, pen.width(), f64::from(*day)) * pen.scale()).round() / pen.scale();
        match columns.last_mut() {
            Some((column, range)) if *column == x => *range = [range[0].min(*low), range[1].max(*high)],
            _ => columns.push((x, [*low, *high])),
        }
    }
    let spot = |x: f64, amount: i32| (x, frame::level(picture, series.in_unit(amount)));
    let upper = columns.iter().map(|(x, [_, high])| spot(*x, *high));
    let lower = columns.iter().rev().map(|(x, [low, _])| spot(*x, *low));
    let edge: Vec<Spot> = upper.chain(lower).collect();
    if edge.is_empty() { Ok(()) } else { pen.band(Colour::Grid, &edge) }
}

fn shown(stretch: &Stretch) -> Range<usize> {
    let [first, last] = stretch.days;
    stretch.series.within(first, last)
}

fn columns<DB: DrawingBackend>(pen: &Pen<'_, DB>) -> usize {
    (pen.width() * pen.scale()) as usize
}

fn at(picture: &Picture, stretch: &Stretch, width: f64, place: usize) -> Option<Spot> {
    let day = f64::from(*stretch.series.days.get(place)?);
    Some((across(stretch, width, day), frame::level(picture, stretch.series.amount(place)?)))
}

/// How far to the right a day stands.
fn across(stretch: &Stretch, width: f64, day: f64) -> f64 {
    let [first, last] = stretch.days.map(f64::from);
    LEFT + (width - RIGHT - LEFT) * (day - first) / (last - first).max(1.0)
}
