//! The social card: the picture that stands for a page where a link to it is shown. Made to be read as a thumbnail.

mod column;
mod lines;

use crate::page::Page;
use crate::pictures::export::{ChartExport, Line, Measure};
use crate::pictures::fonts::FAMILY;
use crate::pictures::{RenderContext, png, svg};
use anyhow::Result;
use column::Column;
use knackpunkt::chart::draw::pen::{Drawn, Pen};
use knackpunkt::chart::draw::{Colour, Look};
use knackpunkt_model::text::plain;
use lines::{foot, head};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

/// Its name in the page's folder.
pub(crate) const FILE: &str = "card.png";

/// Width and height in pixels: what the large cards of social networks are cut to.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

const MARGIN: f64 = 60.0;
const RIGHT: f64 = SIZE.0 as f64 - MARGIN;

/// Where words begin.
const TOP: f64 = 84.0;

/// The line that parts the foot from what is above.
const FOOT: f64 = 540.0;

/// The space between two columns.
const GAP: f64 = 56.0;

/// What stands on a card.
struct Card {
    lines: Vec<Line>,
    column: Option<Column>,
}

/// The chart on a page's card, if one finds room.
pub(crate) fn chart(page: &Page<'_>, render: &RenderContext) -> Option<ChartExport> {
    Column::first(page, &render.fonts.measure()).map(|column| column.export)
}

/// Every word that may stand on a page's card, but for its chart's.
pub(crate) fn words(page: &Page<'_>) -> [String; 3] {
    [plain(&page.texts.kicker), plain(&page.texts.headline), page.as_of()]
}

/// The card of a page as PNG, in light.
///
/// # Errors
/// None in practice: it is drawn in memory.
pub(crate) fn draw(page: &Page<'_>, render: &RenderContext) -> Result<Vec<u8>> {
    let card = Card::of(page, &render.fonts.measure());
    let attributes = format!("font-family=\"{FAMILY}\"");
    let drawing =
        svg::file((SIZE, 1), &render.themes.light, (&attributes, ""), |area, look| card.draw(area, look))?;
    png::write(&drawing, &render.fonts)
}

impl Card {
    fn of(page: &Page<'_>, measure: Measure<'_>) -> Self {
        let column = Column::first(page, measure);
        let width = column.as_ref().map_or(RIGHT, |_| column::LEFT - GAP) - MARGIN;
        let credit = column.as_ref().map_or_else(|| page.as_of(), |column| column.export.credit.clone());
        let mut lines = head(&plain(&page.texts.kicker), &plain(&page.texts.headline), width, measure);
        lines.extend(foot(&credit, measure));
        Self { lines, column }
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, look: &Look) -> Drawn<DB> {
        let pen = Pen::new(area, look);
        pen.fill(Colour::Article, (0.0, 0.0), (f64::from(SIZE.0), 14.0))?;
        pen.rule(Colour::Grid, (MARGIN, FOOT), (RIGHT, FOOT))?;
        self.lines.iter().try_for_each(|line| line.draw(&pen))?;
        self.column.iter().try_for_each(|column| column.draw(area, look))
    }
}
