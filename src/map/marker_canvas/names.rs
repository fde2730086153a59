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
        view: Viewport,
        picture: (f64, f64),
        ratio: f64,
    ) {
        let shown = view.rect();
        // The most important come first.
        let towns = self.spots.all().iter().zip(&self.towns).enumerate();
        let seen: Vec<_> = towns.filter(|(_, (spot, _))| shown.has(**spot)).take(NAMES).collect();
        let label = |spot, name| {
            let (x, y) = view.place_of(spot);
            let (spot, name) = ((x * picture.0, y * picture.1), width::of(name, SIZE, true));
            let (kind, side, free) = (Kind::Town, Side::Right, [ALWAYS; 2]);
            Label { spot, kind, name, short: None, side, fixed: false, free, map: 0.0 }
        };
        let labels: Vec<_> = seen.iter().map(|(_, (spot, town))| label(**spot, &town.name)).collect();
        let number = |place: usize| seen.get(place).map(|(number, _)| *number);
        let has_dot = |area: &Rect, but| self.has_dot(area, number(but), view, picture);
        let places = place(&labels, picture, &corners::taken(picture), &has_dot);
        sprites.pen(context, SIZE * ratio);
        for ((_, (_, town)), (label, placed)) in seen.iter().zip(labels.iter().zip(places)) {
            let Some(placed) = placed else { continue };
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
        view: Viewport,
        picture: (f64, f64),
    ) -> bool {
        let far = Sprites::RADIUS;
        let unit = |x: f64, y: f64| view.at((x / picture.0, y / picture.1));
        let ((left, top), (right, bottom)) =
            (unit(area.left - far, area.top - far), unit(area.right + far, area.bottom + far));
        let found = self.spots.within(&Rect { left, top, right, bottom });
        found.into_iter().any(|number| Some(number) != but)
    }
}
