//! How high a frame is that shows a figure without a script of its host, on a phone: one chart or point whole, with what can
//! be opened closed, as an estimate from above. What is longer than a screen scrolls.

use crate::figures::charts::{self, frame};
use crate::page::Page;
use crate::page::figure::Figure;
use knackpunkt::chart::draw::{self, WIDTHS};
use knackpunkt_maths::text::width;
use knackpunkt_model::chart::Chart;
use knackpunkt_model::text::{ChartText, PointText, plain};

/// A large part of a phone's screen, but not all of it: the host's page must stay in reach.
const SCREEN: u32 = 600;

/// Width of the frame in CSS pixels, less the panel's gutters.
const WIDTH: f64 = 360.0 - 32.0;

/// Sizes of words in a panel and heights of their lines, as the style sheet has them.
const TITLE: (f64, f64) = (20.5, 23.5);
const SMALL: (f64, f64) = (14.0, 21.0);
const SENTENCE: (f64, f64) = (16.0, 24.0);

/// How wide words are in our fonts, and in what stands in for them, beside the widest common face: four fifths, and some to
/// spare.
const OURS: f64 = 0.85;

/// How much of a line is filled: it ends where a word does.
const FILLED: f64 = 0.9;

/// What a chart's heading takes of the width at most: 22 zeros of a narrow face.
const CHART_TITLE_WIDTH: f64 = 220.0;
/// What words that speak against a chart leave free at their start, and at their end for a mark.
const DOUBT_INDENT: f64 = 15.0;
const DOUBT_MARK: &str = " E10, E20";
/// What has the same height in every chart's panel: gaps, the place of what is read, what can be opened, edges.
const CHART_FIXED: f64 = 212.0;
/// The buttons of a long series: in one line, in two at most.
const CHART_BUTTONS: f64 = 115.0;

/// What the edges of a point's card leave of the width.
const POINT_WIDTH: f64 = WIDTH - 38.0;
/// Marks at the end of a point's text, which its words alone do not have.
const POINT_MARKS: &str = " 20, 22, E5";
/// What has the same height in every point's panel: gaps, edges, the kind, the small heading, what can be opened.
const POINT_FIXED: f64 = 190.0;

pub(crate) fn height(figure: Figure<'_>, page: &Page<'_>) -> u32 {
    match figure {
        Figure::Chart(chart) => estimate(of_chart(page, chart, page.texts.charts.get(chart.key))),
        Figure::Point(point) => estimate(of_point(page, page.texts.points.get(point.key))),
        _ => SCREEN,
    }
}

fn of_chart(page: &Page<'_>, chart: &Chart, text: &ChartText) -> f64 {
    let picture = charts::picture(page, chart, text);
    let [narrow, ..] = WIDTHS;
    let drawing = draw::height(&picture) * WIDTH / f64::from(narrow);
    let buttons = if picture.view.is_some() { CHART_BUTTONS } else { 0.0 };
    let question = format!("{} {}", frame::question_label(page, chart), plain(&text.question));
    let doubt = Some(frame::doubt(page, chart, text)).filter(|doubt| !doubt.is_empty());
    let words = [
        lines(&plain(&text.title), TITLE, CHART_TITLE_WIDTH),
        lines(&question, SMALL, WIDTH),
        lines(&plain(&text.sentence), SENTENCE, WIDTH),
        doubt.map_or(0.0, |doubt| lines(&(doubt + DOUBT_MARK), SMALL, WIDTH - DOUBT_INDENT)),
        of_source(page),
        // The key: at most one line for each origin there is.
        3.0 * SMALL.1,
    ];
    CHART_FIXED + buttons + drawing + words.iter().sum::<f64>()
}

fn of_point(page: &Page<'_>, text: &PointText) -> f64 {
    let texts = text.texts().map(|text| lines(&(plain(text) + POINT_MARKS), SENTENCE, POINT_WIDTH));
    POINT_FIXED + lines(&text.title, TITLE, POINT_WIDTH) + texts.sum::<f64>() + of_source(page)
}

fn of_source(page: &Page<'_>) -> f64 {
    lines(&format!("{} · {} · Knackpunkt", plain(&page.texts.headline), page.as_of()), SMALL, WIDTH)
}

fn lines(words: &str, (size, height): (f64, f64), room: f64) -> f64 {
    (OURS * width::of(words, size, false) / (room * FILLED)).ceil() * height
}

/// To full tens, so that it is seen to be an estimate.
fn estimate(height: f64) -> u32 {
    ((height / 10.0).ceil() * 10.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_lines_that_they_fill_and_what_stays_free_at_their_ends() {
        assert!((lines("kurz", SMALL, WIDTH) - 21.0).abs() < 0.1);
        let long = "eine Frage von ein paar Wörtern ".repeat(8);
        let filled = OURS * width::of(&long, SMALL.0, false) / WIDTH;
        assert!(filled > 4.0 && lines(&long, SMALL, WIDTH) >= (filled.floor() + 1.0) * SMALL.1);
        assert_eq!([estimate(600.0), estimate(600.1)], [600, 610]);
    }
}
