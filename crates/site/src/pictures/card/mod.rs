//! The social card: the picture that stands for a page where a link to it is shown. Made to be read as a thumbnail.

mod chart;
mod lines;
mod versions;

use crate::page::Page;
use crate::pictures::export::Measure;
use crate::pictures::fonts::{SANS, SERIF};
use crate::pictures::svg::{self, Pen};
use crate::pictures::{RenderContext, png};
use anyhow::Result;
use chart::ChartColumn;
use knackpunkt::chart::draw::{Colour, Look};
use knackpunkt_model::text::plain;
use lines::{foot, head};
use versions::VersionsColumn;

pub(crate) const FILE: &str = "card.png";

/// Width and height in pixels: what the large cards of social networks are cut to.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

const MARGIN: f64 = 60.0;
const RIGHT: f64 = SIZE.0 as f64 - MARGIN;

/// Where words begin.
const TOP: f64 = 84.0;

/// The line that parts the foot from what is above, and what stays free above it.
const FOOT: f64 = 540.0;
const ABOVE_FOOT: f64 = 20.0;

const GAP: f64 = 56.0;

/// Where the right column begins.
const LEFT: f64 = 622.0;

/// What stands in the right column: the page's first table, else its first chart that finds room.
enum Column {
    Versions(VersionsColumn),
    Chart(Box<ChartColumn>),
}

/// What the card of a page says, in words.
pub(crate) fn alternative(page: &Page<'_>, render: &RenderContext) -> String {
    let headline = plain(&page.texts.headline);
    match Column::of(page, &render.fonts.measure()) {
        Some(Column::Versions(_)) => format!("{headline}. {}", versions::sentence(page)),
        Some(Column::Chart(column)) => format!("{headline}. {}", column.export.sentence),
        None => headline,
    }
}

/// Every word that may stand on a page's card, but for its chart's.
pub(crate) fn words(page: &Page<'_>) -> [String; 4] {
    [plain(&page.texts.kicker), plain(&page.texts.headline), credit(page), versions::sentence(page)]
}

/// Beside the name of the product, where no chart has its own: as of when, and what a degree sign means.
fn credit(page: &Page<'_>) -> String {
    format!("° {} · {}", page.words.ground.supplement, page.as_of())
}

/// The card of a page as PNG, in light.
pub(crate) fn draw(page: &Page<'_>, render: &RenderContext) -> Result<Vec<u8>> {
    let (fonts, theme) = (&render.fonts, &render.themes.light);
    let (measure, measure_headline) = (fonts.measure(), fonts.measure_headline());
    let column = Column::of(page, &measure);
    let width = column.as_ref().map_or(RIGHT, |_| LEFT - GAP) - MARGIN;
    let credit = match &column {
        Some(Column::Chart(column)) => column.export.credit.clone(),
        Some(Column::Versions(column)) if column.has_supplement => credit(page),
        _ => page.as_of(),
    };
    let (kicker, title) = (plain(&page.texts.kicker), plain(&page.texts.headline));
    let (mut lines, headline) = head(&kicker, &title, width, (&measure, &measure_headline));
    lines.extend(foot(&credit, &measure));
    let attributes = format!("font-family=\"{SANS}\"");
    let drawing = svg::file((SIZE, 1), theme, (&attributes, ""), |area, look| {
        let pen = Pen::new(area, look);
        pen.fill(Colour::Article, (0.0, 0.0), (f64::from(SIZE.0), 14.0))?;
        pen.rule(Colour::Grid, (MARGIN, FOOT), (RIGHT, FOOT))?;
        lines.iter().try_for_each(|line| line.draw(&pen))?;
        let serif = Look { font: SERIF.to_owned(), ..look.clone() };
        headline.iter().try_for_each(|line| line.draw(&Pen::new(area, &serif)))?;
        match &column {
            Some(Column::Versions(column)) => column.draw(area, &pen, theme),
            Some(Column::Chart(column)) => column.draw(area, look),
            None => Ok(()),
        }
    })?;
    png::write(&drawing, fonts)
}

impl Column {
    fn of(page: &Page<'_>, measure: Measure<'_>) -> Option<Self> {
        let versions = VersionsColumn::of(page, measure).map(Self::Versions);
        versions.or_else(|| ChartColumn::first(page, measure).map(|column| Self::Chart(Box::new(column))))
    }
}
