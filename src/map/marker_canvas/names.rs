//! The names of many towns: as many as find room, without covering any dot.

use crate::map::marker_canvas::{MARGIN, MarkerCanvas};
use crate::map::sprites::Sprites;
use knackpunkt_maths::map::labels::{ALWAYS, Kind, Label, Side, place};
use knackpunkt_maths::map::viewport::Viewport;
use knackpunkt_maths::map::{Rect, corners};
use knackpunkt_maths::text::width;
use web_sys::CanvasRenderingContext2d;

/// How many names are tried at most, and their type size.
const NAMES: usize = 400;
const SIZE: f64 = 12.0;

impl MarkerCanvas {
    /// The names that find room in the picture, the most important first.
    pub(super) fn draw_names(
        &self,
        context: &CanvasRenderingContext2d,
        sprites: &Sprites,
        look: (Viewport, (f64, f64), f64),
    ) {
        let (view, picture, ratio) = look;
        let shown = view.rect();
        let label = |number: usize| {
            let spot = self.spots.all().get(number)?;
            let name = width::of(&self.towns.get(number)?.name, SIZE, true);
            let (x, y) = view.place_of(*spot);
            let spot = (x * picture.0, y * picture.1);
            let (kind, side, free) = (Kind::Town, Side::Right, [ALWAYS; 2]);
            Some(Label { spot, kind, name, short: None, side, fixed: false, free, map: 0.0 })
        };
        // The most important come first.
        let spots = self.spots.all().iter().enumerate();
        let seen = spots.filter(|(_, spot)| shown.has(**spot)).take(NAMES);
        let (numbers, labels): (Vec<_>, Vec<_>) =
            seen.filter_map(|(number, _)| Some((number, label(number)?))).unzip();
        let has_dot =
            |area: &Rect, but: usize| self.has_dot(area, numbers.get(but).copied(), (view, picture));
        let places = place(&labels, picture, &corners::taken(picture), &has_dot);
        sprites.pen(context, SIZE * ratio);
        for ((number, label), placed) in numbers.iter().zip(&labels).zip(places) {
            let (Some(placed), Some(town)) = (placed, self.towns.get(*number)) else { continue };
            let area = label.area(placed);
            let (x, y) = (area.left + MARGIN * picture.0, area.bottom - SIZE * 0.275 + MARGIN * picture.1);
            let _ = context.stroke_text(&town.name, x * ratio, y * ratio);
            let _ = context.fill_text(&town.name, x * ratio, y * ratio);
        }
    }

    /// Whether a box of the picture meets the dot of any town but one.
    pub(crate) fn has_dot(
        &self,
        area: &Rect,
        but: Option<usize>,
        (view, picture): (Viewport, (f64, f64)),
    ) -> bool {
        let far = Sprites::RADIUS;
        let unit = |x: f64, y: f64| view.at((x / picture.0, y / picture.1));
        let ((left, top), (right, bottom)) =
            (unit(area.left - far, area.top - far), unit(area.right + far, area.bottom + far));
        let found = self.spots.within(&Rect { left, top, right, bottom });
        found.into_iter().any(|number| Some(number) != but)
    }
}
