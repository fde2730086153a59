//! How high a frame is that shows a chart's panel whole, closed tables and all, on a phone.

use crate::page::Page;
use crate::poll::draw::{self, WIDTHS};
use crate::poll::{build, frame};
use knackpunkt_model::chart::Chart;
use knackpunkt_model::map::width;
use knackpunkt_model::text::{ChartText, plain};

/// Width of the frame in CSS pixels, less the panel's gutters.
const WIDTH: f64 = 360.0 - 32.0;
/// What a heading takes of it at most: 22 zeros of a narrow face.
const TITLE_WIDTH: f64 = 220.0;

/// Sizes of words in the panel and heights of their lines, as the style sheet has them.
const TITLE: (f64, f64) = (20.5, 23.5);
const SMALL: (f64, f64) = (14.0, 21.0);
const SENTENCE: (f64, f64) = (16.0, 24.0);

/// How much of a line is filled: it ends where a word does.
const FILLED: f64 = 0.9;

/// Everything that has the same height in every panel: gaps, the place of what is read, what can be opened, edges.
const FIXED: f64 = 290.0;
/// The buttons of a long series: in one line, in two at most.
const BUTTONS: f64 = 115.0;

/// The height in CSS pixels, as an estimate from above.
#[must_use]
pub fn of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> u32 {
    let picture = build::picture(page, chart, text);
    let [narrow, ..] = WIDTHS;
    let drawing = draw::height(&picture) * WIDTH / f64::from(narrow);
    let buttons = if picture.stretch.is_some() { BUTTONS } else { 0.0 };
    let question = format!("{} {}", frame::question_label(page, chart), plain(&text.question));
    let from = format!("{} {}", plain(&page.texts.headline), page.words.page.as_of);
    let words = [
        lines(&plain(&text.title), TITLE, TITLE_WIDTH),
        lines(&question, SMALL, WIDTH),
        lines(&plain(&text.sentence), SENTENCE, WIDTH),
        lines(&from, SMALL, WIDTH),
        // The key: at most one line for each origin there is.
        3.0 * SMALL.1,
    ];
    let whole = FIXED + buttons + drawing + words.iter().sum::<f64>();
    // To full tens, so that it is seen to be an estimate.
    ((whole / 10.0).ceil() * 10.0) as u32
}

/// The height of words.
fn lines(words: &str, (size, height): (f64, f64), room: f64) -> f64 {
    (width::of(words, size, false) / (room * FILLED)).ceil() * height
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
    }
}
