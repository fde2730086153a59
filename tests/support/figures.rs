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
