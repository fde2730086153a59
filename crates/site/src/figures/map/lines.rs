//! The lines of a base map as points: where states border on the country, and from which width of the map on a name
//! lies on none of them. Native only.

use crate::figures::map::basemap::{Area, Frame};
use knackpunkt_maths::map::Rect;
use knackpunkt_maths::map::labels::{Free, Label, NEVER, Placed, Side, WIDTHS};
use std::collections::BTreeSet;
use std::fmt::Write;
use strum::VariantArray;

/// A point in a map's units.
type Point = (i32, i32);

/// From one point to the next.
type Segment = (Point, Point);

/// The runs of points of a path as `cargo xtask basemap` writes it: `M x y l dx dy …`, and `z` where it is closed.
fn runs(d: &str) -> Vec<Vec<Point>> {
    d.split('M').skip(1).filter_map(run).collect()
}

fn run(d: &str) -> Option<Vec<Point>> {
    let is_closed = d.ends_with('z');
    let (start, steps) = d.trim_end_matches('z').split_once('l')?;
    let numbers = |text: &str| -> Vec<i32> {
        let spaced = text.replace('-', " -");
        spaced.split_whitespace().filter_map(|number| number.parse().ok()).collect()
    };
    let start = numbers(start);
    let mut points = vec![(*start.first()?, *start.get(1)?)];
    for step in numbers(steps).chunks_exact(2) {
        let (x, y) = *points.last()?;
        points.push((x + step.first()?, y + step.get(1)?));
    }
    if is_closed {
        points.push(*points.first()?);
    }
    Some(points)
}

fn segments(run: &[Point]) -> impl Iterator<Item = Segment> {
    run.iter().copied().zip(run.iter().copied().skip(1))
}

/// The same for both directions.
fn undirected((from, to): Segment) -> Segment {
    if from < to { (from, to) } else { (to, from) }
}

/// The borders between the country and other states, as one path: neighbours share their points.
pub(crate) fn borders(frame: &Frame) -> String {
    let of = |areas: &[Area]| areas.iter().flat_map(|area| runs(&area.d)).collect::<Vec<_>>();
    let own: BTreeSet<Segment> =
        of(&frame.oblasts).iter().flat_map(|run| segments(run)).map(undirected).collect();
    let mut path = String::new();
    for run in of(&frame.neighbours) {
        let mut end = None;
        for segment in segments(&run).filter(|segment| own.contains(&undirected(*segment))) {
            let ((x, y), to) = segment;
            // Writing into a string never fails.
            let _ = match end == Some((x, y)) {
                true => write!(path, " {} {}", to.0 - x, to.1 - y),
                false => write!(path, "M{x} {y}l{} {}", to.0 - x, to.1 - y),
            };
            end = Some(to);
        }
    }
    path
}

/// Everything that is drawn as a line.
pub(crate) struct Lines {
    segments: Vec<Segment>,
    width: f64,
}

impl Lines {
    pub(crate) fn of(frame: &Frame) -> Self {
        let areas = frame.oblasts.iter().chain(&frame.neighbours).map(|area| &area.d);
        let paths = areas.chain(&frame.rivers).flat_map(|d| runs(d));
        let found: BTreeSet<Segment> =
            paths.flat_map(|run| segments(&run).map(undirected).collect::<Vec<_>>()).collect();
        Self { segments: found.into_iter().collect(), width: f64::from(frame.width) }
    }

    /// From which width of the map on a name lies on no line, on each side.
    pub(crate) fn free(&self, label: &Label, short: bool) -> Free {
        let mut free = NEVER;
        for (free, side) in free.iter_mut().zip(Side::VARIANTS) {
            // The larger the map, the smaller the name on it: once it meets a line it does so on every smaller map.
            let meets =
                |width: u32| self.meet(&self.on_map(label, Placed { side: *side, short }, f64::from(width)));
            let met = WIDTHS.iter().rposition(|width| meets(*width));
            *free = met.map_or(0, |place| place as u8 + 1);
        }
        free
    }

    /// The box of a name in the map's units, where the whole map is so many pixels wide.
    fn on_map(&self, label: &Label, placed: Placed, width: f64) -> Rect {
        let unit = self.width / width;
        let area = Label { spot: (0.0, 0.0), ..*label }.area(placed);
        let (x, y) = label.spot;
        Rect {
            left: x + (area.left - CASING) * unit,
            top: y + area.top * unit,
            right: x + (area.right + CASING) * unit,
            bottom: y + area.bottom * unit,
        }
    }

    fn meet(&self, area: &Rect) -> bool {
        self.segments.iter().any(|segment| meets(area, *segment))
    }
}

/// Around the letters of a name, in pixels.
const CASING: f64 = 2.0;

/// Whether a segment has a point inside a rectangle: what is left of it between each two opposite edges (Liang and
/// Barsky).
fn meets(area: &Rect, (from, to): Segment) -> bool {
    let ((x, y), (far_x, far_y)) =
        ((f64::from(from.0), f64::from(from.1)), (f64::from(to.0), f64::from(to.1)));
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (at, step, low, high) in
        [(x, far_x - x, area.left, area.right), (y, far_y - y, area.top, area.bottom)]
    {
        if step == 0.0 {
            if at <= low || at >= high {
                return false;
            }
        } else {
            let (one, other) = ((low - at) / step, (high - at) / step);
            start = start.max(one.min(other));
            end = end.min(one.max(other));
        }
    }
    start < end
}

#[cfg(test)]
mod tests {
    use super::*;
    use knackpunkt_maths::map::labels::{ALWAYS, Kind};

    #[test]
    fn a_path_is_read_as_it_was_written() {
        assert_eq!(runs("M5 5l-1-1 1 1"), [[(5, 5), (4, 4), (5, 5)]]);
        assert_eq!(
            runs("M0 0l3 0 0 2zM9 9l1-1"),
            [vec![(0, 0), (3, 0), (3, 2), (0, 0)], vec![(9, 9), (10, 8)]]
        );
    }

    fn frame(oblast: &str, neighbour: &str) -> Frame {
        let area = |d: &str| vec![Area { d: d.to_owned() }];
        Frame {
            extent: [0.0; 4],
            unit_m: 100.0,
            simplified_m: 300.0,
            width: 1000,
            height: 1000,
            oblasts: area(oblast),
            neighbours: area(neighbour),
            rivers: Vec::new(),
        }
    }

    #[test]
    fn a_border_is_what_both_share() {
        let two = frame("M0 0l10 0 0 10-10 0z", "M10 0l10 0 0 10-10 0z");
        assert_eq!(borders(&two), "M10 10l0 -10");
        assert_eq!(borders(&frame("M0 0l10 0 0 10-10 0z", "M20 0l10 0 0 10-10 0z")), "");
    }

    #[test]
    fn a_side_is_free_from_the_width_on_at_which_the_name_ends_before_the_line() {
        // A line 200 units right of the spot; a name of 93 px ends 100 px from it, with dot, gap and without casing.
        let lines = Lines::of(&frame("M700 0l0 1000z", "M900 0l1 1000z"));
        let (kind, side, free) = (Kind::Town, Side::Right, [ALWAYS; 2]);
        let label =
            Label { spot: (500.0, 500.0), kind, name: 93.0, short: None, side, fixed: false, free, map: 0.0 };
        let [right, left, above, ..] = lines.free(&label, false);
        assert_eq!([right, left, above].map(|place| WIDTHS[usize::from(place)]), [511, 240, 260]);
    }
}
