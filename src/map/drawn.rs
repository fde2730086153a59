//! What is drawn of the map's state, as the attributes of the picture.

use crate::map::live::Live;
use knackpunkt_maths::decimal::write;
use knackpunkt_maths::map::corners::{SCALE_BAR, round_length};
use knackpunkt_maths::text::pattern::fill;

impl Live {
    pub(super) fn transform(self) -> String {
        let view = self.shown();
        let (zoom, rect) = (view.zoom(), view.rect());
        let (left, top) = (write(-rect.left * zoom, 2), write(-rect.top * zoom, 2));
        format!("translate({left} {top}) scale({})", write(zoom, 4))
    }

    /// The scale bar's length in kilometres and in units.
    fn scale(self) -> (f64, f64) {
        let km = self.frame.unit_m / 1000.0 / self.shown().zoom();
        let length = round_length(self.frame.width * km * SCALE_BAR);
        (length, length / km)
    }

    pub(super) fn scale_corner(self) -> String {
        let (width, height) = (self.frame.width, self.frame.height);
        format!("translate({} {})", write(width * 0.97, 0), write(height * 0.98, 0))
    }

    pub(super) fn scale_path(self) -> String {
        format!("M0 -60V0H{}V-60", write(-self.scale().1, 1))
    }

    pub(super) fn scale_middle(self) -> String {
        format!("translate({} -90)", write(-self.scale().1 / 2.0, 1))
    }

    pub(super) fn scale_words(self, pattern: &str) -> String {
        fill(pattern, &[("km", &write(self.scale().0, 3))])
    }
}
