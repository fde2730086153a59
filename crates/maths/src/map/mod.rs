//! The pure maths of a map: what part of it is shown, where names stand, which town lies next in a direction.
//! Lengths are the map's units or pixels, as each function says; y grows downwards.

pub mod blit;
pub mod corners;
pub mod labels;
pub mod spots;
pub mod viewport;

/// How far two points are from each other. Not `hypot`: it guards against overflow, which no map comes near, and makes the WASM larger.
pub fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (x, y) = (a.0 - b.0, a.1 - b.1);
    (x * x + y * y).sqrt()
}

/// A rectangle with its edges: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Rect {
    /// The square around a point whose edges are this far from it.
    pub fn around((x, y): (f64, f64), far: f64) -> Self {
        Self { left: x - far, top: y - far, right: x + far, bottom: y + far }
    }

    /// Whether two rectangles share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether another rectangle lies wholly in this one.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }

    /// Whether a point lies in it or on its edge.
    pub fn has(&self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }
}
