//! Saving the map as a picture of its own: as it is seen now, with title, key, date, sources and credits inside. The
//! style sheet cannot come along, so every element takes its looks along as attributes.

mod svg_writer;

use crate::browser::dom;
use knackpunkt_maths::decimal::write;
use svg_writer::{MARGIN, WIDTH, new_element, write_key, write_map, write_words};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, HtmlElement, HtmlImageElement, XmlSerializer};

/// How many pixels of a PNG make one of the picture's.
const SHARPNESS: f64 = 2.0;

/// Saves the map under a name, as `svg` or `png`.
pub(super) fn save(kind: &str, name: &str) {
    let Some((text, height)) = picture() else { return };
    let address =
        format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(&text)));
    let file = format!("{name}.{kind}");
    if kind == "svg" {
        offer(&address, &file);
    } else if let Ok(image) = HtmlImageElement::new() {
        let loaded = image.clone();
        let done = Closure::once_into_js(move || {
            let _ = paint(&loaded, height, &file);
        });
        image.set_onload(Some(done.unchecked_ref()));
        image.set_src(&address);
    }
}

/// Draws the picture on a canvas, once the browser has read it, and offers that.
fn paint(image: &HtmlImageElement, height: f64, file: &str) -> Option<()> {
    let (width, height) = (WIDTH * SHARPNESS, height * SHARPNESS);
    let canvas: HtmlCanvasElement = dom::create("canvas")?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = dom::context(&canvas)?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    offer(&canvas.to_data_url().ok()?, file)
}

/// Offers an address as a file.
fn offer(address: &str, file: &str) -> Option<()> {
    let link: HtmlElement = dom::create("a")?;
    dom::set_attribute(&link, "href", address);
    dom::set_attribute(&link, "download", file);
    link.click();
    Some(())
}

/// The whole picture as text, and its height.
fn picture() -> Option<(String, f64)> {
    let svg = new_element("svg", &[])?;
    let paper = dom::style(&dom::first("body")?)?.get_property_value("background-color").ok()?;
    let ground = new_element("rect", &[("width", "100%"), ("height", "100%"), ("fill", &paper)])?;
    svg.append_child(&ground).ok()?;
    let mut y = write_words(&svg, "#map-title", 26.0, MARGIN);
    y = write_map(&svg, y + MARGIN / 2.0) + MARGIN / 2.0;
    y = write_key(&svg, y);
    for (selector, size) in [(".summaries p", 15.0), ("[data-saved]", 12.0), (".map-credits details p", 12.0)]
    {
        y = write_words(&svg, selector, size, y);
    }
    let height = y + MARGIN;
    for (name, value) in [("width", WIDTH), ("height", height)] {
        dom::set_attribute(&svg, name, &write(value, 0));
    }
    Some((XmlSerializer::new().ok()?.serialize_to_string(&svg).ok()?, height))
}
