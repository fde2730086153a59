//! The pen: the few points that charts are made of, measured in CSS pixels.

use crate::chart::draw::{Colour, Look};
use crate::chart::picture::Provenance;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{Color, DrawingBackend, FontStyle, IntoTextStyle, RGBColor};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};

/// What drawing gives back.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A point in CSS pixels from the top left corner.
pub type Spot = (f64, f64);

/// Thickness of the edge of a hollow bar.
const EDGE: f64 = 1.75;

/// How much of its colour a band has: what stands behind it is seen.
const BAND: f64 = 0.25;

/// Half the length of the bars at the ends of a whisker.
const WHISKER: f64 = 5.0;

/// Draws on an area in the colours and the scale of a look.
pub struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    look: &'a Look,
}

/// How words are set.
#[derive(Clone, Copy)]
pub struct Type {
    /// What they are set in.
    pub colour: Colour,
    /// Font size in CSS pixels.
    pub size: f64,
    /// Whether they stand out.
    pub bold: bool,
    /// Which point of the words stands on the spot, across.
    pub across: HPos,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    /// A pen for this area.
    #[must_use]
    pub fn new(area: &'a DrawingArea<DB, Shift>, look: &'a Look) -> Self {
        Self { area, look }
    }

    /// Width in CSS pixels.
    pub fn width(&self) -> f64 {
        f64::from(self.area.dim_in_pixel().0) / self.look.scale
    }

    /// Height in CSS pixels.
    pub fn height(&self) -> f64 {
        f64::from(self.area.dim_in_pixel().1) / self.look.scale
    }

    /// Device pixels per CSS pixel.
    pub fn scale(&self) -> f64 {
        self.look.scale
    }

    /// Fills a rectangle between two corners.
    ///
    /// # Errors
    /// What the backend reports, here and below.
    pub fn fill(&self, colour: Colour, from: Spot, to: Spot) -> Drawn<DB> {
        self.box_of(colour, [self.at(from), self.at(to)])
    }

    /// A bar with an edge of one colour around another: a fill in a fill. Lines would be set beside their place by half a
    /// pixel, on canvas alone.
    fn framed(&self, (edge, inside): (Colour, Colour), from: Spot, to: Spot) -> Drawn<DB> {
        let (from, to) = (self.at(from), self.at(to));
        let thick = self.thickness(EDGE);
        // What is narrower than its two edges is all edge.
        let inner = [(from.0 + thick, from.1 + thick), (to.0 - thick, to.1 - thick)];
        self.box_of(edge, [from, to])?;
        if inner[0].0 < inner[1].0 { self.box_of(inside, inner) } else { Ok(()) }
    }

    /// The bar of a value: that of a supplement is hollow, so that it differs from the article's without colour too, and a
    /// rest is an edge around the colour of the track.
    pub fn bar(&self, provenance: Provenance, from: Spot, to: Spot) -> Drawn<DB> {
        match provenance {
            Provenance::Article => self.fill(Colour::Article, from, to),
            Provenance::Supplement => self.framed((Colour::Supplement, Colour::Tint), from, to),
            Provenance::Rest => self.framed((Colour::Rest, Colour::Grid), from, to),
        }
    }

    /// A thin line to the right or down.
    pub fn rule(&self, colour: Colour, from: Spot, to: Spot) -> Drawn<DB> {
        let (from, to) = (self.at(from), self.at(to));
        let thick = self.thickness(1.0);
        let end = if from.1 == to.1 { (to.0, to.1 + thick) } else { (to.0 + thick, to.1) };
        self.box_of(colour, [from, end])
    }

    fn box_of(&self, colour: Colour, corners: [(i32, i32); 2]) -> Drawn<DB> {
        self.shape(Kind::Box, colour, 1, corners.to_vec())
    }

    /// A line through spots, this thick in CSS pixels.
    pub fn path(&self, colour: Colour, stroke: f64, spots: &[Spot]) -> Drawn<DB> {
        let points = spots.iter().map(|spot| self.at(*spot)).collect();
        self.shape(Kind::Line, colour, self.thickness(stroke).cast_unsigned(), points)
    }

    /// A filled shape.
    pub fn band(&self, colour: Colour, edge: &[Spot]) -> Drawn<DB> {
        self.shape(Kind::Band, colour, 1, edge.iter().map(|spot| self.at(*spot)).collect())
    }

    /// What a margin of error leaves open, from its upper or left end: a line with a bar across at either end, set off from
    /// what lies beneath.
    pub fn whisker(&self, from: Spot, to: Spot) -> Drawn<DB> {
        let (x, y) = if from.1 == to.1 { (0.0, WHISKER) } else { (WHISKER, 0.0) };
        for (colour, half) in [(Colour::Tint, 2.0), (Colour::Ink, 0.75)] {
            for (start, end) in [(from, to), (from, from), (to, to)] {
                let (x, y) = if start == end { (x + half, y + half) } else { (half, half) };
                self.fill(colour, (start.0 - x, start.1 - y), (end.0 + x, end.1 + y))?;
            }
        }
        Ok(())
    }

    /// A filled circle; its radius in CSS pixels.
    pub fn dot(&self, colour: Colour, centre: Spot, radius: f64) -> Drawn<DB> {
        self.shape(Kind::Dot(self.pixels(radius).max(0).cast_unsigned()), colour, 1, vec![self.at(centre)])
    }

    /// Writes words whose lower edge stands on the spot.
    pub fn write(&self, words: &str, spot: Spot, kind: Type) -> Drawn<DB> {
        let style = if kind.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(&self.look.font), kind.size * self.look.scale, style);
        let colour = self.rgb(kind.colour);
        let text = font.into_text_style(self.area).color(&colour);
        self.area.draw_text(words, &text.pos(Pos::new(kind.across, VPos::Bottom)), self.at(spot))
    }

    fn shape(&self, kind: Kind, colour: Colour, stroke: u32, points: Vec<(i32, i32)>) -> Drawn<DB> {
        let opacity = if matches!(kind, Kind::Band) { BAND } else { 1.0 };
        let style = self.rgb(colour).mix(opacity).filled().stroke_width(stroke);
        self.area.draw(&Shape { kind, points, style })
    }

    fn rgb(&self, colour: Colour) -> RGBColor {
        let (red, green, blue) = self.look.palette.get(colour as usize).copied().unwrap_or_default();
        RGBColor(red, green, blue)
    }

    fn at(&self, spot: Spot) -> (i32, i32) {
        (self.pixels(spot.0), self.pixels(spot.1))
    }

    /// A thickness in device pixels: at least one.
    fn thickness(&self, length: f64) -> i32 {
        self.pixels(length).max(1)
    }

    fn pixels(&self, length: f64) -> i32 {
        (length * self.look.scale).round() as i32
    }
}

impl Type {
    /// Words from the spot to the right.
    pub fn left(colour: Colour, size: f64) -> Self {
        Self { colour, size, bold: false, across: HPos::Left }
    }

    /// Words that end at the spot.
    pub fn right(colour: Colour, size: f64) -> Self {
        Self { across: HPos::Right, ..Self::left(colour, size) }
    }

    /// Words centred on the spot.
    pub fn centre(colour: Colour, size: f64) -> Self {
        Self { across: HPos::Center, ..Self::left(colour, size) }
    }

    /// The same in bold.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// A shape in its place, in device pixels, as one element for plotters: each of plotters' own would be compiled for itself,
/// which weighs more in the WASM.
struct Shape {
    kind: Kind,
    points: Vec<BackendCoord>,
    style: ShapeStyle,
}

/// What is made of the points.
#[derive(Clone, Copy)]
enum Kind {
    /// A filled rectangle between two corners.
    Box,
    /// A line through all of them.
    Line,
    /// A filled shape.
    Band,
    /// A filled circle of this radius around the first.
    Dot(u32),
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Shape {
    type Point = &'a BackendCoord;
    type IntoIter = std::slice::Iter<'a, BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Shape {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let points: Vec<_> = points.collect();
        match (self.kind, points.as_slice()) {
            (Kind::Box, [from, to]) => backend.draw_rect(*from, *to, &self.style, true),
            (Kind::Dot(radius), [centre]) => backend.draw_circle(*centre, radius, &self.style, true),
            (Kind::Line, _) => backend.draw_path(points, &self.style),
            _ => backend.fill_polygon(points, &self.style),
        }
    }
}
