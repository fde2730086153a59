//! The marks of many towns, drawn once and copied: they look as the map's key has them.

use crate::browser::dom;
use knackpunkt_maths::map::blit::Pixels;
use knackpunkt_model::place::{Perspective, Status};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlInputElement, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d, Path2d,
};

/// How large the marks are, seen from those of the key.
const SHARE: f64 = 0.5;

/// A sprite for each status that is to be drawn, in the order of `Status::ALL`.
#[derive(Default)]
pub(super) struct Sprites {
    sprites: Vec<Option<Pixels>>,
    ratio: f64,
    /// Which perspective is shown, by its place in `Perspective::ALL`.
    pub(super) column: usize,
}

impl Sprites {
    /// Half the width of a mark with all its lines, in pixels.
    pub(super) const RADIUS: f64 = 7.0;

    /// Draws the sprites for so many device pixels to a pixel, unless they are there.
    pub(super) fn prepare(&mut self, ratio: f64) {
        if self.sprites.is_empty() || (self.ratio - ratio).abs() > 1e-9 {
            self.ratio = ratio;
            self.sprites = Status::ALL.map(|status| sprite(status, ratio)).into_iter().collect();
            let chosen = dom::first("[name=perspective]:checked");
            let chosen = chosen.and_then(|input| Perspective::from_name(&input.get_attribute("value")?));
            self.column = Perspective::ALL.iter().position(|each| Some(*each) == chosen).unwrap_or_default();
        }
    }

    /// Half the width of a sprite in device pixels.
    pub(super) fn radius(&self) -> f64 {
        (Self::RADIUS * self.ratio).ceil()
    }

    /// The sprite of a status; none where it is not to be drawn.
    pub(super) fn get(&self, status: usize) -> Option<&Pixels> {
        self.sprites.get(status)?.as_ref()
    }

    /// Makes ready to write names of this size: ink with a halo of the land, as the map's other names.
    pub(super) fn pen(&self, context: &CanvasRenderingContext2d, size: f64) {
        let Some(style) = dom::first(".scale-bar text").and_then(|text| dom::style(&text)) else { return };
        let says = |name: &str| style.get_property_value(name).unwrap_or_default();
        context.set_font(&format!("bold {}px {}", size.round() as i32, says("font-family")));
        context.set_fill_style_str(&says("fill"));
        let halo = dom::first(".oblast").and_then(|land| dom::style(&land));
        let halo = halo.and_then(|style| style.get_property_value("fill").ok()).unwrap_or_default();
        context.set_stroke_style_str(&halo);
        context.set_line_width(3.0 * self.ratio);
        context.set_line_join("round");
    }
}

/// The mark of a status as the key shows it; none where the key has it not, or hides it.
fn sprite(status: Status, ratio: f64) -> Option<Pixels> {
    let input =
        dom::first(&format!(".key [value={}]", status.name()))?.dyn_into::<HtmlInputElement>().ok()?;
    if !input.checked() {
        return None;
    }
    let far = (Sprites::RADIUS * ratio).ceil();
    let canvas = OffscreenCanvas::new(far as u32 * 2, far as u32 * 2).ok()?;
    let context: OffscreenCanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.translate(far, far).ok()?;
    context.scale(SHARE * ratio, SHARE * ratio).ok()?;
    for part in ["fill", "hatch", "bar"] {
        let shape = dom::first(&format!(".key-mark[data-status={}] .marker-{part}", status.name()))?;
        draw(&context, &shape, &dom::style(&shape)?)?;
    }
    let bytes = context.get_image_data(0.0, 0.0, far * 2.0, far * 2.0).ok()?.data();
    let pixels =
        bytes.chunks_exact(4).filter_map(|four| Some(u32::from_le_bytes(four.try_into().ok()?))).collect();
    Some(Pixels { width: far as usize * 2, pixels })
}

fn draw(
    context: &OffscreenCanvasRenderingContext2d,
    shape: &Element,
    style: &CssStyleDeclaration,
) -> Option<()> {
    let says = |name: &str| style.get_property_value(name).unwrap_or_default();
    let path = match shape.get_attribute("d") {
        Some(d) => Path2d::new_with_path_string(&d).ok()?,
        None => {
            let circle = Path2d::new().ok()?;
            circle.arc(0.0, 0.0, 10.0, 0.0, std::f64::consts::TAU).ok()?;
            circle
        }
    };
    let is_drawn = |colour: &String| !colour.is_empty() && colour != "none";
    if let Some(colour) = Some(says("fill")).filter(is_drawn).filter(|_| !shape.has_attribute("d")) {
        context.set_fill_style_str(&colour);
        context.fill_with_path_2d(&path);
    }
    if let Some(colour) = Some(says("stroke")).filter(is_drawn) {
        context.set_stroke_style_str(&colour);
        context.set_line_width(js_sys::parse_float(&says("stroke-width")));
        let dashes = js_sys::Array::new();
        for dash in says("stroke-dasharray").split(',').filter(|dash| *dash != "none") {
            dashes.push(&JsValue::from_f64(js_sys::parse_float(dash)));
        }
        context.set_line_dash(&dashes).ok()?;
        context.stroke_with_path(&path);
    }
    Some(())
}
