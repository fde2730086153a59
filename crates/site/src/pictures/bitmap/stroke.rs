//! Lines with round joints: plotters' own, made one polygon, would run far past the points of a line that turns sharply
//! within its own width.

use plotters_backend::BackendCoord;

/// Gives every pixel of a line through these points, and how much of it the line covers: each once, so that nothing is
/// darker where two parts meet. Lengths are pixels; points are corners of pixels, as in SVG.
///
/// # Errors
/// What `ink` reports.
pub(crate) fn stroke<E>(
    points: &[BackendCoord],
    width: f64,
    mut ink: impl FnMut(BackendCoord, f64) -> Result<(), E>,
) -> Result<(), E> {
    let Some(mut sheet) = Sheet::around(points, width) else { return Ok(()) };
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        sheet.mark(*from, *to);
    }
    let (left, top) = sheet.corner;
    for (row, down) in sheet.coverage.chunks(sheet.columns).zip(top..) {
        for (coverage, across) in row.iter().zip(left..).filter(|(coverage, _)| **coverage > 0.0) {
            ink((across, down), *coverage)?;
        }
    }
    Ok(())
}

/// The pixels around a line, row by row.
struct Sheet {
    corner: BackendCoord,
    columns: usize,
    coverage: Vec<f64>,
    /// Half of the line's width.
    half: f64,
    /// How many pixels it reaches beyond its points.
    reach: i32,
}

impl Sheet {
    /// Blank, and large enough for a line; none where there are no points.
    fn around(points: &[BackendCoord], width: f64) -> Option<Self> {
        let half = width / 2.0;
        let reach = (half + 0.5).ceil() as i32;
        let ((left, right), (top, bottom)) = (ends(points, |point| point.0)?, ends(points, |point| point.1)?);
        let size = |from: i32, to: i32| usize::try_from(to - from + 2 * reach).ok();
        let (columns, rows) = (size(left, right)?, size(top, bottom)?);
        let coverage = vec![0.0; columns * rows];
        Some(Self { corner: (left - reach, top - reach), columns, coverage, half, reach })
    }

    /// Marks what a straight part covers, with half a dot at either end. A pixel is covered as far as its middle lies
    /// inside.
    fn mark(&mut self, from: BackendCoord, to: BackendCoord) {
        let span = |one: i32, other: i32, corner: i32| {
            let place = |at: i32| usize::try_from(at - corner).unwrap_or_default();
            place(one.min(other) - self.reach)..place(one.max(other) + self.reach)
        };
        let (across, down) = (span(from.0, to.0, self.corner.0), span(from.1, to.1, self.corner.1));
        let (left, top) = (f64::from(self.corner.0), f64::from(self.corner.1));
        let ends = [from, to].map(|(x, y)| (f64::from(x) - left, f64::from(y) - top));
        for row in down {
            let line = self.coverage.iter_mut().skip(row * self.columns).take(self.columns).enumerate();
            for (column, coverage) in line.skip(across.start).take(across.len()) {
                let apart = distance((column as f64 + 0.5, row as f64 + 0.5), ends);
                *coverage = coverage.max((self.half + 0.5 - apart).clamp(0.0, 1.0));
            }
        }
    }
}

/// The lowest and the highest of what points have.
fn ends(points: &[BackendCoord], of: impl Fn(&BackendCoord) -> i32) -> Option<(i32, i32)> {
    Some((points.iter().map(&of).min()?, points.iter().map(&of).max()?))
}

/// How far a spot lies from a straight line between two others.
fn distance(spot: (f64, f64), [from, to]: [(f64, f64); 2]) -> f64 {
    let (along, aside) = ((to.0 - from.0, to.1 - from.1), (spot.0 - from.0, spot.1 - from.1));
    let length = along.0 * along.0 + along.1 * along.1;
    // Where both ends are one, that is the nearest.
    let share = ((along.0 * aside.0 + along.1 * aside.1) / length.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
    (aside.0 - share * along.0).hypot(aside.1 - share * along.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn inked(points: &[BackendCoord], width: f64) -> BTreeMap<BackendCoord, f64> {
        let mut pixels = BTreeMap::new();
        let ink = |pixel, coverage| {
            assert!(pixels.insert(pixel, coverage).is_none(), "{pixel:?} is drawn twice");
            Ok::<(), ()>(())
        };
        stroke(points, width, ink).unwrap();
        pixels
    }

    #[test]
    fn a_line_that_turns_sharply_stays_between_its_points() {
        let zigzag: Vec<_> = (0..40).map(|step| (step * 2, if step % 2 == 0 { 50 } else { 150 })).collect();
        for width in [2.0, 3.0, 4.0] {
            let rows: Vec<_> = inked(&zigzag, width).into_keys().map(|(_, row)| f64::from(row)).collect();
            let (highest, lowest) =
                (rows.iter().copied().fold(f64::MAX, f64::min), rows.iter().copied().fold(0.0, f64::max));
            assert!(highest >= 50.0 - width / 2.0 - 0.5, "{width}: {highest}");
            assert!(lowest + 1.0 <= 150.0 + width / 2.0 + 0.5, "{width}: {lowest}");
            assert!(highest < 50.0 && lowest >= 150.0, "{width}: the turns are reached");
        }
    }

    #[test]
    fn a_straight_line_is_as_thick_as_wanted_and_has_soft_slants() {
        let level = inked(&[(0, 10), (40, 10)], 4.0);
        let column: Vec<_> = level.iter().filter(|((x, _), _)| *x == 20).collect();
        assert_eq!(column.iter().map(|((_, y), _)| *y).collect::<Vec<_>>(), [8, 9, 10, 11]);
        assert!(column.iter().all(|(_, coverage)| **coverage >= 1.0));
        let slant = inked(&[(0, 0), (300, 100)], 4.0);
        let area: f64 = slant.values().sum();
        let wanted = 4.0 * 300_f64.hypot(100.0) + std::f64::consts::PI * 4.0;
        assert!((area / wanted - 1.0).abs() < 0.01, "{area} of {wanted}");
        assert!(slant.values().any(|coverage| *coverage > 0.2 && *coverage < 0.8));
    }

    #[test]
    fn what_is_no_line_is_not_drawn() {
        assert!(inked(&[], 3.0).is_empty());
        assert!(inked(&[(5, 5)], 3.0).is_empty());
        assert!(!inked(&[(5, 5), (5, 5)], 3.0).is_empty(), "a line of no length is a dot");
    }
}
