//! Drawing on a canvas: at the size of the picture it lies on, in device pixels.

use super::look;
use crate::poll::draw::{draw, width_for};
use crate::poll::picture::Picture;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;

/// Draws a picture at the size the canvas has in the page. False where the canvas has no size yet or cannot
/// draw; what stood in the page before then stays.
#[must_use]
pub fn draw_on(canvas: &HtmlCanvasElement, picture: &Picture) -> bool {
    let Some(mut look) = look::of(canvas) else {
        return false;
    };
    let (width, height) = (canvas.offset_width(), canvas.offset_height());
    if width <= 0 || height <= 0 {
        return false;
    }
    // Setting the size also clears the canvas.
    canvas.set_width((f64::from(width) * look.scale).round() as u32);
    canvas.set_height((f64::from(height) * look.scale).round() as u32);
    // Drawn for one of two widths and fitted to the one there is, exactly as the SVG underneath.
    look.scale *= f64::from(width) / f64::from(width_for(f64::from(width)));
    let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) else {
        return false;
    };
    draw(backend, picture, &look).is_ok()
}
