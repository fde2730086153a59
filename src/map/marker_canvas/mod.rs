//! A canvas of markers over the map, where there are thousands of towns: an index finds them. The canvas is larger
//! than the picture, so that a drag moves it as a whole and draws nothing.

mod names;

use crate::browser::dom;
use crate::map::ManyTowns;
use crate::map::sprites::Sprites;
use knackpunkt_maths::map::Rect;
use knackpunkt_maths::map::blit::Pixels;
use knackpunkt_maths::map::spots::Spots;
use knackpunkt_maths::map::viewport::Viewport;
use std::cell::{Cell, RefCell};
use wasm_bindgen::Clamped;
use web_sys::{HtmlCanvasElement, HtmlElement, ImageData};

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

/// The towns, where the reader is among them, and what was drawn of them last.
pub(super) struct MarkerCanvas {
    /// Their spots in the map's units.
    pub spots: Spots,
    /// The towns themselves, in the same order.
    pub towns: Vec<ManyTown>,
    canvas: HtmlCanvasElement,
    /// The town where the reader stands, and its button.
    pub stands_at: Cell<usize>,
    pub here: HtmlElement,
    /// The page of their list.
    pub page: Cell<usize>,
    sprites: RefCell<Sprites>,
    frame: RefCell<Pixels>,
    drawn: Cell<Option<(Viewport, f64)>>,
}

impl MarkerCanvas {
    /// Reads the towns, and lays the canvas over the picture.
    pub(super) fn read(data: &ManyTowns) -> Option<Self> {
        let mut numbers =
            data.spots.split(' ').filter_map(|number| number.parse::<i32>().ok()).map(f64::from);
        let spots = std::iter::from_fn(|| numbers.next().zip(numbers.next())).collect();
        let digits: Vec<u8> = data.says.bytes().map(|digit| digit.saturating_sub(b'0')).collect();
        let names = data.names.lines().zip(data.ids.split_whitespace());
        let town = |((name, id), says): ((&str, &str), &[u8])| {
            Some(ManyTown { name: name.to_owned(), id: id.to_owned(), says: says.try_into().ok()? })
        };
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
            towns: names.zip(digits.chunks_exact(3)).filter_map(town).collect(),
            canvas,
            stands_at: Cell::new(0),
            here,
            page: Cell::new(0),
            sprites: RefCell::default(),
            frame: RefCell::default(),
            drawn: Cell::new(None),
        })
    }

    /// Forgets what was drawn: colours or perspective are others now.
    pub(super) fn forget(&self) {
        self.sprites.replace(Sprites::default());
        self.drawn.set(None);
    }

    /// Shows a part of the map in a picture of this width and height in pixels: moves the canvas where that is enough, or
    /// draws it anew; where the map rests, always, for then everything must stand where it belongs.
    pub(super) fn show(&self, view: Viewport, picture: (f64, f64), rests: bool) {
        let drawn = self.drawn.get().filter(|(_, width)| (*width - picture.0).abs() < 0.01 && !rests);
        let shift = drawn.and_then(|(drawn, _)| shift(&drawn, &view));
        if shift.is_none() {
            self.draw(view, picture, rests);
            self.drawn.set(Some((view, picture.0)));
        }
        let put = |element: &HtmlElement, (x, y): (f64, f64)| {
            let (x, y) = ((x * picture.0).round() as i32, (y * picture.1).round() as i32);
            dom::set_style(element, "transform", Some(&format!("translate({x}px, {y}px)")));
        };
        put(&self.canvas, shift.unwrap_or_default());
        if let Some(spot) = self.spots.all().get(self.stands_at.get()) {
            put(&self.here, view.place_of(*spot));
        }
    }

    fn draw(&self, view: Viewport, picture: (f64, f64), rests: bool) -> Option<()> {
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
            self.draw_names(&context, &sprites, view, picture, ratio);
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
