//! Charts as SVG: drawn by the same function as on the canvas, at two widths, in the page's own colours.

use crate::poll::draw::{Colour, Look, WIDTHS, draw, height};
use crate::poll::picture::Picture;
use crate::slot::Slot;
use plotters::prelude::SVGBackend;

/// A picture as SVG, once for each width; the style sheet shows the one that fits.
#[must_use]
pub(super) fn still(picture: &Picture) -> Slot {
    let [narrow, wide] = WIDTHS.map(|width| themed(&svg(picture, width)));
    Slot::new(format!("<div class=\"still-narrow\">{narrow}</div><div class=\"still-wide\">{wide}</div>"))
}

fn svg(picture: &Picture, width: u32) -> String {
    let mut written = String::new();
    let look = Look { scale: 1.0, palette: stand_ins(), font: "sans-serif".to_owned() };
    let backend = SVGBackend::with_string(&mut written, (width, height(picture)));
    // Writing to a string cannot fail.
    let _ = draw(backend, picture, &look);
    written
}

/// Colours that stand for the page's until the drawing is written.
fn stand_ins() -> [(u8, u8, u8); 7] {
    let mut number = 0;
    Colour::ALL.map(|_| {
        number += 1;
        (number, 0, 255)
    })
}

/// The drawing with the page's colours and font in place of the stand-ins, and without what repeats a default.
fn themed(svg: &str) -> String {
    let mut themed =
        svg.replace(" opacity=\"1\"", "").replace(" font-family=\"sans-serif\"", "").replace('\n', "");
    for (colour, (red, green, blue)) in Colour::ALL.into_iter().zip(stand_ins()) {
        let stand_in = format!("\"#{red:02X}{green:02X}{blue:02X}\"");
        themed = themed.replace(&stand_in, &format!("\"var({})\"", colour.property()));
    }
    themed
}
