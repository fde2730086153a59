//! A canvas of markers over the map, where there are thousands of towns: an index finds them. The canvas is larger
//! than the picture, so that a drag moves it as a whole and draws nothing.

mod names;

use crate::browser::dom;
use crate::map::sprites::Sprites;
use knackpunkt_maths::map::Rect;
use knackpunkt_maths::map::blit::Pixels;
use knackpunkt_maths::map::spots::Spots;
use knackpunkt_maths::map::viewport::Viewport;
use std::cell::{Cell, RefCell};
use wasm_bindgen::Clamped;
use web_sys::{Element, HtmlCanvasElement, HtmlElement, ImageData};

/// How much the canvas is larger than the picture on each side, as a share of it.
const MARGIN: f64 = 0.25;

/// No canvas has more pixels to a pixel of the page: on a phone with three it would be 30 MB.
const SHARPEST: f64 = 2.0;

/// How near to a dot the pointer must be, in pixels.
const NEAR: f64 = 12.0;

/// One of many towns.
pub(super) struct ManyTown {
    /// Its name.
    pub name: String,
    /// Its id.
    pub id: String,
    /// For each perspective the place of what it says in `Status::ALL`.
    pub says: [u8; 3],
}

/// The towns, and what was drawn of them last.
pub(super) struct MarkerCanvas {
    /// Their spots in the map's units.
    pub spots: Spots,
    /// The towns themselves, in the same order.
    pub towns: Vec<ManyTown>,
    canvas: HtmlCanvasElement,
    /// The button of the town where the reader stands.
    pub here: HtmlElement,
    sprites: RefCell<Sprites>,
    frame: RefCell<Pixels>,
    drawn: Cell<Option<(Viewport, f64)>>,
}

/// What is to be seen.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// The part of the map.
    pub view: Viewport,
    /// Width and height of the picture in pixels.
    pub picture: (f64, f64),
    /// Whether the map rests: then everything is drawn anew where it belongs.
    pub rests: bool,
}

impl MarkerCanvas {
    /// Lays the canvas over the picture.
    pub(super) fn new(spots: Vec<(f64, f64)>, towns: Vec<ManyTown>) -> Option<Self> {
        let parent = dom::first(".map-sheet")?;
        let canvas: HtmlCanvasElement = dom::create("canvas")?;
        canvas.set_class_name("marker-canvas");
        dom::set_attribute(&canvas, "aria-hidden", "true");
        let here: HtmlElement = dom::create("button")?;
        here.set_class_name("marker-canvas-here");
        dom::set_attribute(&here, "type", "button");
        parent.append_child(&canvas).ok()?;
        parent.append_child(&here).ok()?;
        Some(Self {
            spots: Spots::new(spots),
            towns,
            canvas,
            here,
            sprites: RefCell::default(),
            frame: RefCell::default(),
            drawn: Cell::new(None),
        })
    }

    /// Puts that button at a place of the picture, in pixels.
    pub(super) fn put_here(&self, (x, y): (f64, f64)) {
        dom::set_style(&self.here, "transform", Some(&pixels(x, y)));
    }

    /// Forgets what was drawn: colours or perspective are others now.
    pub(super) fn forget(&self) {
        self.sprites.replace(Sprites::default());
        self.drawn.set(None);
    }

    /// Shows the part of the map: moves the canvas where that is enough, or draws it anew.
    pub(super) fn show(&self, look: Look) {
        let Look { view, picture, rests } = look;
        let drawn = self.drawn.get().filter(|(_, width)| (*width - picture.0).abs() < 0.01 && !rests);
        let shift = drawn.and_then(|(drawn, _)| shift(&drawn, &view));
        let (x, y) = shift.unwrap_or_default();
        if shift.is_none() {
            self.draw(look);
            self.drawn.set(Some((view, picture.0)));
        }
        dom::set_style(&self.canvas, "transform", Some(&pixels(x * picture.0, y * picture.1)));
    }

    fn draw(&self, Look { view, picture, rests }: Look) -> Option<()> {
        let ratio = dom::window()?.device_pixel_ratio().clamp(1.0, SHARPEST);
        let pixels = |length: f64| (length * (1.0 + 2.0 * MARGIN) * ratio).round() as u32;
        let (width, height) = (pixels(picture.0), pixels(picture.1));
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let mut sprites = self.sprites.borrow_mut();
        sprites.prepare(ratio);
        let mut frame = self.frame.borrow_mut();
        frame.clear(width as usize, height as usize);
        self.blit(&mut frame, &sprites, view, (picture.0 * ratio, picture.1 * ratio));
        let context = dom::context(&self.canvas)?;
        let bytes = Clamped(bytemuck::cast_slice(&frame.pixels));
        let image = ImageData::new_with_u8_clamped_array_and_sh(bytes, width, height).ok()?;
        context.put_image_data(&image, 0.0, 0.0).ok()?;
        // Placing names takes longer than a frame lasts: while the map is being enlarged there are none.
        if rests {
            self.draw_names(&context, &sprites, (view, picture, ratio));
        }
        Some(())
    }

    /// Copies every town that lies on the canvas; the picture's size is in device pixels.
    fn blit(&self, frame: &mut Pixels, sprites: &Sprites, view: Viewport, picture: (f64, f64)) {
        let far = sprites.radius();
        for number in self.spots.within(&wider(&view.rect())) {
            let sprite = self.towns.get(number).and_then(|town| sprites.get(town.says));
            if let (Some(sprite), Some(spot)) = (sprite, self.spots.all().get(number)) {
                let (x, y) = view.place_of(*spot);
                let x = ((x + MARGIN) * picture.0 - far).round();
                let y = ((y + MARGIN) * picture.1 - far).round();
                if x >= 0.0 && y >= 0.0 {
                    frame.blit(sprite, x as usize, y as usize);
                }
            }
        }
    }

    /// The town under a place of the picture, given as shares.
    pub(super) fn at(&self, place: (f64, f64), view: &Viewport, pixels: f64) -> Option<usize> {
        let rect = view.rect();
        let far = NEAR * (rect.right - rect.left) / pixels;
        self.spots.nearest(view.at(place), far)
    }
}

/// A shift by whole pixels.
fn pixels(x: f64, y: f64) -> String {
    format!("translate({}px, {}px)", x.round() as i32, y.round() as i32)
}

/// A rectangle with the canvas's margins.
fn wider(rect: &Rect) -> Rect {
    let (x, y) = ((rect.right - rect.left) * MARGIN, (rect.bottom - rect.top) * MARGIN);
    Rect { left: rect.left - x, top: rect.top - y, right: rect.right + x, bottom: rect.bottom + y }
}

/// How far a canvas that was drawn for one view must be moved to serve another, as shares of the picture; none where
/// that is not enough.
fn shift(drawn: &Viewport, view: &Viewport) -> Option<(f64, f64)> {
    if (drawn.zoom() - view.zoom()).abs() > 1e-9 {
        return None;
    }
    let (x, y) = view.place_of(drawn.at((0.0, 0.0)));
    (x.abs() <= MARGIN && y.abs() <= MARGIN).then_some((x, y))
}

/// What a list of the page says of a town: its name, and that a link leads to it.
pub(super) fn write_item(item: &Element, town: &ManyTown, number: usize) {
    item.set_text_content(Some(&town.name));
    dom::set_attribute(item, "data-marker", &number.to_string());
    dom::set_attribute(item, "href", &format!("#register&place={}", town.id));
}
