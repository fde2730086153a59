//! What stands in the corners of the picture, however the map is enlarged: buttons, the small map of the whole country,
//! a note and the scale bar. No name goes there. Lengths are pixels.

use super::Rect;
use crate::ticks::power_of_ten;

/// How far it is from the edges.
pub const MARGIN: f64 = 8.0;

/// Width and height of the small map.
pub const LOCATOR: (f64, f64) = (80.0, 55.0);

/// From the lower edge of the map to that of the small map: the scale bar stands below it, in the widest picture as well. The
/// upper corner is needed by the northernmost names, the lower right one by none.
pub const LOCATOR_FOOT: f64 = 46.0;

/// From one line of the note to the next; the note has two.
pub const NOTE_LINE: f64 = 16.0;

/// How long a scale bar may be, as a share of the map's width.
pub const SCALE_BAR: f64 = 0.2;

/// Room for a line of the note.
const NOTE_WIDTH: f64 = 200.0;

/// Width and height of the buttons, one above the other.
const BUTTONS: (f64, f64) = (44.0, 88.0);

/// The corners that are taken, in a picture of this width and height.
pub fn taken((width, height): (f64, f64)) -> [Rect; 4] {
    let rect = |left, top, right, bottom| Rect { left, top, right, bottom };
    [
        rect(0.0, 0.0, BUTTONS.0 + MARGIN, BUTTONS.1 + MARGIN),
        rect(
            width - LOCATOR.0 - 2.0 * MARGIN,
            height - LOCATOR_FOOT - LOCATOR.1 - MARGIN,
            width,
            height - LOCATOR_FOOT,
        ),
        rect(0.0, height - 2.0 * (NOTE_LINE + MARGIN), NOTE_WIDTH + MARGIN, height),
        rect(width * (0.97 - SCALE_BAR) - 12.0, height - 36.0, width, height),
    ]
}

/// The longest of 1, 2 or 5 times a power of ten that is no longer than this: lengths that a reader can halve and
/// double in the head. Kilometres in, kilometres out; 0 where nothing fits.
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
