//! What measurements have in common.

/// The value below which this share of sorted values lies (nearest rank).
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let rank = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied()
}

/// The median of sorted values, what 95 of 100 stay below, and the largest; zeros where there are none.
#[must_use]
pub fn spread(sorted: &[f64]) -> [f64; 3] {
    [0.5, 0.95, 1.0].map(|share| quantile(sorted, share).unwrap_or_default())
}

/// Bytes as megabytes.
#[must_use]
pub fn mega(bytes: f64) -> f64 {
    bytes / 1e6
}

/// The median of values in any order (the mean of both in the middle), the lowest and the highest.
#[must_use]
pub fn middle_and_ends(values: &[f64]) -> Option<[f64; 3]> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let at = |place: usize| sorted.get(place).copied();
    Some([f64::midpoint(at(last / 2)?, at(last.div_ceil(2))?), at(0)?, at(last)?])
}

/// From this length on, in milliseconds, a task blocks.
const BLOCKING: f64 = 50.0;

/// Total blocking time, in milliseconds: of every task, given by its start and length, what it lasted beyond 50 ms
/// after `from`.
#[must_use]
pub fn blocking_time(tasks: &[(f64, f64)], from: f64) -> f64 {
    let blocked = |(start, length): &(f64, f64)| (start + length - start.max(from) - BLOCKING).max(0.0);
    // Not `sum`, which is less than nothing where there is nothing.
    tasks.iter().map(blocked).fold(0.0, |sum, blocked| sum + blocked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_needs_no_order_and_of_two_is_between_them() {
        assert_eq!(middle_and_ends(&[30.0, 10.0, 200.0]), Some([30.0, 10.0, 200.0]));
        assert_eq!(middle_and_ends(&[40.0, 10.0, 200.0, 30.0]), Some([35.0, 10.0, 200.0]));
        assert_eq!(middle_and_ends(&[7.0]), Some([7.0, 7.0, 7.0]));
        assert_eq!(middle_and_ends(&[]), None);
    }

    #[test]
    fn tasks_block_for_what_is_beyond_their_first_50_ms_after_the_first_paint() {
        assert_eq!(blocking_time(&[(200.0, 50.0), (300.0, 120.0), (500.0, 51.0)], 100.0), 71.0);
        // Of the first 150 ms come before; the second is over.
        assert_eq!(blocking_time(&[(50.0, 250.0), (10.0, 80.0)], 200.0), 50.0);
    }
}
