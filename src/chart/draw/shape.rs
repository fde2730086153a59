//! The shapes that a pen draws, as one element for plotters: each of plotters' own would be compiled for itself, which
//! weighs more in the WASM.

use plotters::element::{Drawable, PointCollection};
use plotters::style::ShapeStyle;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

/// A shape in its place, in device pixels.
pub(super) struct Shape {
    pub(super) kind: Kind,
    pub(super) points: Vec<BackendCoord>,
    pub(super) style: ShapeStyle,
}

/// What is made of the points.
#[derive(Clone, Copy)]
pub(super) enum Kind {
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
