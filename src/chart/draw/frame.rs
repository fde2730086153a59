//! What charts over time share: height, levels of the axis, grid.

use crate::chart::draw::Colour;
use crate::chart::draw::pen::{Drawn, Pen, Spot, Type};
use crate::chart::picture::Picture;
use plotters::prelude::DrawingBackend;

/// Height in CSS pixels.
pub(super) const HEIGHT: f64 = 240.0;
/// Size of the levels' words, and the space between them and the picture.
const WORDS: f64 = 12.0;
const GAP: f64 = 8.0;
/// Where zero stands.
pub(super) const BOTTOM: f64 = HEIGHT - 30.0;
/// How wide a letter is on average, with the space to the next word, as a share of the size.
const LETTER: f64 = 0.66;
/// Where the upper end of the axis stands.
const TOP: f64 = 26.0;

/// Writes labels that stand in one row, each around its spot but never outside: from right to left, as far as they find
/// room, so the last one always does.
pub(super) fn write_row<DB: DrawingBackend>(pen: &Pen<'_, DB>, labels: &[(Spot, &str, Type)]) -> Drawn<DB> {
    for (x, place) in rooms(pen.width(), labels) {
        if let Some((spot, words, kind)) = labels.get(place) {
            pen.write(words, (x, spot.1), *kind)?;
        }
    }
    Ok(())
}

/// Where the middles of those labels stand that find room, each with its place among all.
fn rooms(width: f64, labels: &[(Spot, &str, Type)]) -> Vec<(f64, usize)> {
    let mut before = f64::INFINITY;
    let mut rooms = Vec::new();
    for (place, (spot, words, kind)) in labels.iter().enumerate().rev() {
        let half = width_of(words, kind.size) / 2.0;
        let x = spot.0.min(width - half).max(half);
        if x + half <= before {
            before = x - half;
            rooms.push((x, place));
        }
    }
    rooms
}

/// How wide words are, roughly and rather more.
pub(super) fn width_of(words: &str, size: f64) -> f64 {
    words.chars().count() as f64 * size * LETTER
}

/// Where the picture begins, to the right of the levels' words. Those of the uppermost, which name the unit, stand above
/// its line.
pub(super) fn left(picture: &Picture) -> f64 {
    let below = picture.ticks.len().saturating_sub(1);
    let widths = picture.ticks.iter().take(below).map(|tick| width_of(&tick.words, WORDS));
    widths.fold(0.0, f64::max) + GAP
}

/// How far down an amount stands.
pub(super) fn level(picture: &Picture, amount: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * (amount / picture.top)
}

/// Lines and words of the levels.
pub(super) fn levels<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let left = left(picture);
    let last = picture.ticks.len().saturating_sub(1);
    for (place, tick) in picture.ticks.iter().enumerate() {
        let y = level(picture, tick.at);
        if place == last {
            pen.rule(Colour::Grid, (0.0, y), (pen.width(), y))?;
            pen.write(&tick.words, (0.0, y - 2.0), Type::left(Colour::Soft, WORDS))?;
        } else {
            // What is measured is measured from zero.
            let colour = if place == 0 { Colour::Soft } else { Colour::Grid };
            pen.rule(colour, (left, y), (pen.width(), y))?;
            pen.write(&tick.words, (left - GAP, y + WORDS / 2.0), Type::right(Colour::Soft, WORDS))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(labels: &[(f64, &str)]) -> Vec<(f64, usize)> {
        let kind = Type::centre(Colour::Ink, 10.0);
        let labels: Vec<_> = labels.iter().map(|(x, words)| ((*x, 0.0), *words, kind)).collect();
        let tenths = |x: f64| (x * 10.0).round() / 10.0;
        rooms(200.0, &labels).into_iter().map(|(x, place)| (tenths(x), place)).collect()
    }

    #[test]
    fn labels_are_left_out_before_they_overlap_and_the_last_stays() {
        let near = [(40.0, "2020"), (50.0, "2021"), (80.0, "2022"), (100.0, "2023"), (110.0, "2024")];
        assert_eq!(places(&near), [(110.0, 4), (80.0, 2), (50.0, 1)]);
    }

    #[test]
    fn labels_stay_inside() {
        assert_eq!(places(&[(0.0, "2020"), (200.0, "2021")]), [(186.8, 1), (13.2, 0)]);
        let too_long = "a".repeat(50);
        assert_eq!(places(&[(100.0, &too_long)]).len(), 1);
    }
}
