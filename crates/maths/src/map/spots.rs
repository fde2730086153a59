//! Finding towns by where they lie: among many thousands, and the next one in a direction.

use super::{Rect, distance};
use geo_index::kdtree::{KDTree, KDTreeBuilder, KDTreeIndex};

/// Spots on a plane, indexed once (a k-d tree). Units are the caller's.
#[derive(Clone, Debug)]
pub struct Spots {
    /// None where there is no spot: the index knows no empty tree.
    tree: Option<KDTree<f64>>,
    spots: Vec<(f64, f64)>,
}

impl Spots {
    /// Indexes spots; their numbers are their places in the list.
    pub fn new(spots: Vec<(f64, f64)>) -> Self {
        let mut builder = KDTreeBuilder::new(u32::try_from(spots.len()).unwrap_or_default());
        for (x, y) in &spots {
            builder.add(*x, *y);
        }
        let tree = (!spots.is_empty()).then(|| builder.finish());
        Self { tree, spots }
    }

    /// All spots, in their order.
    pub fn all(&self) -> &[(f64, f64)] {
        &self.spots
    }

    /// The numbers of the spots in a rectangle.
    pub fn within(&self, rect: &Rect) -> Vec<usize> {
        let found = self.tree.as_ref().map(|tree| tree.range(rect.left, rect.top, rect.right, rect.bottom));
        found.into_iter().flatten().map(|number| number as usize).collect()
    }

    /// The number of the spot nearest to a point, of those that are no further than this away.
    pub fn nearest(&self, point: (f64, f64), far: f64) -> Option<usize> {
        let far_off =
            |number: &usize| self.spots.get(*number).map_or(f64::MAX, |spot| distance(*spot, point));
        let found = self.within(&Rect::around(point, far)).into_iter();
        let found = found.filter(|number| far_off(number) <= far);
        found.min_by(|a, b| far_off(a).total_cmp(&far_off(b)))
    }
}

/// The number of the spot to go to from a point in a direction, given as a step of 1 to the left, right, up or down: the
/// nearest of those that lie within 45° of it, or else of those that lie further in it at all. None where nothing does.
pub fn next(
    from: (f64, f64),
    spots: impl IntoIterator<Item = (f64, f64)>,
    (step_x, step_y): (f64, f64),
) -> Option<usize> {
    let far = |(x, y): (f64, f64)| {
        let distance = distance((x, y), from);
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

    /// To the right, down, to the left, up.
    const STEPS: [(f64, f64); 4] = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)];

    fn spots(least: usize) -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0.0..100.0, 0.0..100.0), least..300)
    }

    #[test]
    fn the_nearest_in_the_direction_is_next() {
        let spots = [(0.0, 0.0), (10.0, 1.0), (5.0, 20.0), (-3.0, 0.0)];
        let found = STEPS.map(|step| next((0.0, 0.0), spots, step));
        assert_eq!(found, [Some(1), Some(2), Some(3), None], "downwards not what is almost beside it");
        assert_eq!(next((10.0, 1.0), spots, STEPS[1]), Some(2));
    }

    proptest! {
        #[test]
        fn a_step_goes_in_its_direction(spots in spots(1), step in prop::sample::select(&STEPS[..])) {
            let (x, y) = step;
            let along = |spot: (f64, f64)| (spot.0 - spots[0].0) * x + (spot.1 - spots[0].1) * y;
            match next(spots[0], spots.iter().copied(), step) {
                Some(number) => prop_assert!(along(spots[number]) > 0.0),
                None => prop_assert!(spots.iter().all(|spot| along(*spot) <= 0.0)),
            }
        }

        /// Held against looking at each.
        #[test]
        fn the_index_finds_what_looking_at_each_finds(spots in spots(0), x in 0.0..100.0, y in 0.0..100.0, far in 0.0..40.0) {
            let index = Spots::new(spots.clone());
            let rect = Rect::around((x, y), far);
            let mut found = index.within(&rect);
            found.sort_unstable();
            let wanted: Vec<usize> = (0..spots.len()).filter(|number| rect.has(spots[*number])).collect();
            prop_assert_eq!(found, wanted);
            let distance = |number: usize| (spots[number].0 - x).hypot(spots[number].1 - y);
            let nearest = (0..spots.len()).map(distance).filter(|each| *each <= far).reduce(f64::min);
            prop_assert_eq!(index.nearest((x, y), far).map(distance), nearest);
        }
    }
}
