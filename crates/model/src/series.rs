//! Long series of points in time, a daily count or an average of polls.

mod wire;

use std::ops::Range;

/// Points in time. Amounts are whole numbers of 10^-decimals of the unit: 0.1 % is 1 with one decimal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Days since 1 January 1970, strictly rising.
    pub days: Vec<i32>,
    /// One amount for each day.
    pub amounts: Vec<i32>,
    /// From where to where an amount may lie, `[low, high]` for each day; or empty.
    pub ranges: Vec<[i32; 2]>,
    /// Decimals of the amounts, at most 9.
    pub decimals: u8,
}

impl Series {
    /// Number of points.
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// True where it has no point.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// Its first and its last day.
    pub fn span(&self) -> Option<[i32; 2]> {
        Some([*self.days.first()?, *self.days.last()?])
    }

    /// The point whose day is nearest to a moment, in days since 1 January 1970; of two equally near the earlier.
    /// None in an empty series, and for what is no number.
    pub fn nearest(&self, moment: f64) -> Option<usize> {
        let after = self.days.partition_point(|day| f64::from(*day) < moment);
        let before = after.checked_sub(1);
        let distance = |at: usize| self.days.get(at).map(|day| (f64::from(*day) - moment).abs());
        match (before.and_then(distance), distance(after)) {
            (Some(_), None) => before,
            (Some(earlier), Some(later)) if earlier <= later => before,
            (_, later) => later.filter(|later| !later.is_nan()).map(|_| after),
        }
    }

    /// The points from the first to the last of these days, both included.
    pub fn within(&self, first: i32, last: i32) -> Range<usize> {
        let start = self.days.partition_point(|day| *day < first);
        start..self.days.partition_point(|day| *day <= last).max(start)
    }

    /// The amount of a point, in the unit.
    pub fn amount(&self, at: usize) -> Option<f64> {
        self.amounts.get(at).map(|amount| self.in_unit(*amount))
    }

    /// From where to where the amount of a point may lie, in the unit.
    pub fn range(&self, at: usize) -> Option<[f64; 2]> {
        self.ranges.get(at).map(|range| range.map(|end| self.in_unit(end)))
    }

    /// The largest amount or upper end of a range, in the unit: what an axis must reach. 0 in an empty series.
    pub fn largest(&self) -> f64 {
        let highs = self.ranges.iter().map(|[_, high]| high);
        self.in_unit(self.amounts.iter().chain(highs).copied().max().unwrap_or_default())
    }

    /// An amount of this series in the unit.
    pub fn in_unit(&self, amount: i32) -> f64 {
        f64::from(amount) / (0..self.decimals).fold(1.0, |power, _| power * 10.0)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Series of up to so many points, with and without ranges, some with gaps.
    pub(crate) fn any_series(most: usize) -> impl Strategy<Value = Series> {
        let point = (1..40_i32, any::<i32>(), any::<[u16; 2]>());
        (prop::collection::vec(point, 0..=most), -40_000..40_000_i32, any::<bool>(), 0..=9_u8).prop_map(
            |(points, mut day, with_ranges, decimals)| {
                let mut series = Series { decimals, ..Series::default() };
                for (gap, amount, [below, above]) in points {
                    day += gap;
                    series.days.push(day);
                    series.amounts.push(amount);
                    if with_ranges {
                        let low = amount.saturating_sub(i32::from(below));
                        series.ranges.push([low, amount.saturating_add(i32::from(above))]);
                    }
                }
                series
            },
        )
    }

    fn series() -> Series {
        Series { days: vec![10, 12, 20], amounts: vec![5, -15, 25], ranges: Vec::new(), decimals: 1 }
    }

    #[test]
    fn beyond_all_days_their_ends_are_nearest_and_nothing_is_near_no_number() {
        let ends = [f64::NEG_INFINITY, f64::INFINITY].map(|moment| series().nearest(moment));
        assert_eq!(ends, [Some(0), Some(2)]);
        assert_eq!([series().nearest(f64::NAN), Series::default().nearest(0.0)], [None; 2]);
    }

    #[test]
    fn amounts_are_in_the_unit() {
        let mut series = series();
        assert_eq!([0, 1, 2, 3].map(|at| series.amount(at)), [Some(0.5), Some(-1.5), Some(2.5), None]);
        assert_eq!(series.largest(), 2.5);
        series.ranges = vec![[0, 9], [-20, -10], [20, 31]];
        assert_eq!((series.range(1), series.range(3)), (Some([-2.0, -1.0]), None));
        assert_eq!(series.largest(), 3.1);
        assert_eq!(Series::default().largest(), 0.0);
    }

    #[test]
    fn days_the_wrong_way_round_hold_no_point() {
        assert_eq!(series().within(20, 10), 2..2);
        assert_eq!(Series::default().within(i32::MIN, i32::MAX), 0..0);
        assert_eq!((series().span(), Series::default().span()), (Some([10, 20]), None));
    }

    proptest! {
        /// Half days lie equally near to two.
        #[test]
        fn no_point_is_nearer_and_no_earlier_one_as_near(series in any_series(60), halves in -90_000..90_000_i32) {
            let moment = f64::from(halves) / 2.0;
            let distances: Vec<_> = series.days.iter().map(|day| (f64::from(*day) - moment).abs()).collect();
            let nearest = distances.iter().copied().reduce(f64::min);
            let first = distances.iter().position(|distance| Some(*distance) == nearest);
            prop_assert_eq!(series.nearest(moment), first);
        }

        #[test]
        fn points_within_are_those_of_the_days(series in any_series(60), first in -45_000..45_000, length in 0..900) {
            let wanted: Vec<_> =
                (0..series.len()).filter(|at| (first..=first + length).contains(&series.days[*at])).collect();
            prop_assert_eq!(series.within(first, first + length).collect::<Vec<_>>(), wanted);
        }

        #[test]
        fn the_largest_is_reached_and_not_passed(series in any_series(60)) {
            let top = |at| series.range(at).map(|[_, high]| high).or(series.amount(at));
            let tops: Vec<_> = (0..series.len()).filter_map(top).collect();
            prop_assert!(tops.is_empty() || tops.contains(&series.largest()));
            prop_assert!(tops.iter().all(|top| *top <= series.largest()));
        }
    }
}
