//! A line of words in its place.

use crate::pictures::export::Measure;
use crate::pictures::export::fit::{parted, shortened};
use crate::pictures::svg::ABOVE;
use knackpunkt::chart::draw::Colour;
use knackpunkt::chart::draw::pen::{Drawn, Pen, Spot, Type};
use knackpunkt_maths::text::wrap::wrap;
use plotters::prelude::DrawingBackend;

/// Half the height of capitals, in ems: their middle stands in the middle of a line.
const HALF_CAPITALS: f64 = 0.36;

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
    pub(crate) corner: Spot,
    pub(crate) style: Style,
}

impl Style {
    /// Height of a line.
    pub(crate) fn height(self) -> f64 {
        self.size * self.leading
    }

    /// How wide words are.
    pub(crate) fn width(self, words: &str, measure: Measure<'_>) -> f64 {
        measure(words, self.size, self.bold)
    }

    /// Breaks words into lines no wider than this. Only a blank parts them, so that a figure stays with its unit; a word that
    /// is wider than a line is broken between letters.
    pub(crate) fn wrap(self, words: &str, widest: f64, measure: Measure<'_>) -> Vec<String> {
        let width = |words: &str| self.width(words, measure);
        wrap(&parted(words, |part| width(part) <= widest), widest, width)
    }

    /// Sets words into lines below each other, and says where the next thing may stand.
    pub(crate) fn set(
        self,
        words: &str,
        corner: Spot,
        widest: f64,
        measure: Measure<'_>,
    ) -> (Vec<Line>, f64) {
        self.place(self.wrap(words, widest, measure), corner)
    }

    /// The same with so many lines at most.
    pub(crate) fn set_within(
        self,
        words: &str,
        corner: Spot,
        (widest, most): (f64, usize),
        measure: Measure<'_>,
    ) -> (Vec<Line>, f64) {
        let lines = self.wrap(words, widest, measure);
        self.place(shortened(lines, most, |line| self.width(line, measure) <= widest), corner)
    }

    fn place(self, lines: Vec<String>, (left, top): Spot) -> (Vec<Line>, f64) {
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
        pen.write(&self.words, (self.corner.0, base + ABOVE * style.size), kind)
    }
}
