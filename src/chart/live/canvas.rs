//! Drawing on a canvas: at the size of the picture it lies on, in device pixels.

use crate::browser::dom;
use crate::chart::draw::{draw, width_for};
use crate::chart::look;
use crate::chart::picture::Picture;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Width and height in device pixels that a canvas needs to be sharp; none while it has no size.
pub(super) fn size(canvas: &HtmlCanvasElement) -> Option<[u32; 2]> {
    let ratio = dom::ratio();
    let sides =
        [canvas.offset_width(), canvas.offset_height()].map(|side| (f64::from(side) * ratio).round() as u32);
    (!sides.contains(&0)).then_some(sides)
}

/// Whether the canvas was drawn for the size it has.
pub(super) fn fits(canvas: &HtmlCanvasElement) -> bool {
    size(canvas) == Some([canvas.width(), canvas.height()])
}

/// Draws a picture at the size the canvas has in the page. False where the canvas has no size yet or cannot
/// draw; what stood in the page before then stays.
pub(super) fn draw_on(canvas: &HtmlCanvasElement, picture: &Picture) -> bool {
    let (Some(mut look), Some([width, height])) = (look::of(canvas), size(canvas)) else {
        return false;
    };
    // Setting the size also clears the canvas.
    canvas.set_width(width);
    canvas.set_height(height);
    // Drawn for one of a few widths and fitted to the one there is, exactly as the SVG underneath.
    let shown = f64::from(canvas.offset_width());
    look.scale *= shown / f64::from(width_for(shown));
    // A mitre would lead a line that turns sharply far past its point: below zero.
    let context = canvas.get_context("2d").ok().flatten();
    if let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) {
        context.set_line_join("round");
    }
    let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) else {
        return false;
    };
    draw(backend, picture, &look).is_ok()
}
