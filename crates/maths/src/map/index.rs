//! Finding towns by where they lie, among many thousands.

use super::Rect;
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
        let distance =
            |number: &usize| self.spots.get(*number).map_or(f64::MAX, |spot| super::distance(*spot, point));
        let found = self.within(&Rect::around(point, far)).into_iter();
        let found = found.filter(|number| distance(number) <= far);
        found.min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spots() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0.0..100.0, 0.0..100.0), 0..300)
    }

    proptest! {
        /// Held against looking at each.
        #[test]
        fn the_index_finds_what_looking_at_each_finds(spots in spots(), x in 0.0..100.0, y in 0.0..100.0, far in 0.0..40.0) {
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
