//! A long series: a line over time with its range, as much of it as is shown, thinned to what can be seen.

use crate::chart::draw::Colour;
use crate::chart::draw::frame::{self, BOTTOM};
use crate::chart::draw::pen::{Drawn, Pen, Spot, Type};
use crate::chart::picture::{Picture, Provenance, SeriesView};
use knackpunkt_maths::thinning::thin;
use plotters::prelude::DrawingBackend;
use std::ops::Range;

/// Room to the right of the last day.
const RIGHT: f64 = 8.0;
/// So few points each get a dot of their own.
const DOTTED: usize = 40;

/// What is shown of a series, laid out for a width.
struct Plot<'a> {
    picture: &'a Picture,
    view: &'a SeriesView,
    left: f64,
    width: f64,
}

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let Some(plot) = Plot::of(picture, pen.width()) else { return Ok(()) };
    frame::levels(pen, picture)?;
    plot.draw_times(pen)?;
    let view = plot.view;
    let colour = if view.provenance == Provenance::Article { Colour::Article } else { Colour::Supplement };
    plot.draw_range(pen, colour)?;
    let columns = (plot.width * pen.scale()) as usize;
    let spots = plot.line(columns);
    pen.path(colour, 1.5, &spots)?;
    let shown = plot.shown();
    for spot in shown.clone().filter(|_| shown.len() <= DOTTED).filter_map(|place| plot.spot(place)) {
        pen.dot(colour, spot, 3.0)?;
    }
    Ok(())
}

/// Where a value stands.
pub(super) fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    Plot::of(picture, width)?.spot(place)
}

/// The value shown that is nearest across, found by halving.
pub(super) fn nearest(picture: &Picture, width: f64, x: f64) -> usize {
    let Some(plot) = Plot::of(picture, width) else { return 0 };
    let [first, last] = plot.view.days.map(f64::from);
    let day = first + (last - first) * (x - plot.left) / plot.width;
    let shown = plot.shown();
    let place = plot.view.series.nearest(day).unwrap_or(0);
    place.clamp(shown.start, shown.end.saturating_sub(1).max(shown.start))
}

/// Where the line begins and ends: shares of the width.
#[must_use]
pub fn ends(picture: &Picture, width: f64) -> [f64; 2] {
    [frame::left(picture) / width, (width - RIGHT) / width]
}

impl<'a> Plot<'a> {
    fn of(picture: &'a Picture, width: f64) -> Option<Self> {
        let left = frame::left(picture);
        Some(Self { picture, view: picture.view.as_ref()?, left, width: width - RIGHT - left })
    }

    fn shown(&self) -> Range<usize> {
        let [first, last] = self.view.days;
        self.view.series.within(first, last)
    }

    /// How far to the right a day stands.
    fn across(&self, day: f64) -> f64 {
        let [first, last] = self.view.days.map(f64::from);
        self.left + self.width * (day - first) / (last - first).max(1.0)
    }

    fn spot(&self, place: usize) -> Option<Spot> {
        let series = &self.view.series;
        let day = f64::from(*series.days.get(place)?);
        Some((self.across(day), frame::level(self.picture, series.amount(place)?)))
    }

    fn draw_times<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>) -> Drawn<DB> {
        let mut row = Vec::new();
        for tick in &self.view.times {
            let x = self.across(tick.at);
            pen.rule(Colour::Soft, (x, BOTTOM), (x, BOTTOM + 5.0))?;
            row.push(((x, pen.height() - 4.0), tick.words.as_str(), Type::centre(Colour::Soft, 12.0)));
        }
        frame::write_row(pen, &row)
    }

    /// The line's spots: what is shown, thinned, and where the line from and to the points beyond crosses the edges.
    fn line(&self, columns: usize) -> Vec<Spot> {
        let (shown, days) = (self.shown(), self.view.days);
        let [first, last] = days.map(f64::from);
        let before = shown.start.checked_sub(1).and_then(|place| self.between(place, shown.start, first));
        let after = shown.end.checked_sub(1).and_then(|place| self.between(place, shown.end, last));
        let points = thin(&self.view.series, shown, days, columns);
        let inside = points.into_iter().filter_map(|place| self.spot(place));
        before.into_iter().chain(inside).chain(after).collect()
    }

    /// Where the line from one point to the next stands on a day.
    fn between(&self, one: usize, next: usize, day: f64) -> Option<Spot> {
        let (one, next) = (self.spot(one)?, self.spot(next)?);
        let x = self.across(day);
        Some((x, one.1 + (next.1 - one.1) * (x - one.0) / (next.0 - one.0)))
    }

    /// What the margin of error leaves open, as a band: of each column of pixels its lowest and its highest.
    fn draw_range<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, colour: Colour) -> Drawn<DB> {
        let series = &self.view.series;
        let ranges = series.ranges.get(self.shown()).unwrap_or_default();
        let mut columns: Vec<(f64, [i32; 2])> = Vec::new();
        for (day, [low, high]) in series.days.get(self.shown()).unwrap_or_default().iter().zip(ranges) {
            let x = (self.across(f64::from(*day)) * pen.scale()).round() / pen.scale();
            match columns.last_mut() {
                Some((column, range)) if *column == x => *range = [range[0].min(*low), range[1].max(*high)],
                _ => columns.push((x, [*low, *high])),
            }
        }
        let spot = |x: f64, amount: i32| (x, frame::level(self.picture, series.in_unit(amount)));
        let upper = columns.iter().map(|(x, [_, high])| spot(*x, *high));
        let lower = columns.iter().rev().map(|(x, [low, _])| spot(*x, *low));
        let edge: Vec<Spot> = upper.chain(lower).collect();
        if edge.is_empty() { Ok(()) } else { pen.band(colour, &edge) }
    }
}
