//! What stands in the corners of the picture, however the map is enlarged: buttons, the small map of the whole country,
//! a note and the scale bar. No name goes there. Lengths are pixels.

use super::{Rect, scale};

/// How far it is from the edges.
pub const MARGIN: f64 = 8.0;

/// Width and height of the small map.
pub const LOCATOR: (f64, f64) = (80.0, 55.0);

/// From the lower edge of the map to that of the small map: the scale bar stands below it, in the widest picture as well. The
/// upper corner is needed by the northernmost names, the lower right one by none.
pub const LOCATOR_FOOT: f64 = 46.0;

/// From one line of the note to the next; the note has two.
pub const NOTE_LINE: f64 = 16.0;

/// Room for a line of the note.
const NOTE_WIDTH: f64 = 200.0;

/// Width and height of the buttons, one above the other.
const BUTTONS: (f64, f64) = (44.0, 88.0);

/// The corners that are taken, in a picture of this width and height.
#[must_use]
pub fn taken((width, height): (f64, f64)) -> [Rect; 4] {
    [
        Rect { left: 0.0, top: 0.0, right: BUTTONS.0 + MARGIN, bottom: BUTTONS.1 + MARGIN },
        Rect {
            left: width - LOCATOR.0 - 2.0 * MARGIN,
            top: height - LOCATOR_FOOT - LOCATOR.1 - MARGIN,
            right: width,
            bottom: height - LOCATOR_FOOT,
        },
        Rect {
            left: 0.0,
            top: height - 2.0 * (NOTE_LINE + MARGIN),
            right: NOTE_WIDTH + MARGIN,
            bottom: height,
        },
        scale::area((width, height)),
    ]
}
