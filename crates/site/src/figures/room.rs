//! How much room words take on a phone, as an estimate from above: for frames that no script of a host makes fit.

use crate::page::Page;
use knackpunkt_maths::text::width;
use knackpunkt_model::text::plain;

/// Width of the frame in CSS pixels, less the panel's gutters.
pub(crate) const WIDTH: f64 = 360.0 - 32.0;

/// Sizes of words in a panel and heights of their lines, as the style sheet has them.
pub(crate) const TITLE: (f64, f64) = (20.5, 23.5);
/// The same of words of less weight.
pub(crate) const SMALL: (f64, f64) = (14.0, 21.0);
/// The same of sentences.
pub(crate) const SENTENCE: (f64, f64) = (16.0, 24.0);

/// How much of a line is filled: it ends where a word does.
const FILLED: f64 = 0.9;

/// The height of words.
#[must_use]
pub(crate) fn lines(words: &str, (size, height): (f64, f64), room: f64) -> f64 {
    (width::of(words, size, false) / (room * FILLED)).ceil() * height
}

/// The height of the line that says where a panel comes from.
#[must_use]
pub(crate) fn of_source(page: &Page<'_>) -> f64 {
    lines(&format!("{} · {} · Knackpunkt", plain(&page.texts.headline), page.as_of()), SMALL, WIDTH)
}

/// To full tens, so that it is seen to be an estimate.
#[must_use]
pub(crate) fn estimate(height: f64) -> u32 {
    ((height / 10.0).ceil() * 10.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_lines_that_they_fill_and_what_stays_free_at_their_ends() {
        assert!((lines("kurz", SMALL, WIDTH) - 21.0).abs() < 0.1);
        let long = "eine Frage von ein paar Wörtern ".repeat(8);
        let filled = width::of(&long, SMALL.0, false) / WIDTH;
        assert!(filled > 4.0 && lines(&long, SMALL, WIDTH) >= (filled.floor() + 1.0) * SMALL.1);
        assert_eq!([estimate(600.0), estimate(600.1)], [600, 610]);
    }
}
