//! The key: a swatch for each origin, as in the page, so that they differ without colour too.

use crate::pictures::export::Measure;
use crate::pictures::export::line::{Below, Line, Style};
use crate::pictures::svg::{Drawn, Pen};
use knackpunkt::chart::draw::pen::Spot;
use knackpunkt::chart::picture::Provenance;

/// Width and height of a swatch for words of size 1.
const SWATCH: (f64, f64) = (1.7, 0.95);

/// Between swatch and words, and between two entries, for words of size 1.
const GAPS: (f64, f64) = (0.6, 1.5);

/// An entry of the key: its swatch, if it has one, and its words.
pub(crate) struct Entry {
    provenance: Option<Provenance>,
    words: Line,
}

impl Entry {
    /// Sets the entries side by side, in as many lines as it takes.
    pub(crate) fn set(
        key: &[(Option<Provenance>, String)],
        style: Style,
        (left, top): Spot,
        width: f64,
        measure: Measure<'_>,
    ) -> Below<Self> {
        let (mut x, mut y) = (left, top);
        let mut entries = Vec::new();
        for (provenance, words) in key {
            let before = provenance.map_or(0.0, |_| (SWATCH.0 + GAPS.0) * style.size);
            let wide = before + style.width(words, measure);
            if x > left && x + wide > left + width {
                (x, y) = (left, y + style.height());
            }
            entries.push(Self {
                provenance: *provenance,
                words: Line { words: words.clone(), corner: (x + before, y), style },
            });
            x += wide + GAPS.1 * style.size;
        }
        (entries, y + style.height())
    }

    /// Draws it: its swatch is filled, hollow, or an edge around the colour of the track.
    pub(crate) fn draw(&self, pen: &Pen<'_, '_>) -> Drawn {
        let Line { corner, style, .. } = &self.words;
        let (wide, high) = (SWATCH.0 * style.size, SWATCH.1 * style.size);
        let left = corner.0 - wide - GAPS.0 * style.size;
        let top = corner.1 + (style.height() - high) / 2.0;
        if let Some(provenance) = self.provenance {
            pen.bar(provenance, (left, top), (left + wide, top + high))?;
        }
        self.words.draw(pen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt::chart::draw::Colour;

    #[test]
    fn entries_that_find_no_room_go_to_the_next_line() {
        let measure = |words: &str, size: f64, _: bool| words.len() as f64 * size;
        let style = Style { size: 10.0, leading: 1.5, bold: false, colour: Colour::Ink };
        let key = [(Provenance::Article, "abcd"), (Provenance::Supplement, "efgh")];
        let key = key.map(|(provenance, words)| (Some(provenance), words.to_owned()));
        let corners = |width| {
            let (entries, end) = Entry::set(&key, style, (5.0, 0.0), width, &measure);
            (entries.iter().map(|entry| entry.words.corner).collect::<Vec<_>>(), end)
        };
        assert_eq!(corners(300.0), (vec![(28.0, 0.0), (106.0, 0.0)], 15.0));
        assert_eq!(corners(100.0), (vec![(28.0, 0.0), (28.0, 15.0)], 30.0));
    }
}
