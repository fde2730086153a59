//! Drawing a chart: one function for every backend of plotters, so that canvas, page and picture are alike.

mod frame;
mod months;
pub mod pen;
mod series;
mod shares;
mod trend;

use crate::chart::picture::Picture;
use knackpunkt_model::chart::ChartKind;
pub use pen::Spot;
use pen::{Drawn, Pen};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
pub use series::ends;

/// The colours a chart is drawn in, each a custom property of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Values and labels.
    Ink,
    /// Axis labels and remarks.
    Soft,
    /// Grid lines, and the track that stands for the whole.
    Grid,
    /// Values of the article.
    Article,
    /// Values of supplements: their edge.
    Supplement,
    /// Values of supplements: their inside.
    Tint,
    /// The rest that nobody broke down.
    Rest,
}

impl Colour {
    /// All colours, in the order of [`Look::palette`].
    pub const ALL: [Self; 7] =
        [Self::Ink, Self::Soft, Self::Grid, Self::Article, Self::Supplement, Self::Tint, Self::Rest];

    /// The custom property that holds it.
    #[must_use]
    pub fn property(self) -> &'static str {
        match self {
            Self::Ink => "--kp-chart-ink",
            Self::Soft => "--kp-chart-soft",
            Self::Grid => "--kp-chart-grid",
            Self::Article => "--kp-chart-article",
            Self::Supplement => "--kp-chart-supplement",
            Self::Tint => "--kp-chart-tint",
            Self::Rest => "--kp-chart-rest",
        }
    }
}

/// Widths in CSS pixels that charts are drawn for: phones, and all that is wider. Words keep a size to be read at.
pub const WIDTHS: [u32; 2] = [288, 430];

/// The width to draw for where this many CSS pixels are there. The style sheet lets the narrow drawing grow to
/// 360 px, and shows the wide one beyond.
#[must_use]
pub fn width_for(pixels: f64) -> u32 {
    let [narrow, wide] = WIDTHS;
    match pixels {
        ..=360.0 => narrow,
        _ => wide,
    }
}

/// How a drawing looks: everything that is not the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Device pixels per CSS pixel.
    pub scale: f64,
    /// Red, green, blue of each colour, in the order of [`Colour::ALL`].
    pub palette: [(u8, u8, u8); 7],
    /// Font family, as CSS writes it.
    pub font: String,
}

/// Draws a picture over the whole backend.
///
/// # Errors
/// What the backend reports.
pub fn draw<DB: DrawingBackend>(backend: DB, picture: &Picture, look: &Look) -> Drawn<DB> {
    let area = backend.into_drawing_area();
    draw_on(&area, picture, look)?;
    area.present()
}

/// Draws a picture over an area, which may be part of a larger drawing.
///
/// # Errors
/// What the backend reports.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    picture: &Picture,
    look: &Look,
) -> Drawn<DB> {
    let pen = Pen::new(area, look);
    match picture.kind {
        ChartKind::Shares => shares::draw(&pen, picture),
        ChartKind::Trend => trend::draw(&pen, picture),
        ChartKind::Months => months::draw(&pen, picture),
        ChartKind::Series => series::draw(&pen, picture),
    }
}

/// Height in CSS pixels of a picture.
#[must_use]
pub fn height(picture: &Picture) -> f64 {
    match picture.kind {
        ChartKind::Shares => shares::height(picture),
        ChartKind::Trend | ChartKind::Months | ChartKind::Series => frame::HEIGHT,
    }
}

/// Where a value stands in a picture so wide, in CSS pixels.
#[must_use]
pub fn spot(picture: &Picture, width: f64, place: usize) -> Option<Spot> {
    match picture.kind {
        ChartKind::Shares => shares::spot(picture, width, place),
        ChartKind::Trend => trend::spot(picture, width, place),
        ChartKind::Months => months::spot(picture, width, place),
        ChartKind::Series => series::spot(picture, width, place),
    }
}

/// The value that is read at a spot of a picture so wide: in whose row that is, or that is nearest in time.
#[must_use]
pub fn nearest(picture: &Picture, width: f64, (x, y): Spot) -> usize {
    let far = |place: &usize| spot(picture, width, *place).map_or(f64::MAX, |spot| (spot.0 - x).abs());
    match picture.kind {
        ChartKind::Shares => shares::nearest(picture, y),
        ChartKind::Trend | ChartKind::Months => {
            (0..picture.points.len()).min_by(|one, other| far(one).total_cmp(&far(other))).unwrap_or(0)
        }
        ChartKind::Series => series::nearest(picture, width, x),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_changes_where_the_style_sheet_changes_it() {
        assert_eq!([200.0, 360.0, 361.0, 560.0].map(width_for), [288, 288, 430, 430]);
    }

    #[test]
    fn no_two_colours_share_a_property() {
        let names: std::collections::BTreeSet<_> =
            Colour::ALL.iter().map(|colour| colour.property()).collect();
        assert_eq!(names.len(), Colour::ALL.len());
    }
}
