//! A bitmap that draws lines and sets words itself: plotters would lead sharp turns past their points, put every letter
//! on whole pixels and drop its side bearings.

use crate::pictures::bitmap::faces::Faces;
use crate::pictures::bitmap::stroke::stroke;
use plotters::prelude::{BitMapBackend, DrawingBackend};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};

/// The height of x in Noto Sans, in ems: half of it parts words from the line below, as in SVG.
const X_HEIGHT: f64 = 0.536;

/// The height of capitals, in ems.
const CAPITALS: f64 = 0.714;

/// A sheet to be printed on; font sizes are pixels per em.
pub(crate) struct Press<'a> {
    sheet: BitMapBackend<'a>,
    faces: &'a Faces,
}

type Done<'a> = Result<(), DrawingErrorKind<<BitMapBackend<'a> as DrawingBackend>::ErrorType>>;

impl<'a> Press<'a> {
    pub(crate) fn new(sheet: BitMapBackend<'a>, faces: &'a Faces) -> Self {
        Self { sheet, faces }
    }
}

impl<'a> DrawingBackend for Press<'a> {
    type ErrorType = <BitMapBackend<'a> as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.sheet.get_size()
    }

    fn ensure_prepared(&mut self) -> Done<'a> {
        self.sheet.ensure_prepared()
    }

    fn present(&mut self) -> Done<'a> {
        self.sheet.present()
    }

    fn draw_pixel(&mut self, spot: BackendCoord, colour: BackendColor) -> Done<'a> {
        self.sheet.draw_pixel(spot, colour)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done<'a> {
        self.sheet.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done<'a> {
        self.sheet.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done<'a> {
        let (points, colour): (Vec<_>, _) = (path.into_iter().collect(), style.color());
        let sheet = &mut self.sheet;
        stroke(&points, f64::from(style.stroke_width()), |spot, coverage| {
            let alpha = colour.alpha * coverage;
            sheet.draw_pixel(spot, BackendColor { alpha, ..colour })
        })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done<'a> {
        self.sheet.draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Done<'a> {
        self.sheet.fill_polygon(corners, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, spot: BackendCoord) -> Done<'a> {
        let (size, colour) = (style.size(), style.color());
        let bold = matches!(style.style(), FontStyle::Bold);
        let width = self.faces.width(words, size, bold);
        let left = match style.anchor().h_pos {
            HPos::Left => 0.0,
            HPos::Center => width / 2.0,
            HPos::Right => width,
        };
        // As SVG sets them: the same three heights above the base line.
        let base = match style.anchor().v_pos {
            VPos::Top => CAPITALS * size,
            VPos::Center => X_HEIGHT / 2.0 * size,
            VPos::Bottom => -X_HEIGHT / 2.0 * size,
        };
        let from = (f64::from(spot.0) - left, f64::from(spot.1) + base);
        let sheet = &mut self.sheet;
        self.faces.set(words, (size, bold), from, |spot, coverage| {
            let alpha = colour.alpha * f64::from(coverage);
            sheet.draw_pixel(spot, BackendColor { alpha, ..colour })
        })
    }
}
