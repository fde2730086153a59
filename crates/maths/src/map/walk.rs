//! Walking from town to town by direction.

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    West,
    /// Upwards.
    North,
    /// To the right.
    East,
    /// Downwards.
    South,
}

impl Direction {
    /// One step in this direction: x grows to the right, y downwards.
    pub fn step(self) -> (f64, f64) {
        match self {
            Self::West => (-1.0, 0.0),
            Self::North => (0.0, -1.0),
            Self::East => (1.0, 0.0),
            Self::South => (0.0, 1.0),
        }
    }
}

/// The number of the spot to go to from a point: the nearest of those that lie within 45° of the direction, or else of
/// those that lie further in it at all. None where nothing does.
pub fn next(
    from: (f64, f64),
    spots: impl IntoIterator<Item = (f64, f64)>,
    direction: Direction,
) -> Option<usize> {
    let (step_x, step_y) = direction.step();
    let far = |(x, y): (f64, f64)| {
        let distance = super::distance((x, y), from);
        let (x, y) = (x - from.0, y - from.1);
        let along = x * step_x + y * step_y;
        let aside = (x * step_y + y * step_x).abs();
        (along > 0.0).then_some((aside > along, distance))
    };
    let spots = spots.into_iter().enumerate().filter_map(|(number, spot)| Some((number, far(spot)?)));
    let nearest = spots.min_by(|(_, a), (_, b)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    nearest.map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_nearest_in_the_direction_is_next() {
        let spots = [(0.0, 0.0), (10.0, 1.0), (5.0, 20.0), (-3.0, 0.0)];
        assert_eq!(next((0.0, 0.0), spots, Direction::East), Some(1));
        assert_eq!(
            next((0.0, 0.0), spots, Direction::South),
            Some(2),
            "not the one that is almost beside it"
        );
        assert_eq!(next((10.0, 1.0), spots, Direction::South), Some(2));
        assert_eq!(next((0.0, 0.0), spots, Direction::West), Some(3));
        assert_eq!(next((0.0, 0.0), spots, Direction::North), None);
    }

    fn spots() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0.0..500.0, 0.0..500.0), 1..60)
    }

    proptest! {
        #[test]
        fn a_step_goes_in_its_direction(spots in spots(), direction in 0..4_usize) {
            let direction = [Direction::West, Direction::North, Direction::East, Direction::South][direction];
            let (x, y) = direction.step();
            let along = |spot: (f64, f64)| (spot.0 - spots[0].0) * x + (spot.1 - spots[0].1) * y;
            match next(spots[0], spots.iter().copied(), direction) {
                Some(number) => prop_assert!(along(spots[number]) > 0.0),
                None => prop_assert!(spots.iter().all(|spot| along(*spot) <= 0.0)),
            }
        }
    }
}
