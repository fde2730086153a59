//! How sure a survey is: what its sample leaves open, as published or by plain arithmetic.

use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};

/// The normal distribution's quantile for 95 %: so many standard errors to both sides hold 95 of 100 samples.
const Z_95: f64 = 1.96;

/// The sampling margin of a share at 95 %, to both sides, in percentage points, with so many people asked: 1.96 ·
/// √(p (1 − p) / n), for a simple random sample from many (W. G. Cochran, Sampling Techniques, 3rd edition 1977,
/// chapter 3). What comes from weighting, or from who answers at all, is not in it, so that the true margin is
/// larger. None for a share outside of 0 to 100 %, and for fewer than one asked.
fn sampling_margin(share_percent: f64, n: f64) -> Option<f64> {
    let share = share_percent / 100.0;
    let exists = (0.0..=1.0).contains(&share) && n >= 1.0 && n.is_finite();
    exists.then(|| 100.0 * Z_95 * (share * (1.0 - share) / n).sqrt())
}

/// From where to where a share with this margin to both sides may lie, as far as that is in 0 to 100 %.
fn around(share: f64, margin: f64) -> [f64; 2] {
    [share - margin, share + margin].map(|end| end.clamp(0.0, 100.0))
}

/// True where a share may lie on either side of one half: then a majority is not sure.
fn leaves_open(share: f64, margin: f64) -> bool {
    let [low, high] = around(share, margin);
    low <= HALF && HALF <= high
}

/// A share of one half, in percent: by it a majority is told.
pub const HALF: f64 = 50.0;

/// From where to where a share may lie by the margin of error that was published, in percent, both ends included; none
/// where none was, and for the computed rest, which nobody published.
pub fn published_range(chart: &Chart, value: &ChartValue) -> Option<[f64; 2]> {
    let margin = published_margin(chart, value)?;
    value.figure.as_ref().map(|_| around(value.value, margin))
}

/// The margin of error of one half by plain arithmetic, in percentage points: the largest that a share of so many
/// respondents has. None where one was published or their number is not known, and in anything but shares.
pub fn arithmetic_margin(chart: &Chart) -> Option<f64> {
    reckoned_margin(chart, HALF).filter(|_| chart.margin.is_none())
}

/// True where a highlighted share, or what is left of them, may as well lie below one half as above, by the
/// published margin, or else, in a chart of shares, by plain arithmetic: then nobody can speak of a majority.
pub fn leaves_half_open(chart: &Chart) -> bool {
    let is_open = |value: &ChartValue| {
        let margin = published_margin(chart, value).or_else(|| reckoned_margin(chart, value.value));
        margin.is_some_and(|margin| leaves_open(value.value, margin))
    };
    chart.values.iter().any(|value| value.highlight && is_open(value))
}

fn published_margin(chart: &Chart, value: &ChartValue) -> Option<f64> {
    value.margin.as_ref().or(chart.margin.as_ref()).map(|margin| margin.value)
}

/// By plain arithmetic, where all shares are of one sample whose size is known.
fn reckoned_margin(chart: &Chart, share: f64) -> Option<f64> {
    let respondents = chart.respondents.as_ref().filter(|_| chart.kind == ChartKind::Shares)?;
    sampling_margin(share, respondents.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn margins_are_those_of_the_textbooks() {
        for (share, n, wanted) in [
            (50.0, 1000.0, 3.099),
            (10.0, 1000.0, 1.859),
            (50.0, 1.0, 98.0),
            (0.0, 1.0, 0.0),
            (100.0, 9.0, 0.0),
        ] {
            let margin = sampling_margin(share, n).unwrap();
            assert!((margin - wanted).abs() < 0.000_5, "{share} {n}: {margin}");
        }
    }

    #[test]
    fn what_is_no_sample_has_no_margin() {
        assert_eq!([-0.1, 100.1, f64::NAN].map(|share| sampling_margin(share, 1000.0)), [None; 3]);
        assert_eq!([0.9, f64::NAN, f64::INFINITY].map(|n| sampling_margin(50.0, n)), [None; 3]);
    }

    #[test]
    fn a_range_ends_where_shares_end() {
        assert_eq!([around(1.0, 3.0), around(98.0, 3.0)], [[0.0, 4.0], [95.0, 100.0]]);
        assert!(leaves_open(47.0, 3.0) && !leaves_open(46.9, 3.0) && !leaves_open(f64::NAN, 3.0));
    }

    proptest! {
        #[test]
        fn a_margin_is_widest_at_the_half_and_halves_with_four_times_as_many(
            share in 0.0..=100.0_f64, n in 1.0..100_000.0_f64
        ) {
            let margin = sampling_margin(share, n).unwrap();
            prop_assert!(margin <= sampling_margin(50.0, n).unwrap() + 1e-9);
            prop_assert!((margin - sampling_margin(100.0 - share, n).unwrap()).abs() < 1e-6);
            prop_assert!((margin / 2.0 - sampling_margin(share, 4.0 * n).unwrap()).abs() < 1e-9);
        }

        #[test]
        fn a_range_covers_its_share_and_no_impossible_one(share in 0.0..=100.0_f64, margin in 0.0..200.0_f64) {
            let [low, high] = around(share, margin);
            prop_assert!((low..=high).contains(&share) && low >= 0.0 && high <= 100.0);
            prop_assert!(high - low <= 2.0 * margin + 1e-9);
        }
    }
}
