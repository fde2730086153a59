//! Cuts rings and lines to a rectangle.

use super::path::Point;

/// A rectangle in Albers metres.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rectangle {
    pub(super) left: f64,
    pub(super) bottom: f64,
    pub(super) right: f64,
    pub(super) top: f64,
}

impl Rectangle {
    /// The same rectangle, wider by `metres` on every side.
    pub(super) fn wider(self, metres: f64) -> Self {
        Self {
            left: self.left - metres,
            bottom: self.bottom - metres,
            right: self.right + metres,
            top: self.top + metres,
        }
    }

    fn edges(self) -> [Edge; 4] {
        [
            Edge { axis: Axis::X, at: self.left, keep_above: true },
            Edge { axis: Axis::X, at: self.right, keep_above: false },
            Edge { axis: Axis::Y, at: self.bottom, keep_above: true },
            Edge { axis: Axis::Y, at: self.top, keep_above: false },
        ]
    }
}

#[derive(Clone, Copy)]
enum Axis {
    X,
    Y,
}

/// One side of a rectangle: what lies beyond it is cut away.
#[derive(Clone, Copy)]
struct Edge {
    axis: Axis,
    at: f64,
    keep_above: bool,
}

impl Edge {
    /// How far inside a point lies; negative outside.
    fn depth(self, [x, y]: Point) -> f64 {
        let value = match self.axis {
            Axis::X => x,
            Axis::Y => y,
        };
        if self.keep_above { value - self.at } else { self.at - value }
    }

    /// Where the way from `a` to `b` crosses the edge. Always computed from the inner point, so that two
    /// neighbours which run along one border in opposite directions are cut at the very same place.
    fn crossing(self, a: Point, b: Point) -> Point {
        let (inner, outer) = if self.depth(a) >= 0.0 { (a, b) } else { (b, a) };
        let share = self.depth(inner) / (self.depth(inner) - self.depth(outer));
        [inner[0] + (outer[0] - inner[0]) * share, inner[1] + (outer[1] - inner[1]) * share]
    }
}

/// Cuts a ring (Sutherland–Hodgman). Pieces stay joined along the rectangle's edge: cut wider than the drawing,
/// so that these joins are never seen.
pub(super) fn ring(points: &[Point], rectangle: Rectangle) -> Vec<Point> {
    let mut kept = points.to_vec();
    if kept.len() > 1 && kept.first() == kept.last() {
        kept.pop();
    }
    for edge in rectangle.edges() {
        kept = ring_at_edge(&kept, edge);
    }
    if let Some(&first) = kept.first() {
        kept.push(first);
    }
    kept
}

fn ring_at_edge(points: &[Point], edge: Edge) -> Vec<Point> {
    let Some(&last) = points.last() else { return Vec::new() };
    let mut kept = Vec::with_capacity(points.len() + 4);
    let mut from = last;
    for &to in points {
        if (edge.depth(from) >= 0.0) != (edge.depth(to) >= 0.0) {
            kept.push(edge.crossing(from, to));
        }
        if edge.depth(to) >= 0.0 {
            kept.push(to);
        }
        from = to;
    }
    kept
}

/// Cuts a line into the pieces that lie inside.
pub(super) fn line(points: &[Point], rectangle: Rectangle) -> Vec<Vec<Point>> {
    let mut pieces = vec![points.to_vec()];
    for edge in rectangle.edges() {
        pieces = pieces.iter().flat_map(|piece| line_at_edge(piece, edge)).collect();
    }
    pieces
}

fn line_at_edge(points: &[Point], edge: Edge) -> Vec<Vec<Point>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Point> = Vec::new();
    let mut from: Option<Point> = None;
    for &to in points {
        if let Some(from) = from
            && (edge.depth(from) >= 0.0) != (edge.depth(to) >= 0.0)
        {
            piece.push(edge.crossing(from, to));
        }
        if edge.depth(to) >= 0.0 {
            piece.push(to);
        } else if !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        from = Some(to);
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rectangle = Rectangle { left: 0.0, bottom: 0.0, right: 10.0, top: 10.0 };

    #[test]
    fn a_ring_inside_stays_as_it_is() {
        let inside = vec![[1.0, 1.0], [2.0, 1.0], [2.0, 2.0], [1.0, 1.0]];
        assert_eq!(ring(&inside, BOX), inside);
    }

    #[test]
    fn a_ring_around_becomes_the_rectangle() {
        let around = vec![[-5.0, -5.0], [15.0, -5.0], [15.0, 15.0], [-5.0, 15.0], [-5.0, -5.0]];
        let cut = ring(&around, BOX);
        assert_eq!(cut.len(), 5);
        assert!(cut.iter().all(|p| [0.0, 10.0].contains(&p[0]) && [0.0, 10.0].contains(&p[1])));
    }

    #[test]
    fn a_ring_outside_vanishes() {
        assert!(ring(&[[11.0, 1.0], [12.0, 1.0], [12.0, 2.0], [11.0, 1.0]], BOX).is_empty());
    }

    #[test]
    fn neighbours_are_cut_at_the_same_place() {
        let edge = BOX.edges()[1];
        let (a, b) = ([3.3, 1.7], [17.1, 9.3]);
        assert_eq!(edge.crossing(a, b), edge.crossing(b, a));
    }

    #[test]
    fn a_line_that_leaves_and_returns_becomes_two() {
        let line = line(&[[1.0, 5.0], [12.0, 5.0], [12.0, 6.0], [1.0, 6.0]], BOX);
        assert_eq!(line, vec![vec![[1.0, 5.0], [10.0, 5.0]], vec![[10.0, 6.0], [1.0, 6.0]]]);
    }
}
