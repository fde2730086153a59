//! Scale bars.

use super::Rect;
use crate::ticks::power_of_ten;

/// How long a scale bar may be, as a share of the map's width.
pub const SHARE: f64 = 0.2;

/// Where the scale bar stands in a picture of this width and height in pixels: no name goes there.
#[must_use]
pub fn area((width, height): (f64, f64)) -> Rect {
    Rect { left: width * (0.97 - SHARE) - 12.0, top: height - 36.0, right: width, bottom: height }
}

/// The longest of 1, 2 or 5 times a power of ten that is no longer than this: lengths that a reader can halve and
/// double in the head. Kilometres in, kilometres out; 0 where nothing fits.
#[must_use]
pub fn round_length(longest: f64) -> f64 {
    // With an epsilon, for 0.1 × 10 must count as 1.
    let longest = longest * 1.000_001;
    let power = power_of_ten(longest);
    [5.0, 2.0].map(|step| step * power).into_iter().find(|length| *length <= longest).unwrap_or(power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_round() {
        for (longest, wanted) in
            [(99.0, 50.0), (50.0, 50.0), (49.9, 20.0), (7.0, 5.0), (1.0, 1.0), (0.4, 0.2)]
        {
            assert!((round_length(longest) - wanted).abs() < 1e-9, "{longest}");
        }
        for none in [f64::NAN, f64::INFINITY, 0.0, -5.0] {
            assert!(round_length(none).abs() < 1e-9, "{none}");
        }
    }

    proptest! {
        #[test]
        fn a_bar_is_never_too_long_and_never_tiny(longest in 0.001..100_000.0) {
            let length = round_length(longest);
            prop_assert!(length <= longest * 1.001 && length >= longest / 2.51);
        }
    }
}
