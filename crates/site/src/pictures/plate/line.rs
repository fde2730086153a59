//! A line of words in its place.

use crate::pictures::plate::Measure;
use crate::pictures::plate::wrap::{shortened, wrap};
use knackpunkt::chart::draw::Colour;
use knackpunkt::chart::draw::pen::{Drawn, Pen, Type};
use plotters::prelude::DrawingBackend;

/// Half the height of capitals, in ems: their middle stands in the middle of a line.
const HALF_CAPITALS: f64 = 0.36;

/// What a pen leaves between the base line and the spot below it, in ems: half the height of x.
const BELOW: f64 = 0.27;

/// A style of words: size in CSS pixels, height of a line as a multiple of it, weight, colour.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f64,
    pub(crate) leading: f64,
    pub(crate) bold: bool,
    pub(crate) colour: Colour,
}

/// One line, from its top left corner to the right.
pub(crate) struct Line {
    pub(crate) words: String,
    pub(crate) corner: (f64, f64),
    pub(crate) style: Style,
}

impl Style {
    /// Height of a line.
    pub(crate) fn height(self) -> f64 {
        self.size * self.leading
    }

    /// Sets words into lines below each other, and says where the next thing may stand.
    pub(crate) fn set(
        self,
        words: &str,
        (left, top): (f64, f64),
        width: f64,
        measure: Measure<'_>,
    ) -> (Vec<Line>, f64) {
        self.place(wrap(words, width, (self.size, self.bold), measure), (left, top))
    }

    /// The same with so many lines at most.
    pub(crate) fn set_within(
        self,
        words: &str,
        corner: (f64, f64),
        room: (f64, usize),
        measure: Measure<'_>,
    ) -> (Vec<Line>, f64) {
        self.place(shortened(words, room, (self.size, self.bold), measure), corner)
    }

    fn place(self, lines: Vec<String>, (left, top): (f64, f64)) -> (Vec<Line>, f64) {
        let end = top + lines.len() as f64 * self.height();
        let lines = lines.into_iter().enumerate().map(|(place, words)| {
            let corner = (left, top + place as f64 * self.height());
            Line { words, corner, style: self }
        });
        (lines.collect(), end)
    }
}

impl Line {
    /// Writes it.
    pub(crate) fn draw<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>) -> Drawn<DB> {
        let style = self.style;
        let base = self.corner.1 + style.height() / 2.0 + HALF_CAPITALS * style.size;
        let kind = Type::left(style.colour, style.size);
        let kind = if style.bold { kind.bold() } else { kind };
        pen.write(&self.words, (self.corner.0, base + BELOW * style.size), kind)
    }
}
