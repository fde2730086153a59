//! How few points of a long series a line needs to look like the whole.
//!
//! M4: U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl, "M4: A Visualization-Oriented Time Series Data
//! Aggregation", PVLDB 7(10), 2014. In every column of pixels a line is as high as its highest point, as low as
//! its lowest, and comes and goes by its first and its last; where columns lie on pixels, the others change none.

use knackpunkt_model::series::Series;
use std::ops::Range;

/// The points to draw, of these points of a series: the first, the lowest, the highest and the last of each
/// column, in their order; of equally low or high ones the earliest. The first of the days lies at the left edge
/// of the first column, the last at the right edge of the last one; points outside of them count to these. All
/// points, where they are fewer than four a column; none, where there is no column.
///
/// Only amounts decide: what a band of ranges needs is not looked at.
pub fn thin(series: &Series, points: Range<usize>, days: [i32; 2], columns: usize) -> Vec<usize> {
    let points = points.start..points.end.min(series.len());
    if columns == 0 {
        return Vec::new();
    }
    if points.len() < columns.saturating_mul(4) {
        return points.collect();
    }
    let mut drawn: Vec<usize> = Vec::new();
    let number = |day: &i32| column_of(*day, days, columns as i64);
    let amount = |at: &usize| series.amounts.get(*at);
    let mut start = points.start;
    while let Some(rest @ [first, ..]) = series.days.get(start..points.end) {
        let end = start + rest.partition_point(|day| number(day) <= number(first));
        let lowest = (start..end).min_by_key(amount).unwrap_or(start);
        // Of equal ones the last counts as the largest: from the right that is the earliest.
        let highest = (start..end).rev().max_by_key(amount).unwrap_or(start);
        for at in [start, lowest.min(highest), lowest.max(highest), end - 1] {
            if drawn.last().is_none_or(|last| *last < at) {
                drawn.push(at);
            }
        }
        start = end;
    }
    drawn
}

/// In which column a day lies. There are no more columns than points, so 64 bits hold the product.
fn column_of(day: i32, [first, last]: [i32; 2], columns: i64) -> i64 {
    let length = (i64::from(last) - i64::from(first)).max(1);
    let day = (i64::from(day) - i64::from(first)).clamp(0, length);
    (day * columns / length).min(columns - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Series of up to so many points, some with gaps.
    fn any_series(most: usize) -> impl Strategy<Value = Series> {
        let points = prop::collection::vec((1..40_i32, any::<i32>()), 0..=most);
        (points, -40_000..40_000_i32).prop_map(|(points, mut day)| {
            let mut series = Series::default();
            for (gap, amount) in points {
                day += gap;
                series.days.push(day);
                series.amounts.push(amount);
            }
            series
        })
    }

    /// First, lowest amount, highest amount and last of each column with points, found by looking at all.
    fn columns_of(series: &Series, points: &[usize], days: [i32; 2], columns: usize) -> Vec<[i64; 5]> {
        let amount = |at: &&usize| series.amounts[**at];
        let in_column = |number: i64| {
            let number_of = |at: &&usize| column_of(series.days[**at], days, columns as i64) == number;
            let points: Vec<_> = points.iter().filter(number_of).collect();
            let ends =
                [points.iter().min_by_key(|at| amount(at))?, points.iter().max_by_key(|at| amount(at))?];
            let [lowest, highest] = ends.map(|at| i64::from(amount(at)));
            Some([number, **points.first()? as i64, lowest, highest, **points.last()? as i64])
        };
        (0..columns as i64).filter_map(in_column).collect()
    }

    #[test]
    fn a_column_is_four_points_at_most() {
        let amounts = vec![3, 4, 1, 9, 2, 5, 5, 5, 5, 5, 8];
        let series = Series { days: (0..11).collect(), amounts, ..Series::default() };
        assert_eq!(thin(&series, 0..11, [0, 10], 1), [0, 2, 3, 10]);
        assert_eq!(thin(&series, 0..11, [0, 10], 2), [0, 2, 3, 4, 5, 10]);
        assert_eq!(thin(&series, 0..11, [0, 10], 3), (0..11).collect::<Vec<_>>(), "all, for they are few");
        assert_eq!(thin(&series, 5..99, [5, 5], 1), [5, 10], "one day is one column");
        assert_eq!(thin(&series, 0..11, [0, 10], 0), [0; 0]);
    }

    #[test]
    fn days_lie_evenly_from_edge_to_edge() {
        let columns = [-9, 0, 4, 5, 9, 10, 99].map(|day| column_of(day, [0, 10], 2));
        assert_eq!(columns, [0, 0, 0, 1, 1, 1, 1]);
        assert_eq!(column_of(7, [9, 3], 5), 0, "days the wrong way round are no reason to stop");
    }

    proptest! {
        #[test]
        fn the_picture_stays_the_same(series in any_series(300), cut in 0..200_usize, columns in 1..40_usize) {
            let points: Vec<_> = (cut..series.len()).collect();
            let days = series.span().unwrap_or_default();
            let drawn = thin(&series, cut..usize::MAX, days, columns);
            prop_assert!(drawn.is_sorted_by(|at, next| at < next) && drawn.iter().all(|at| points.contains(at)));
            prop_assert_eq!((drawn.first(), drawn.last()), (points.first(), points.last()));
            let [all, few] = [&points, &drawn].map(|points| columns_of(&series, points, days, columns));
            prop_assert_eq!(all, few);
            let column = |at: &usize| column_of(series.days[*at], days, columns as i64);
            let most = drawn.chunk_by(|one, next| column(one) == column(next)).map(<[_]>::len).max();
            prop_assert!(points.len() < 4 * columns || most <= Some(4));
        }

        #[test]
        fn nothing_panics(series in any_series(60), points: Range<usize>, days: [i32; 2], columns in 0..9_usize) {
            let _ = thin(&series, points.clone(), days, columns);
            let _ = thin(&series, points, days, usize::MAX);
        }
    }
}
