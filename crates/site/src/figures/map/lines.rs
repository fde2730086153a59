//! The lines of a base map as points: the country's outline and what parts its areas, each written once; where states border
//! on it; and from which width of the map on a name lies on none of them. Native only.

use crate::figures::map::basemap::{Area, Frame};
use knackpunkt_maths::map::Rect;
use knackpunkt_maths::map::labels::{Free, Label, NEVER, Placed, Side, WIDTHS};
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

type Point = (i32, i32);

type Segment = (Point, Point);

/// The runs of points of a path as `cargo xtask basemap` writes it: `M x y l dx dy …`, and `z` where it is closed.
fn runs(d: &str) -> impl Iterator<Item = Vec<Point>> {
    d.split('M').skip(1).map(|run| {
        let spaced = run.replace('-', " -").replace(['l', 'z'], " ");
        let numbers: Vec<i32> = spaced.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let (mut x, mut y) = (0, 0);
        let steps = numbers.as_chunks().0.iter().map(|[right, down]| {
            (x, y) = (x + right, y + down);
            (x, y)
        });
        let mut points: Vec<Point> = steps.collect();
        points.extend(points.first().copied().filter(|_| run.ends_with('z')));
        points
    })
}

fn segments(d: &str) -> impl Iterator<Item = Segment> {
    runs(d).flat_map(|run| run.clone().into_iter().zip(run.into_iter().skip(1)))
}

/// The same for both directions.
fn undirected((from, to): Segment) -> Segment {
    if from < to { (from, to) } else { (to, from) }
}

fn path(points: &[Point]) -> String {
    let mut path = String::new();
    let (mut x, mut y) = (0, 0);
    for (place, point) in points.iter().enumerate() {
        path.push_str(["M", "l"].get(place).unwrap_or(&""));
        for step in [point.0 - x, point.1 - y] {
            // A minus parts numbers as well as a blank does.
            if step >= 0 && path.ends_with(|sign: char| sign.is_ascii_digit()) {
                path.push(' ');
            }
            path += &step.to_string();
        }
        (x, y) = *point;
    }
    path
}

/// Segments as paths: those that follow each other are one.
fn chained(segments: impl Iterator<Item = Segment>) -> String {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for (from, to) in segments {
        match runs.last_mut().filter(|run| run.last() == Some(&from)) {
            Some(run) => run.push(to),
            None => runs.push(vec![from, to]),
        }
    }
    runs.iter().map(|run| path(run)).collect()
}

/// The edges of areas, and how many of them each is, in either direction.
fn edges(areas: &[Area]) -> (Vec<Segment>, BTreeMap<Segment, usize>) {
    let edges: Vec<Segment> = areas.iter().flat_map(|area| segments(&area.d)).collect();
    let mut counts = BTreeMap::new();
    for edge in &edges {
        *counts.entry(undirected(*edge)).or_default() += 1;
    }
    (edges, counts)
}

/// The outline of some areas together, as closed paths. It runs against them, hence along their neighbours: what compresses
/// the page finds these lines there again.
pub(crate) fn outline(areas: &[Area]) -> String {
    let (edges, counts) = edges(areas);
    let outer = edges.iter().filter(|edge| counts.get(&undirected(**edge)) == Some(&1));
    let mut onward: BTreeSet<Segment> = outer.map(|(from, to)| (*to, *from)).collect();
    let mut written = String::new();
    while let Some((start, mut next)) = onward.pop_first() {
        let mut points = vec![start];
        while next != start {
            points.push(next);
            let first = (next, (i32::MIN, i32::MIN));
            let Some(way) = onward.range(first..).next().copied().filter(|way| way.0 == next) else { break };
            onward.remove(&way);
            next = way.1;
        }
        written += &(path(&points) + "z");
    }
    written
}

/// What parts areas from each other, each line once.
pub(crate) fn inner(areas: &[Area]) -> String {
    let (edges, counts) = edges(areas);
    let mut known = BTreeSet::new();
    let shared = |edge: &Segment| {
        let undirected = undirected(*edge);
        counts.get(&undirected).is_some_and(|count| *count > 1) && known.insert(undirected)
    };
    chained(edges.iter().copied().filter(shared))
}

/// The borders between the country and other states, as one path: neighbours share their points.
pub(crate) fn borders(frame: &Frame) -> String {
    let (_, own) = edges(&frame.oblasts);
    chained(edges(&frame.neighbours).0.into_iter().filter(|edge| own.contains_key(&undirected(*edge))))
}

pub(crate) struct Lines {
    segments: BTreeSet<Segment>,
    width: f64,
}

impl Lines {
    pub(crate) fn of(frame: &Frame) -> Self {
        let areas = frame.oblasts.iter().chain(&frame.neighbours).map(|area| &area.d);
        let paths = areas.chain(&frame.rivers);
        let segments = paths.flat_map(|d| segments(d).map(undirected)).collect();
        Self { segments, width: f64::from(frame.width) }
    }

    /// From which width of the map on a name lies on no line, on each side.
    pub(crate) fn free(&self, label: &Label, short: bool) -> Free {
        let mut free = NEVER;
        for (free, side) in free.iter_mut().zip(Side::VARIANTS) {
            // The larger the map, the smaller the name on it: once it meets a line it does so on every smaller map.
            let met = WIDTHS.iter().rposition(|width| {
                let area = self.on_map(label, Placed { side: *side, short }, f64::from(*width));
                self.segments.iter().any(|segment| meets(&area, *segment))
            });
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
}

/// Around the letters of a name, in pixels.
const CASING: f64 = 2.0;

/// Whether a segment has a point inside a rectangle: what is left of it between each two opposite edges (Liang and
/// Barsky).
fn meets(area: &Rect, (from, to): Segment) -> bool {
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (at, far, low, high) in [(from.0, to.0, area.left, area.right), (from.1, to.1, area.top, area.bottom)]
    {
        let (at, step) = (f64::from(at), f64::from(far - at));
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
        let read = |d: &str| runs(d).collect::<Vec<_>>();
        assert_eq!(read("M5 5l-1-1 1 1"), [[(5, 5), (4, 4), (5, 5)]]);
        let two = [vec![(0, 0), (3, 0), (3, 2), (0, 0)], vec![(9, 9), (10, 8)]];
        assert_eq!(read("M0 0l3 0 0 2zM9 9l1-1"), two);
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
    fn a_border_is_what_both_share_and_areas_are_an_outline_and_what_parts_them() {
        let two = frame("M0 0l10 0 0 10-10 0z", "M10 0l10 0 0 10-10 0z");
        assert_eq!(borders(&two), "M10 10l0-10");
        assert_eq!(borders(&frame("M0 0l10 0 0 10-10 0z", "M20 0l10 0 0 10-10 0z")), "");
        let areas: Vec<Area> = two.oblasts.into_iter().chain(two.neighbours).collect();
        assert_eq!(outline(&areas), "M0 0l0 10 10 0 10 0 0-10-10 0z");
        assert_eq!(inner(&areas), "M10 0l0 10");
        assert_eq!((outline(&[]), inner(&[])), (String::new(), String::new()));
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
