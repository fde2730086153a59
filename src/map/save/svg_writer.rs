//! Writes the map that is saved: the SVG of the page with its computed styles written out.

use crate::browser::dom;
use knackpunkt_maths::decimal::write;
use knackpunkt_maths::text::{width, wrap};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Document, Element, HtmlCanvasElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

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

/// The picture in the making.
pub(super) struct SvgWriter {
    document: Document,
    pub(super) svg: Element,
}

impl SvgWriter {
    pub(super) fn new(document: Document) -> Option<Self> {
        let svg = document.create_element_ns(Some(SVG), "svg").ok()?;
        Some(Self { document, svg })
    }

    pub(super) fn element(&self, name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
        let element = self.document.create_element_ns(Some(SVG), name).ok()?;
        for (name, value) in attributes {
            dom::set_attribute(&element, name, value);
        }
        Some(element)
    }

    /// Writes what is seen of the elements that a selector finds, and gives back where it ends.
    pub(super) fn words(&self, selector: &str, size: f64, mut y: f64) -> f64 {
        for element in dom::all(selector).iter().filter(|element| dom::width(element) > 0.0) {
            let text = element.text_content().unwrap_or_default();
            let wide = |words: &str| width::of(words, size, true);
            for line in wrap::wrap(&text, WIDTH - 2.0 * MARGIN, wide) {
                y += size * 1.35;
                self.line(&line, (MARGIN, y), size, element);
            }
            y += size * 0.5;
        }
        y
    }

    fn line(&self, words: &str, (x, y): (f64, f64), size: f64, like: &Element) -> Option<()> {
        let (x, y, size) = (write(x, 1), write(y, 1), write(size, 1));
        let text = self.element("text", &[("x", &x), ("y", &y), ("font-size", &size)])?;
        let style = dom::style(like)?;
        for (name, value) in
            [("fill", "color"), ("font-family", "font-family"), ("font-weight", "font-weight")]
        {
            dom::set_attribute(&text, name, &dom::property(&style, value));
        }
        text.set_text_content(Some(words));
        self.svg.append_child(&text).ok()?;
        Some(())
    }

    /// The map as it is seen; a canvas over it comes along as an image.
    pub(super) fn map(&self, y: f64) -> f64 {
        let Some(map) = dom::first(".map-picture") else { return y };
        let area = map.get_bounding_client_rect();
        let width = WIDTH - 2.0 * MARGIN;
        let height = width * area.height() / area.width();
        let sea = dom::style(&map).map(|style| dom::property(&style, "background-color"));
        let sea = self.element("rect", &[("fill", &sea.unwrap_or_default())]);
        let copy = self.copy(&map);
        if let Some(copy) = &copy {
            self.canvas(copy, &map);
        }
        for part in [sea, copy].into_iter().flatten() {
            put(&part, &[("x", MARGIN), ("y", y), ("width", width), ("height", height)], 1.0);
            let _ = self.svg.append_child(&part);
        }
        y + height
    }

    fn canvas(&self, copy: &Element, map: &Element) -> Option<()> {
        let canvas = dom::first(".marker-canvas")?;
        let (over, under) = (canvas.get_bounding_client_rect(), map.get_bounding_client_rect());
        let view = map.get_attribute("viewBox")?;
        let units = f64::from(view.split(' ').nth(2)?.parse::<u32>().ok()?) / under.width();
        let image = self.element(
            "image",
            &[("href", &canvas.unchecked_ref::<HtmlCanvasElement>().to_data_url().ok()?)],
        )?;
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

    /// The key: each mark with its words.
    pub(super) fn key(&self, mut y: f64) -> f64 {
        for mark in dom::all(".key-mark") {
            let words = mark.next_element_sibling();
            let (Some(words), Some(copy)) = (words, self.copy(&mark)) else { continue };
            put(&copy, &[("x", MARGIN), ("y", y), ("width", 22.0), ("height", 22.0)], 1.0);
            let _ = self.svg.append_child(&copy);
            self.line(&words.text_content().unwrap_or_default(), (MARGIN + 32.0, y + 16.0), 14.0, &words);
            y += 26.0;
        }
        self.words(".key-supplement", 14.0, y)
    }

    /// An element and all that is drawn of it, with its looks as attributes.
    fn copy(&self, element: &Element) -> Option<Element> {
        let style = dom::style(element)?;
        if style.get_property_value("display").ok()? == "none" {
            return None;
        }
        // A link within the page leads nowhere from a file.
        let name = if element.tag_name() == "a" { "g".to_owned() } else { element.tag_name() };
        let copy = self.element(&name, &[])?;
        for name in ["d", "r", "x", "y", "width", "height", "viewBox", "transform"] {
            if let Some(value) = element.get_attribute(name) {
                dom::set_attribute(&copy, name, &value);
            }
        }
        looks(&copy, &style);
        let children = element.child_nodes();
        for child in (0..children.length()).filter_map(|number| children.item(number)) {
            let copied: Option<Node> = match child.dyn_ref::<Element>() {
                Some(child) => self.copy(child).map(Into::into),
                None => child.clone_node().ok(),
            };
            if let Some(copied) = copied {
                copy.append_child(&copied).ok()?;
            }
        }
        Some(copy)
    }
}

/// Sets lengths, multiplied by the units that they are to be in.
fn put(element: &Element, lengths: &[(&str, f64)], units: f64) {
    for (name, length) in lengths {
        dom::set_attribute(element, name, &write(length * units, 1));
    }
}

fn looks(copy: &Element, style: &CssStyleDeclaration) {
    for name in LOOKS {
        let value = dom::property(style, name);
        if !matches!(value.as_str(), "" | "none" | "normal" | "auto") || name == "fill" {
            dom::set_attribute(copy, name, &value);
        }
    }
}
