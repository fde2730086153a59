//! Finds rivers among nameless pieces: the line that ends at a river's mouth, followed upstream.

use super::path::Point;

/// Where the Dnipro reaches its estuary, in Albers metres.
pub(super) const MOUTH: Point = [82_463.0, -209_085.0];

#[derive(Debug)]
pub(super) struct Small {
    pub(super) name: &'static str,
    /// How the data ranks it: pieces of other ranks are of other rivers.
    pub(super) level: u8,
    /// Where it reaches the river that it flows into, in Albers metres.
    pub(super) mouth: Point,
}

/// The Siverskyi Donets flows into the Don, the Oskil into the Siverskyi Donets.
pub(super) const SMALL: [Small; 2] = [
    Small { name: "Siverskyi Donets", level: 2, mouth: [706_668.0, -58_170.0] },
    Small { name: "Oskil", level: 4, mouth: [430_076.0, 84_704.0] },
];

/// Pieces of one river meet within this many metres.
const REACH: f64 = 1_000.0;

/// Joins the pieces that lead upstream from `mouth` to one line, from the mouth to the source.
pub(super) fn upstream(mouth: Point, mut pieces: Vec<Vec<Point>>) -> Vec<Point> {
    let mut river: Vec<Point> = Vec::new();
    let mut end = mouth;
    while let Some(piece) = take_piece_at(end, &mut pieces) {
        end = piece.last().copied().unwrap_or(end);
        // The pieces' ends lie beside each other, not on each other: one of the two is enough.
        river.extend(piece.into_iter().skip(usize::from(!river.is_empty())));
    }
    river
}

/// Takes the piece with the end nearest to `point` out of the list, turned so that it starts there.
fn take_piece_at(point: Point, pieces: &mut Vec<Vec<Point>>) -> Option<Vec<Point>> {
    let (_, index, turned) = pieces
        .iter()
        .enumerate()
        .flat_map(|(index, piece)| [(piece.first(), index, false), (piece.last(), index, true)])
        .filter_map(|(end, index, turned)| Some((distance(point, *end?), index, turned)))
        .filter(|(metres, ..)| *metres <= REACH)
        .min_by(|a, b| a.0.total_cmp(&b.0))?;
    let mut piece = pieces.swap_remove(index);
    if turned {
        piece.reverse();
    }
    Some(piece)
}

fn distance(a: Point, b: Point) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_joined_from_the_mouth_upstream() {
        let pieces = vec![
            vec![[0.0, 90_000.0], [0.0, 50_200.0]],
            vec![[80_000.0, 0.0], [90_000.0, 0.0]],
            vec![[0.0, 0.0], [0.0, 50_000.0]],
        ];
        let expected = vec![[0.0, 0.0], [0.0, 50_000.0], [0.0, 90_000.0]];
        assert_eq!(upstream([100.0, 0.0], pieces), expected);
        // Nothing lies at the mouth.
        assert!(upstream([0.0, 0.0], vec![vec![[5_000.0, 0.0], [9_000.0, 0.0]]]).is_empty());
    }
}
