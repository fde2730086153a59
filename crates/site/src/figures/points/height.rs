//! How high a frame is that shows a point's panel whole, with what can be opened closed, on a phone.

use crate::figures::room::{SENTENCE, TITLE, WIDTH, estimate, lines, of_source};
use crate::page::Page;
use knackpunkt_model::text::{PointText, plain};

/// What the card's edges leave of the width.
const ROOM: f64 = WIDTH - 38.0;
/// Marks at the end of a text, which its words alone do not have.
const MARKS: &str = " 20, 22, E5";

/// Everything that has the same height in every panel: gaps, edges, the kind, the small heading, what can be opened.
const FIXED: f64 = 230.0;

/// The height in CSS pixels, as an estimate from above.
#[must_use]
pub(crate) fn of(page: &Page<'_>, text: &PointText) -> u32 {
    let texts = text.texts().map(|text| lines(&(plain(text) + MARKS), SENTENCE, ROOM));
    estimate(FIXED + lines(&text.title, TITLE, ROOM) + texts.sum::<f64>() + of_source(page))
}
