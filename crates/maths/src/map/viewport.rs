//! The part of a map that is shown: it never leaves the map, and a zoom keeps the point under the pointer.

use super::Rect;

/// The shown part of a map, of the same proportions as the map.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct Viewport {
    width: f64,
    height: f64,
    closest: f64,
    zoom: f64,
    left: f64,
    top: f64,
}

impl Viewport {
    /// The whole map, whose width and height are given in its units, and how far one can zoom in.
    pub fn whole(width: f64, height: f64, closest: f64) -> Self {
        Self { width, height, closest, zoom: 1.0, left: 0.0, top: 0.0 }
    }

    /// How many times larger than the whole map.
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// Whether it is the whole map.
    pub fn is_whole(&self) -> bool {
        self.zoom <= 1.0
    }

    /// Whether it cannot be enlarged further.
    pub fn is_closest(&self) -> bool {
        self.zoom >= self.closest
    }

    /// The point in its middle, in units.
    pub fn middle(&self) -> (f64, f64) {
        self.at((0.5, 0.5))
    }

    /// The shown rectangle, in units.
    pub fn rect(&self) -> Rect {
        let ((left, top), (right, bottom)) = (self.at((0.0, 0.0)), self.at((1.0, 1.0)));
        Rect { left, top, right, bottom }
    }

    /// The point of the map, in units, at a place of the picture: shares of its width and height.
    pub fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.left + x * self.width / self.zoom, self.top + y * self.height / self.zoom)
    }

    /// Where a point of the map, in units, stands in the picture: shares of its width and height.
    pub fn place_of(&self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.left) * self.zoom / self.width, (y - self.top) * self.zoom / self.height)
    }

    /// Enlarged by a factor, around a place of the picture. Zooming out stops at the map's edges, so there the
    /// place can move; zooming in never moves it.
    pub fn zoomed(&self, factor: f64, place: (f64, f64)) -> Self {
        self.showing(self.at(place), place, self.zoom * factor)
    }

    /// Moved by shares of the picture's width and height, as if the map were dragged that far.
    pub fn dragged(&self, far: (f64, f64)) -> Self {
        self.showing((self.left, self.top), far, self.zoom)
    }

    /// Around a point of the map, in units, as near to its middle as the map's edges allow.
    pub fn around(&self, point: (f64, f64), zoom: f64) -> Self {
        self.showing(point, (0.5, 0.5), zoom)
    }

    /// On the way from this one to another: 0 is this one, 1 the other. All edges move evenly on straight lines.
    pub fn towards(&self, other: &Self, share: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * share;
        let (start, end) = (self.middle(), other.middle());
        let middle = (between(start.0, end.0), between(start.1, end.1));
        self.around(middle, 1.0 / between(1.0 / self.zoom, 1.0 / other.zoom))
    }

    /// With a point of the map, in units, at a place of the picture, as far as the map's edges and the zoom's bounds allow.
    fn showing(&self, (x, y): (f64, f64), place: (f64, f64), zoom: f64) -> Self {
        let zoom = if zoom.is_finite() { zoom.clamp(1.0, self.closest) } else { 1.0 };
        let left = kept(x - place.0 * self.width / zoom, self.width - self.width / zoom);
        let top = kept(y - place.1 * self.height / zoom, self.height - self.height / zoom);
        Self { zoom, left, top, ..*self }
    }
}

fn kept(value: f64, most: f64) -> f64 {
    if value.is_finite() { value.clamp(0.0, most.max(0.0)) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The map of the first explainer, and how wide a large screen shows it in pixels.
    const WIDTH: f64 = 4700.0;
    const HEIGHT: f64 = 5300.0;
    const PIXELS: f64 = 608.0;
    const CLOSEST: f64 = 12.0;

    fn map() -> Viewport {
        Viewport::whole(WIDTH, HEIGHT, CLOSEST)
    }

    /// How far apart two places of the picture are, in pixels.
    fn pixels(a: (f64, f64), b: (f64, f64)) -> f64 {
        ((a.0 - b.0) * PIXELS).hypot((a.1 - b.1) * PIXELS * HEIGHT / WIDTH)
    }

    fn place() -> impl Strategy<Value = (f64, f64)> {
        (0.0..=1.0, 0.0..=1.0)
    }

    prop_compose! {
        fn view()(zoom in 1.0..12.0, x in 0.0..WIDTH, y in 0.0..HEIGHT) -> Viewport {
            map().around((x, y), zoom)
        }
    }

    fn is_inside(view: &Viewport) -> bool {
        let map = Rect { left: -1e-6, top: -1e-6, right: WIDTH + 1e-6, bottom: HEIGHT + 1e-6 };
        map.holds(&view.rect())
            && (1.0..=CLOSEST).contains(&view.zoom())
            && view.is_closest() == (view.zoom() >= CLOSEST)
    }

    fn is_at_edge(view: &Viewport) -> bool {
        let inner = Rect { left: 1e-6, top: 1e-6, right: WIDTH - 1e-6, bottom: HEIGHT - 1e-6 };
        !inner.holds(&view.rect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn zooming_in_keeps_the_point_under_the_pointer(view in view(), place in place(), factor in 1.0..4.0) {
            let point = view.at(place);
            prop_assert!(pixels(view.zoomed(factor, place).place_of(point), place) < 0.5);
        }

        #[test]
        fn zooming_out_keeps_it_unless_an_edge_is_met(view in view(), place in place(), factor in 0.2..1.0) {
            let point = view.at(place);
            let after = view.zoomed(factor, place);
            prop_assert!(is_at_edge(&after) || pixels(after.place_of(point), place) < 0.5);
        }

        #[test]
        fn a_drag_takes_the_point_along_unless_an_edge_is_met(view in view(), from in place(), to in place()) {
            let point = view.at(from);
            let after = view.dragged((to.0 - from.0, to.1 - from.1));
            prop_assert!(is_at_edge(&after) || pixels(after.place_of(point), to) < 0.5);
        }

        #[test]
        fn it_never_leaves_the_map(
            view in view(), other in view(), factor in any::<f64>(), x in any::<f64>(), y in any::<f64>(),
            share in 0.0..=1.0,
        ) {
            prop_assert!(is_inside(&view.zoomed(factor, (x, y))));
            prop_assert!(is_inside(&view.dragged((x, y))));
            prop_assert!(is_inside(&view.around((x, y), factor)));
            prop_assert!(is_inside(&view.towards(&other, share)));
        }

        #[test]
        fn the_way_begins_and_ends_where_it_should(view in view(), other in view()) {
            for (share, wanted) in [(0.0, view), (1.0, other)] {
                let found = view.towards(&other, share);
                prop_assert!((found.zoom() - wanted.zoom()).abs() < 1e-6);
                prop_assert!(pixels(found.place_of(wanted.middle()), (0.5, 0.5)) < 0.5);
            }
        }
    }
}
