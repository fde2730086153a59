//! Points in metres to relative integer SVG paths, in the units of a frame: the smallest text a browser draws as it is.

use super::frame::Frame;

/// A point in Albers metres, x to the east and y to the north.
pub(super) type Point = [f64; 2];

/// A ring or a line.
pub(super) type Run = Vec<Point>;

/// A point on the drawing's grid, y to the south.
type Cell = (i64, i64);

impl Frame {
    /// The path of an area: its rings, closed; a ring that shrank to a line or a dot is left out.
    pub(super) fn area(&self, rings: &[Run]) -> String {
        let closed = rings.iter().filter_map(|ring| {
            let mut cells = self.cells(ring);
            if cells.len() > 1 && cells.first() == cells.last() {
                cells.pop();
            }
            (doubled_area(&cells) > 0).then(|| path(&cells) + "z")
        });
        closed.collect()
    }

    /// The path of a line, or nothing if it shrank to a dot.
    pub(super) fn line(&self, points: &[Point]) -> Option<String> {
        let cells = self.cells(points);
        (cells.len() > 1).then(|| path(&cells))
    }

    /// The cells nearest to points. Neighbouring areas share their points, so they share their cells too.
    #[expect(clippy::cast_possible_truncation, reason = "a map's few thousand units fit")]
    fn cells(&self, points: &[Point]) -> Vec<Cell> {
        let [left, _, _, top] = self.extent;
        let whole = |metres: f64| (metres / self.unit_m).round() as i64;
        let mut cells: Vec<Cell> = points.iter().map(|[x, y]| (whole(x - left), whole(top - y))).collect();
        cells.dedup();
        cells
    }
}

/// Twice the area of a ring in square units (the shoelace formula).
fn doubled_area(cells: &[Cell]) -> u64 {
    let next = cells.iter().cycle().skip(1);
    let sum: i64 = cells.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    sum.unsigned_abs()
}

/// Writes `M x y l dx dy …`, with a space only where no minus sign parts two numbers.
fn path(cells: &[Cell]) -> String {
    let mut path: String = cells.iter().take(1).map(|(x, y)| format!("M{x} {y}l")).collect();
    for (from, to) in cells.iter().zip(cells.iter().skip(1)) {
        for step in [to.0 - from.0, to.1 - from.1] {
            if step >= 0 && !path.ends_with('l') {
                path.push(' ');
            }
            path += &step.to_string();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame =
        Frame { name: "", extent: [0.0, 0.0, 1000.0, 1000.0], unit_m: 100.0, interval_m: 0, whole: false };

    #[test]
    fn a_ring_becomes_a_closed_relative_path() {
        let ring = vec![[0.0, 1000.0], [300.0, 1000.0], [300.0, 800.0], [0.0, 1000.0]];
        assert_eq!(FRAME.area(&[ring]), "M0 0l3 0 0 2z");
        assert_eq!(FRAME.area(&[vec![[0.0, 0.0], [300.0, 0.0], [0.0, 0.0]]]), "", "it shrank to a line");
    }

    #[test]
    fn a_line_has_no_needless_space_and_each_cell_once() {
        for (points, path) in [
            ([[500.0, 500.0], [400.0, 600.0], [500.0, 500.0]], "M5 5l-1-1 1 1"),
            ([[0.0, 1000.0], [10.0, 1000.0], [200.0, 1000.0]], "M0 0l2 0"),
        ] {
            assert_eq!(FRAME.line(&points).unwrap(), path);
        }
        assert_eq!(FRAME.line(&[[0.0, 0.0], [10.0, 10.0]]), None, "it shrank to a dot");
    }
}
