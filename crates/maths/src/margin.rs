//! How sure a survey is: what its sample leaves open, as published or by plain arithmetic.

use knackpunkt_model::chart::{Chart, ChartKind, ChartValue};

/// The normal distribution's quantile for 95 %: so many standard errors to both sides hold 95 of 100 samples.
const Z_95: f64 = 1.96;

/// The sampling margin of a share at 95 %, to both sides, in percentage points, with so many people asked: 1.96 ·
/// √(p (1 − p) / n), for a simple random sample from many (W. G. Cochran, Sampling Techniques, 3rd edition 1977,
/// chapter 3). What comes from weighting, or from who answers at all, is not in it, so that the true margin is
/// larger. None for a share outside of 0 to 100 %, and for fewer than one asked.
pub fn sampling_margin(share_percent: f64, n: f64) -> Option<f64> {
    let share = share_percent / 100.0;
    let exists = (0.0..=1.0).contains(&share) && n >= 1.0 && n.is_finite();
    exists.then(|| 100.0 * Z_95 * (share * (1.0 - share) / n).sqrt())
}

/// Where a share may lie, in percent, both ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Range {
    /// The range of a share and its margin to both sides, as far as it lies in 0 to 100 %.
    pub fn around(share: f64, margin: f64) -> Self {
        let end = |end: f64| end.clamp(0.0, 100.0);
        Self { low: end(share - margin), high: end(share + margin) }
    }

    /// True where a share lies in it: a majority is not sure where 50 does.
    pub fn covers(self, share: f64) -> bool {
        (self.low..=self.high).contains(&share)
    }
}

/// A share of one half, in percent: by it a majority is told.
pub const HALF: f64 = 50.0;

/// From where to where a share may lie by the margin of error that was published; none where none was, and for the
/// computed rest, which nobody published.
pub fn published_range(chart: &Chart, value: &ChartValue) -> Option<Range> {
    let margin = published_margin(chart, value)?;
    value.figure.as_ref().map(|_| Range::around(value.value, margin))
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
        let reckoned = || reckoned_margin(chart, value.value);
        let margin = published_margin(chart, value).or_else(reckoned);
        margin.is_some_and(|margin| Range::around(value.value, margin).covers(HALF))
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
        for (share, n) in [
            (-0.1, 1000.0),
            (100.1, 1000.0),
            (f64::NAN, 1000.0),
            (50.0, 0.9),
            (50.0, f64::NAN),
            (50.0, f64::INFINITY),
        ] {
            assert_eq!(sampling_margin(share, n), None, "{share} {n}");
        }
    }

    #[test]
    fn a_range_ends_where_shares_end() {
        assert_eq!(Range::around(1.0, 3.0), Range { low: 0.0, high: 4.0 });
        assert_eq!(Range::around(98.0, 3.0), Range { low: 95.0, high: 100.0 });
        assert!(Range::around(47.0, 3.0).covers(50.0) && !Range::around(46.9, 3.0).covers(50.0));
        assert!(!Range::around(f64::NAN, 3.0).covers(50.0));
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
            let range = Range::around(share, margin);
            prop_assert!(range.covers(share) && range.low >= 0.0 && range.high <= 100.0);
            prop_assert!(range.high - range.low <= 2.0 * margin + 1e-9);
        }
    }
}
