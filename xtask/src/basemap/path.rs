//! Points in metres to relative integer SVG paths: the smallest text a browser draws as it is.

use std::fmt::Write as _;

/// A point in Albers metres, x to the east and y to the north.
pub(super) type Point = [f64; 2];

/// A point on the drawing's grid, y to the south.
type Cell = (i64, i64);

/// Where the drawing's grid lies on the map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// The metres east of the drawing's left edge.
    pub(super) left: f64,
    /// The metres north of the drawing's upper edge.
    pub(super) top: f64,
    /// The metres of one unit.
    pub(super) unit: f64,
}

impl Grid {
    /// The cell nearest to a point. Neighbouring areas share their points, so they share their cells too.
    #[expect(clippy::cast_possible_truncation, reason = "a map's few thousand units fit")]
    fn cell(self, [x, y]: Point) -> Cell {
        let unit = self.unit;
        (((x - self.left) / unit).round() as i64, ((self.top - y) / unit).round() as i64)
    }

    fn cells(self, points: &[Point]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = points.iter().map(|&point| self.cell(point)).collect();
        cells.dedup();
        cells
    }
}

/// The path of an area: its rings, closed; a ring that shrank to a line or a dot is left out.
pub(super) fn area(rings: &[Vec<Point>], grid: Grid) -> String {
    let mut path = String::new();
    for ring in rings {
        let mut cells = grid.cells(ring);
        if cells.len() > 1 && cells.first() == cells.last() {
            cells.pop();
        }
        if doubled_area(&cells) > 0 {
            push(&mut path, &cells);
            path.push('z');
        }
    }
    path
}

/// The path of a line, or nothing if it shrank to a dot.
pub(super) fn line(points: &[Point], grid: Grid) -> Option<String> {
    let cells = grid.cells(points);
    if cells.len() < 2 {
        return None;
    }
    let mut path = String::new();
    push(&mut path, &cells);
    Some(path)
}

/// Twice the area of a ring in square units (the shoelace formula).
fn doubled_area(cells: &[Cell]) -> u64 {
    let next = cells.iter().cycle().skip(1);
    let sum: i64 = cells.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    sum.unsigned_abs()
}

/// Writes `M x y l dx dy …`, with a space only where no minus sign parts two numbers.
fn push(path: &mut String, cells: &[Cell]) {
    let Some((&start, rest)) = cells.split_first() else { return };
    // Writing to a String never fails.
    let _ = write!(path, "M{} {}l", start.0, start.1);
    let mut from = start;
    for &to in rest {
        number(path, to.0 - from.0);
        number(path, to.1 - from.1);
        from = to;
    }
}

fn number(path: &mut String, value: i64) {
    if value >= 0 && !path.ends_with('l') {
        path.push(' ');
    }
    let _ = write!(path, "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRID: Grid = Grid { left: 0.0, top: 1000.0, unit: 100.0 };

    #[test]
    fn a_ring_becomes_a_closed_relative_path() {
        let ring = vec![[0.0, 1000.0], [300.0, 1000.0], [300.0, 800.0], [0.0, 1000.0]];
        assert_eq!(area(&[ring], GRID), "M0 0l3 0 0 2z");
    }

    #[test]
    fn minus_signs_need_no_space() {
        let points = [[500.0, 500.0], [400.0, 600.0], [500.0, 500.0]];
        assert_eq!(line(&points, GRID).unwrap(), "M5 5l-1-1 1 1");
    }

    #[test]
    fn what_shrinks_to_a_line_or_a_dot_is_left_out() {
        assert_eq!(area(&[vec![[0.0, 0.0], [300.0, 0.0], [0.0, 0.0]]], GRID), "");
        assert_eq!(line(&[[0.0, 0.0], [10.0, 10.0]], GRID), None);
    }

    #[test]
    fn points_in_one_cell_are_written_once() {
        let points = [[0.0, 1000.0], [10.0, 1000.0], [200.0, 1000.0]];
        assert_eq!(line(&points, GRID).unwrap(), "M0 0l2 0");
    }
}
