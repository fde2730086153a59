//! Drawing on a canvas: at the size of the picture it lies on, in device pixels, with the colours and the font that the page
//! has right now.

use crate::browser::dom;
use crate::chart::draw::{Colour, Look, draw, width_for};
use crate::chart::picture::Picture;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;

/// Width and height in device pixels that a canvas needs to be sharp; none while it has no size.
fn size(canvas: &HtmlCanvasElement) -> Option<[u32; 2]> {
    let ratio = dom::ratio();
    let sides =
        [canvas.offset_width(), canvas.offset_height()].map(|side| (f64::from(side) * ratio).round() as u32);
    (!sides.contains(&0)).then_some(sides)
}

/// Whether the canvas was drawn for the size it has.
pub(super) fn fits(canvas: &HtmlCanvasElement) -> bool {
    size(canvas) == Some([canvas.width(), canvas.height()])
}

/// Draws a picture at the size the canvas has in the page. None where the canvas has no size yet or cannot
/// draw; what stood in the page before then stays.
pub(super) fn draw_on(canvas: &HtmlCanvasElement, picture: &Picture) -> Option<()> {
    let (mut look, [width, height]) = (look(canvas)?, size(canvas)?);
    // Setting the size also clears the canvas.
    canvas.set_width(width);
    canvas.set_height(height);
    // Drawn for one of a few widths and fitted to the one there is, exactly as the SVG underneath.
    let shown = f64::from(canvas.offset_width());
    look.scale *= shown / f64::from(width_for(shown));
    // A mitre would lead a line that turns sharply far past its point: below zero.
    dom::context(canvas)?.set_line_join("round");
    draw(CanvasBackend::with_canvas_object(canvas.clone())?, picture, &look).ok()
}

/// Colours are registered custom properties, so the browser gives them resolved for the current theme, as `rgb(…)`.
fn look(canvas: &HtmlCanvasElement) -> Option<Look> {
    let style = dom::style(canvas)?;
    let palette =
        Colour::ALL.map(|colour| rgb(&dom::property(&style, colour.property())).unwrap_or_default());
    Some(Look { scale: dom::ratio(), palette, font: dom::property(&style, "font-family") })
}

/// The three channels of `rgb(1, 2, 3)`.
fn rgb(text: &str) -> Option<(u8, u8, u8)> {
    let inner = text.trim().strip_prefix("rgb(")?.strip_suffix(')')?;
    let mut channels = inner.split(',').map(|part| part.trim().parse().ok());
    Some((channels.next()??, channels.next()??, channels.next()??))
}
