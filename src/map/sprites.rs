//! The marks of many towns, drawn once and copied: they look as the map's key has them, in its shapes.

use crate::browser::dom;
use knackpunkt_maths::map::blit::Pixels;
use knackpunkt_model::place::{Perspective, Status};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d, Path2d,
};

/// How large the marks are, seen from those of the key.
const SHARE: f64 = 0.5;

/// The sprites of whatever can be said of a town, for the perspective that is chosen, or for all.
#[derive(Default)]
pub(super) struct Sprites {
    /// In the order of `Status::ALL`; where all perspectives are shown, by the first's status, the second's, the third's.
    sprites: Vec<Pixels>,
    ratio: f64,
    /// Which perspective is shown, by its place in `Perspective::ALL`; none where all are.
    column: Option<usize>,
}

impl Sprites {
    /// Half the width of a mark with all its lines, in pixels.
    pub(super) const RADIUS: f64 = 9.0;

    /// Draws the sprites for so many device pixels to a pixel, unless they are there.
    pub(super) fn prepare(&mut self, ratio: f64) {
        if !self.sprites.is_empty() && (self.ratio - ratio).abs() <= 1e-9 {
            return;
        }
        self.ratio = ratio;
        let chosen = dom::first("[name=perspective]:checked");
        let chosen = chosen.and_then(|input| input.get_attribute("value")?.parse().ok());
        self.column = Perspective::ALL.iter().position(|each| Some(*each) == chosen);
        if self.column.is_some() {
            self.sprites = draw_all(".key-mark", ratio);
            return;
        }
        let parts =
            Perspective::ALL.map(|each| draw_all(&format!(".key-sectors [data-for={}]", each.name()), ratio));
        let [first, second, third] = &parts;
        self.sprites.clear();
        for first in first {
            for second in second {
                for third in third {
                    let mut whole = first.clone();
                    whole.blit(second, 0, 0);
                    whole.blit(third, 0, 0);
                    self.sprites.push(whole);
                }
            }
        }
    }

    /// Half the width of a sprite in device pixels.
    pub(super) fn radius(&self) -> f64 {
        (Self::RADIUS * self.ratio).ceil()
    }

    /// The sprite of a town of which the perspectives say this, as places in `Status::ALL`.
    pub(super) fn get(&self, says: [u8; 3]) -> Option<&Pixels> {
        let says = says.map(usize::from);
        let place = match self.column {
            Some(column) => *says.get(column)?,
            None => says.iter().fold(0, |place, says| place * Status::ALL.len() + says),
        };
        self.sprites.get(place)
    }

    /// Makes ready to write names of this size: ink with a halo of the land, as the map's other names.
    pub(super) fn pen(&self, context: &CanvasRenderingContext2d, size: f64) {
        let style = |selector: &str| dom::style(&dom::first(selector)?);
        let Some(ink) = style(".scale-bar text") else { return };
        context.set_font(&format!("bold {}px {}", size.round() as i32, dom::property(&ink, "font-family")));
        context.set_fill_style_str(&dom::property(&ink, "fill"));
        let halo = style(".oblast").map(|land| dom::property(&land, "fill"));
        context.set_stroke_style_str(&halo.unwrap_or_default());
        context.set_line_width(3.0 * self.ratio);
        context.set_line_join("round");
    }
}

/// The mark of each status in the shape that stands here in the page. Empty where it cannot be drawn, or the key has it
/// not, for then no town has it.
fn draw_all(shape: &str, ratio: f64) -> Vec<Pixels> {
    Status::ALL.map(|status| sprite(shape, status, ratio).unwrap_or_default()).into_iter().collect()
}

fn sprite(shape: &str, status: Status, ratio: f64) -> Option<Pixels> {
    let far = (Sprites::RADIUS * ratio).ceil();
    let canvas = OffscreenCanvas::new(far as u32 * 2, far as u32 * 2).ok()?;
    let context: OffscreenCanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.translate(far, far).ok()?;
    context.scale(SHARE * ratio, SHARE * ratio).ok()?;
    for part in ["fill", "hatch", "bar"] {
        // The key has of each status only what it is told by.
        let like = dom::first(&format!(".key-mark[data-status={}] .marker-{part}", status.name()));
        let Some(like) = like else { continue };
        let shape = dom::first(&format!("{shape} .marker-{part}"))?;
        draw(&context, &shape, &dom::style(&like)?)?;
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
    let says = |name: &str| dom::property(style, name);
    let path = match shape.get_attribute("d") {
        Some(d) => Path2d::new_with_path_string(&d).ok()?,
        None => {
            let circle = Path2d::new().ok()?;
            circle.arc(0.0, 0.0, 10.0, 0.0, std::f64::consts::TAU).ok()?;
            circle
        }
    };
    let is_drawn = |colour: &String| !colour.is_empty() && colour != "none";
    if let Some(colour) = Some(says("fill")).filter(is_drawn) {
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
