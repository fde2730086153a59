//! Writes the map that is saved: the SVG of the page with its computed styles written out.

use crate::browser::dom;
use knackpunkt_maths::decimal::write;
use knackpunkt_maths::text::{width, wrap};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement, Node};

/// The picture's width in pixels.
pub(super) const WIDTH: f64 = 900.0;

/// Its margins.
pub(super) const MARGIN: f64 = 24.0;

/// What of an element's looks is taken along.
const LOOKS: [&str; 17] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "vector-effect",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "letter-spacing",
    "text-anchor",
    "text-decoration-line",
    "transform",
    "visibility",
];

/// A new element of the picture.
pub(super) fn new_element(name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = dom::document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()?;
    for (name, value) in attributes {
        dom::set_attribute(&element, name, value);
    }
    Some(element)
}

/// Writes what is seen of the elements that a selector finds, and gives back where it ends.
pub(super) fn write_words(svg: &Element, selector: &str, size: f64, mut y: f64) -> f64 {
    let is_seen = |element: &&Element| {
        let visible =
            dom::style(element).is_some_and(|style| dom::property(&style, "visibility") == "visible");
        visible && dom::width(element) > 0.0
    };
    for element in dom::all(selector).iter().filter(is_seen) {
        let text = element.text_content().unwrap_or_default();
        let wide = |words: &str| width::of(words, size, true);
        for line in wrap(&text, WIDTH - 2.0 * MARGIN, wide) {
            y += size * 1.35;
            write_line(svg, &line, (MARGIN, y), size, element);
        }
        y += size * 0.5;
    }
    y
}

fn write_line(svg: &Element, words: &str, (x, y): (f64, f64), size: f64, like: &Element) -> Option<()> {
    let (x, y, size) = (write(x, 1), write(y, 1), write(size, 1));
    let text = new_element("text", &[("x", &x), ("y", &y), ("font-size", &size)])?;
    let style = dom::style(like)?;
    for (name, value) in [("fill", "color"), ("font-family", "font-family"), ("font-weight", "font-weight")] {
        dom::set_attribute(&text, name, &dom::property(&style, value));
    }
    text.set_text_content(Some(words));
    svg.append_child(&text).ok()?;
    Some(())
}

/// Writes the map as it is seen; a canvas over it comes along as an image.
pub(super) fn write_map(svg: &Element, y: f64) -> f64 {
    let Some(map) = dom::first(".map-picture") else { return y };
    let area = map.get_bounding_client_rect();
    let width = WIDTH - 2.0 * MARGIN;
    let height = width * area.height() / area.width();
    let sea = dom::style(&map).map(|style| dom::property(&style, "background-color"));
    let sea = new_element("rect", &[("fill", &sea.unwrap_or_default())]);
    let copy = copy_of(&map);
    if let Some(copy) = &copy {
        canvas(copy, &map);
    }
    for part in [sea, copy].into_iter().flatten() {
        put(&part, &[("x", MARGIN), ("y", y), ("width", width), ("height", height)], 1.0);
        let _ = svg.append_child(&part);
    }
    y + height
}

fn canvas(copy: &Element, map: &Element) -> Option<()> {
    let canvas = dom::first(".marker-canvas")?;
    let (over, under) = (canvas.get_bounding_client_rect(), map.get_bounding_client_rect());
    let view = map.get_attribute("viewBox")?;
    let units = f64::from(view.split(' ').nth(2)?.parse::<u32>().ok()?) / under.width();
    let image =
        new_element("image", &[("href", &canvas.unchecked_ref::<HtmlCanvasElement>().to_data_url().ok()?)])?;
    let place = [
        ("x", over.left() - under.left()),
        ("y", over.top() - under.top()),
        ("width", over.width()),
        ("height", over.height()),
    ];
    put(&image, &place, units);
    copy.append_child(&image).ok()?;
    Some(())
}

/// Writes the map's key: each mark with its words.
pub(super) fn write_key(svg: &Element, mut y: f64) -> f64 {
    for mark in dom::all(".key .key-mark") {
        let words = mark.next_element_sibling();
        let (Some(words), Some(copy)) = (words, copy_of(&mark)) else { continue };
        put(&copy, &[("x", MARGIN), ("y", y), ("width", 22.0), ("height", 22.0)], 1.0);
        let _ = svg.append_child(&copy);
        write_line(svg, &words.text_content().unwrap_or_default(), (MARGIN + 32.0, y + 16.0), 14.0, &words);
        y += 26.0;
    }
    write_words(svg, ".key-supplement", 14.0, y)
}

/// An element and all that is drawn of it, with its looks as attributes.
fn copy_of(element: &Element) -> Option<Element> {
    let style = dom::style(element)?;
    if style.get_property_value("display").ok()? == "none" {
        return None;
    }
    // A link within the page leads nowhere from a file.
    let name = if element.tag_name() == "a" { "g".to_owned() } else { element.tag_name() };
    let copy = new_element(&name, &[])?;
    for name in ["d", "r", "x", "y", "width", "height", "viewBox", "transform"] {
        if let Some(value) = element.get_attribute(name) {
            dom::set_attribute(&copy, name, &value);
        }
    }
    for name in LOOKS {
        let value = dom::property(&style, name);
        if !matches!(value.as_str(), "" | "none" | "normal" | "auto") || name == "fill" {
            dom::set_attribute(&copy, name, &value);
        }
    }
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|number| children.item(number)) {
        let copied: Option<Node> = match child.dyn_ref::<Element>() {
            Some(child) => copy_of(child).map(Into::into),
            None => child.clone_node().ok(),
        };
        if let Some(copied) = copied {
            copy.append_child(&copied).ok()?;
        }
    }
    Some(copy)
}

/// Sets lengths, multiplied by the units that they are to be in.
fn put(element: &Element, lengths: &[(&str, f64)], units: f64) {
    for (name, length) in lengths {
        dom::set_attribute(element, name, &write(length * units, 1));
    }
}
