//! How high a frame is that shows a chart's panel whole, closed tables and all, on a phone.

use crate::figures::charts::{self, frame};
use crate::figures::room::{SENTENCE, SMALL, TITLE, WIDTH, estimate, lines, of_source};
use crate::page::Page;
use knackpunkt::chart::draw;
use knackpunkt::chart::draw::WIDTHS;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, plain};

/// What a heading takes of the width at most: 22 zeros of a narrow face.
const TITLE_WIDTH: f64 = 220.0;
/// What words that speak against the chart leave free at their start, and at their end for a mark.
const INDENT: f64 = 15.0;
const MARK: &str = " E10, E20";

/// Everything that has the same height in every panel: gaps, the place of what is read, what can be opened, edges.
const FIXED: f64 = 225.0;
/// The buttons of a long series: in one line, in two at most.
const BUTTONS: f64 = 115.0;

/// The height in CSS pixels, as an estimate from above.
#[must_use]
pub(crate) fn of(page: &Page<'_>, chart: &Chart, text: &ChartText) -> u32 {
    let picture = charts::picture(page, chart, text);
    let [narrow, ..] = WIDTHS;
    let drawing = draw::height(&picture) * WIDTH / f64::from(narrow);
    let buttons = if picture.stretch.is_some() { BUTTONS } else { 0.0 };
    let question = format!("{} {}", frame::question_label(page, chart), plain(&text.question));
    let doubt = Some(frame::doubt(page, chart, text)).filter(|doubt| !doubt.is_empty());
    let words = [
        lines(&plain(&text.title), TITLE, TITLE_WIDTH),
        lines(&question, SMALL, WIDTH),
        lines(&plain(&text.sentence), SENTENCE, WIDTH),
        doubt.map_or(0.0, |doubt| lines(&(doubt + MARK), SMALL, WIDTH - INDENT)),
        of_source(page),
        // The key: at most one line for each origin there is.
        3.0 * SMALL.1,
    ];
    estimate(FIXED + buttons + drawing + words.iter().sum::<f64>())
}
