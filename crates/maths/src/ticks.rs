//! Ticks of an axis of amounts: steps of 1, 2 or 5 times a power of ten.
//!
//! After Paul Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990; but the step is the smallest that
//! keeps to the number of steps, where Heckbert's is the nearest.

/// More levels than any axis has: what odd steps may cost.
const MOST_LEVELS: usize = 1_000;
/// Epsilon for what floating-point numbers cannot hold: 0.3 / 3 must count as 0.1.
const HAIR: f64 = 1.000_000_001;

/// The top of an axis that begins at 0 and reaches this amount, and the smallest nice step that goes into it no
/// more often than this (at least once): a step of 1, 2 or 5 times a power of ten, and its first multiple that the
/// amount does not exceed. Both in the amount's unit. 1 and 1, where there is no amount above 0 to show (0, below
/// 0, not finite, or beyond 10^±300).
pub fn nice_top_and_step(largest: f64, at_most: usize) -> (f64, f64) {
    if !(1e-300..=1e300).contains(&largest) {
        return (1.0, 1.0);
    }
    let least = largest / at_most.clamp(1, MOST_LEVELS) as f64;
    let power = power_of_ten(least);
    let step = [1.0, 2.0, 5.0, 10.0].map(|nice| nice * power).into_iter().find(|step| *step * HAIR >= least);
    let step = step.unwrap_or(least);
    ((largest / step / HAIR).ceil() * step, step)
}

/// The amounts of the ticks: 0, and every multiple of the step up to the top. 0 alone where the step is none.
pub fn levels(top: f64, step: f64) -> Vec<f64> {
    let steps = if step > 0.0 && step.is_finite() { (top / step * HAIR) as usize } else { 0 };
    (0..=steps.min(MOST_LEVELS)).map(|number| number as f64 * step).collect()
}

/// The largest power of ten that is no larger than this; 0 where there is none. By multiplying, for a logarithm
/// weighs more in the WASM.
pub fn power_of_ten(amount: f64) -> f64 {
    if !(amount.is_finite() && amount > 0.0) {
        return 0.0;
    }
    let mut power = 1.0;
    while power * 10.0 <= amount {
        power *= 10.0;
    }
    while power > amount {
        power /= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tops_steps_and_levels_are_nice() {
        for (largest, at_most, wanted) in [
            (100.0, 5, (100.0, 20.0)),
            (100.0, 4, (100.0, 50.0)),
            (101.0, 5, (150.0, 50.0)),
            (57.0, 6, (60.0, 10.0)),
            (7.0, 0, (10.0, 10.0)),
            (1.0, 1, (1.0, 1.0)),
            (0.3, 3, (0.3, 0.1)),
            (1_234_567.0, 5, (1_500_000.0, 500_000.0)),
            (3e-7, 3, (3e-7, 1e-7)),
        ] {
            let (top, step) = nice_top_and_step(largest, at_most);
            assert!((top / wanted.0 - 1.0).abs() < 1e-9, "{largest} {at_most}: {top}");
            assert!((step / wanted.1 - 1.0).abs() < 1e-9, "{largest} {at_most}: {step}");
        }
        // From nothing to the top.
        assert_eq!(levels(100.0, 20.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(levels(0.3, 0.1).len(), 4);
    }

    #[test]
    fn what_is_no_amount_has_an_axis_nevertheless() {
        for largest in [0.0, -5.0, 5e-324, f64::MAX, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(nice_top_and_step(largest, 5), (1.0, 1.0), "{largest}");
        }
        for step in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(levels(10.0, step).len(), 1, "{step}");
        }
        assert_eq!(levels(f64::NAN, 1.0), [0.0]);
        assert_eq!(levels(f64::INFINITY, 1.0).len(), MOST_LEVELS + 1);
    }

    proptest! {
        #[test]
        fn an_axis_reaches_the_largest_and_wastes_less_than_a_step(
            digits in 1.0..10.0_f64, power in -250..250_i32, at_most in 1..20_usize
        ) {
            let largest = digits * 10_f64.powi(power);
            let (top, step) = nice_top_and_step(largest, at_most);
            prop_assert!(top * HAIR >= largest && top - step < largest);
            let levels = levels(top, step);
            prop_assert!((2..=at_most + 1).contains(&levels.len()));
            prop_assert!((levels[levels.len() - 1] / top - 1.0).abs() < 1e-9);
            let mantissa = step / 10_f64.powi((step * HAIR).log10().floor() as i32);
            prop_assert!([1.0, 2.0, 5.0].iter().any(|nice| (mantissa - nice).abs() < 1e-6), "{}", mantissa);
            let finer = step / if (mantissa - 5.0).abs() < 1e-6 { 2.5 } else { 2.0 };
            prop_assert!(largest / finer * HAIR > at_most as f64, "a finer step would go in too often");
        }

        #[test]
        fn a_power_of_ten_is_the_largest_below(digits in 1.001..9.99_f64, power in -200..200_i32) {
            let found = power_of_ten(digits * 10_f64.powi(power));
            prop_assert!((found / 10_f64.powi(power) - 1.0).abs() < 1e-9);
        }

        #[test]
        fn nothing_panics_or_runs_on(largest in any::<f64>(), at_most in any::<usize>(), step in any::<f64>()) {
            let (top, nice) = nice_top_and_step(largest, at_most);
            prop_assert!(top.is_finite() && nice > 0.0 && power_of_ten(largest) >= 0.0);
            prop_assert!(levels(top, step).len() <= MOST_LEVELS + 1);
        }
    }
}
