//! What charts over time share: height, levels of the axis, grid.

use super::Colour;
use super::pen::{Drawn, Pen, Type};
use crate::poll::picture::Picture;
use plotters::prelude::DrawingBackend;

/// Height in CSS pixels.
pub(super) const HEIGHT: f64 = 240.0;
/// Size of the levels' words, and the space between them and the picture.
const WORDS: f64 = 12.0;
const GAP: f64 = 8.0;
/// Where zero stands.
pub(super) const BOTTOM: f64 = HEIGHT - 30.0;
/// How wide a letter is on average, with the space to the next word, as a share of the size.
const LETTER: f64 = 0.6;
/// Where the upper end of the axis stands.
const TOP: f64 = 26.0;

/// Which labels find room beside one another, from left to right: the last one has it before all others. A label is
/// given by its middle, its words and their size.
pub(super) fn have_room<'a>(labels: impl DoubleEndedIterator<Item = (f64, &'a str)>, size: f64) -> Vec<bool> {
    let mut before = f64::INFINITY;
    let mut found: Vec<bool> = labels
        .rev()
        .map(|(middle, words)| {
            let half = words.chars().count() as f64 * size * LETTER / 2.0;
            let free = middle + half <= before;
            if free {
                before = middle - half;
            }
            free
        })
        .collect();
    found.reverse();
    found
}

/// Where the picture begins, to the right of the levels' words.
pub(super) fn left(picture: &Picture) -> f64 {
    let longest = picture.ticks.iter().map(|tick| tick.words.chars().count()).max();
    longest.unwrap_or_default() as f64 * WORDS * LETTER + GAP
}

/// How far down an amount stands.
pub(super) fn level(picture: &Picture, amount: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * (amount / picture.top)
}

/// Lines and words of the levels.
pub(super) fn levels<DB: DrawingBackend>(pen: &Pen<'_, DB>, picture: &Picture) -> Drawn<DB> {
    let left = left(picture);
    for tick in &picture.ticks {
        let y = level(picture, tick.at);
        pen.rule(Colour::Grid, (left, y), (pen.width(), y))?;
        pen.write(&tick.words, (left - GAP, y + WORDS / 2.0), Type::right(Colour::Soft, WORDS))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_left_out_before_they_overlap_and_the_last_stays() {
        let near = [(0.0, "2020"), (10.0, "2021"), (20.0, "2022"), (60.0, "2023"), (70.0, "2024")];
        assert_eq!(have_room(near.into_iter(), 12.0), [false, false, true, false, true]);
        let far = [(0.0, "2020"), (60.0, "2021"), (120.0, "2022")];
        assert_eq!(have_room(far.into_iter(), 12.0), [true; 3]);
    }
}
