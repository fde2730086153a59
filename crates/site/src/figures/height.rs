//! How high each figure is in a frame, where no script of a host makes it fit.

use crate::figures::{Figure, charts, points};
use crate::page::Page;

/// A large part of a phone's screen, but not all of it: the host's page must stay in reach.
const SCREEN: u32 = 600;

/// How high a frame of a phone's width is that shows it without a host's script, in CSS pixels: one chart or point
/// whole, as an estimate from above; what is longer than a screen scrolls.
#[must_use]
pub(crate) fn height(figure: Figure<'_>, page: &Page<'_>) -> u32 {
    match figure {
        Figure::Chart(chart) => {
            page.texts.charts.get(&chart.id).map_or(SCREEN, |text| charts::height::of(page, chart, text))
        }
        Figure::Point(point) => {
            page.texts.points.get(&point.id).map_or(SCREEN, |text| points::height::of(page, text))
        }
        _ => SCREEN,
    }
}
