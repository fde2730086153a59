//! Rounding that keeps a sum: dots that stand for people, percentages that must make a hundred.

use std::cmp::Reverse;

/// Whole numbers in proportion to the parts that sum to `whole`, by the largest remainder (method of Hamilton, or
/// Hare–Niemeyer; M. L. Balinski, H. P. Young, Fair Representation, 1982): every part's quota is rounded down, and
/// what is left goes one by one to the largest remainders, of equal ones to the larger part, then to the earlier.
///
/// A part that is no amount (below 0, not finite, or beyond 10^200) counts as 0. Where all are 0 all get 0, and
/// the sum is 0; no part, no number.
pub fn largest_remainder(parts: &[f64], whole: u32) -> Vec<u32> {
    let parts = parts.iter().map(|part| if (0.0..=1e200).contains(part) { part.abs() } else { 0.0 });
    let sum: f64 = parts.clone().sum();
    if sum <= 0.0 {
        return parts.map(|_| 0).collect();
    }
    let quotas = parts.clone().map(|part| part * f64::from(whole) / sum);
    let mut shares: Vec<u32> = quotas.clone().map(|quota| quota.floor() as u32).collect();
    let left = shares.iter().fold(whole, |left, share| left.saturating_sub(*share));
    // In billionths: what floating-point numbers cannot hold makes no difference. Amounts sort as their bits do.
    let claims =
        quotas.zip(parts).map(|(quota, part)| ((quota.fract() * 1e9).round() as u32, part.to_bits()));
    let mut claims: Vec<_> = claims.zip(&mut shares).collect();
    claims.sort_by_key(|(claim, _)| Reverse(*claim));
    for (_, share) in claims.into_iter().take(left as usize) {
        *share += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_left_goes_to_the_largest_remainders() {
        for (parts, whole, wanted) in [
            (vec![47.0, 16.0, 15.8, 12.0, 6.1, 3.1], 10, vec![5, 2, 1, 1, 1, 0]),
            (vec![33.3, 33.3, 33.3], 100, vec![34, 33, 33]),
            (vec![0.5, 1.5], 2, vec![0, 2]),
            (vec![0.1, 0.2, 0.3], 6, vec![1, 2, 3]),
            (vec![5e-324, 0.0], 100, vec![100, 0]),
            (vec![1e200, 1e200], 3, vec![2, 1]),
            (vec![1.0, 1.0], u32::MAX, vec![1 << 31, (1 << 31) - 1]),
        ] {
            assert_eq!(largest_remainder(&parts, whole), wanted, "{parts:?}");
        }
    }

    #[test]
    fn what_is_no_amount_gets_nothing() {
        let odd = [f64::NAN, -1.0, f64::INFINITY, 1e300, 0.0, -0.0];
        assert_eq!(largest_remainder(&odd, 100), [0; 6]);
        assert_eq!(largest_remainder(&[], 100), [0; 0]);
        assert_eq!(largest_remainder(&[f64::NAN, 2.0, -1.0, 2.0], 10), [0, 5, 0, 5]);
    }

    proptest! {
        #[test]
        fn the_sum_holds_and_nobody_is_off_by_one(
            parts in prop::collection::vec(prop_oneof![Just(0.0), 0.001..1000.0_f64], 1..30), whole in 0..10_000_u32
        ) {
            let sum: f64 = parts.iter().sum();
            prop_assume!(sum > 0.0);
            let shares = largest_remainder(&parts, whole);
            prop_assert_eq!(shares.iter().sum::<u32>(), whole);
            for (share, part) in shares.iter().zip(&parts) {
                prop_assert!((f64::from(*share) - part / sum * f64::from(whole)).abs() < 1.0 + 1e-9);
                prop_assert!(*part > 0.0 || *share == 0);
                prop_assert!(parts.iter().zip(&shares).all(|(other, less)| other >= part || less <= share));
            }
        }

        #[test]
        fn whole_numbers_stay_as_they_are(numbers in prop::collection::vec(0..100_000_u32, 1..30)) {
            let parts: Vec<f64> = numbers.iter().copied().map(f64::from).collect();
            prop_assert_eq!(largest_remainder(&parts, numbers.iter().sum()), numbers);
        }

        #[test]
        fn nothing_panics(parts in prop::collection::vec(any::<f64>(), 0..9), whole: u32) {
            prop_assert_eq!(largest_remainder(&parts, whole).len(), parts.len());
        }
    }
}
