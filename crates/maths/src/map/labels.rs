//! Where names stand on a map: no two overlap, and none overlaps a dot or the frame. Lengths are pixels of the
//! picture. Greedy, in the order of importance: of a name's possible places the first that is free is taken, and a
//! name for which none is free is left out. (Imhof's rules put a name right of its dot first; content may prefer
//! another side.)

use super::Rect;
use knackpunkt_model::place::LabelSide;
use strum::{IntoStaticStr, VariantArray};

/// Height of a name's box as a multiple of its type size.
const LINE: f64 = 1.25;

/// Pictures narrower than this, in pixels, have numbers before the names of contested towns: the style sheet has the
/// same bound.
const NARROW: f64 = 480.0;

/// Pixels between a dot and its name.
const GAP: f64 = 2.0;

/// Where a name stands, seen from its spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Side {
    /// Right of the dot.
    Right,
    /// Left of the dot.
    Left,
    /// Above the spot.
    Above,
    /// Below the spot.
    Below,
    /// On the spot: a name of an area.
    Middle,
}

impl Side {
    /// The value of the attribute by which the style sheet puts the name there.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The side with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|side| side.name() == name)
    }
}

impl From<LabelSide> for Side {
    fn from(side: LabelSide) -> Self {
        match side {
            LabelSide::Right => Self::Right,
            LabelSide::Left => Self::Left,
            LabelSide::Above => Self::Above,
            LabelSide::Below => Self::Below,
        }
    }
}

/// What a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// A contested town: its dot is drawn in any case, and a number can stand for its name.
    Contested,
    /// A town for orientation: drawn with its name or not at all.
    Town,
    /// An area: a name without a dot.
    Area,
}

impl Kind {
    /// Its name in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The kind with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|kind| kind.name() == name)
    }

    /// The dot's radius in pixels, with everything drawn around it.
    #[must_use]
    pub fn radius(self) -> f64 {
        match self {
            Self::Contested => 16.0,
            Self::Town => 5.0,
            Self::Area => 0.0,
        }
    }

    /// The type size of its names in pixels.
    #[must_use]
    pub fn size(self) -> f64 {
        match self {
            Self::Contested => 15.0,
            Self::Town => 12.0,
            Self::Area => 11.0,
        }
    }

    fn other_sides(self) -> &'static [Side] {
        match self {
            Self::Contested | Self::Town => &[Side::Right, Side::Left, Side::Above, Side::Below],
            Self::Area => &[Side::Middle, Side::Above, Side::Below],
        }
    }
}

/// A name to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Its spot in the picture.
    pub spot: (f64, f64),
    /// What it belongs to.
    pub kind: Kind,
    /// The name's width.
    pub name: f64,
    /// The width of the number that can stand for it.
    pub number: Option<f64>,
    /// The side that is tried first.
    pub side: Side,
    /// Whether no other side is tried.
    pub fixed: bool,
}

/// Where a name was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The side.
    pub side: Side,
    /// Whether the number stands for the name.
    pub number: bool,
}

impl Label {
    /// The same in a picture of this width and height in pixels, of which `share` gives the spot as shares. On a narrow
    /// picture the number stands before the name.
    #[must_use]
    pub fn in_picture(&self, share: impl Fn((f64, f64)) -> (f64, f64), picture: (f64, f64)) -> Self {
        let (x, y) = share(self.spot);
        let before = self.number.filter(|_| picture.0 < NARROW).unwrap_or_default();
        Self { spot: (x * picture.0, y * picture.1), name: self.name + before, ..*self }
    }

    /// The box of the name, or of the number that stands for it, on one side.
    #[must_use]
    pub fn area(&self, placed: Placed) -> Rect {
        let width = if placed.number { self.number.unwrap_or_default() } else { self.name };
        let (height, far) = (self.kind.size() * LINE, self.kind.radius() + GAP);
        let (x, y) = self.spot;
        let (left, top) = match placed.side {
            Side::Right => (x + far, y - height / 2.0),
            Side::Left => (x - far - width, y - height / 2.0),
            Side::Above => (x - width / 2.0, y - far - height),
            Side::Below => (x - width / 2.0, y + far),
            Side::Middle => (x - width / 2.0, y - height / 2.0),
        };
        Rect { left, top, right: left + width, bottom: top + height }
    }

    /// The box around its dot.
    #[must_use]
    pub fn dot(&self) -> Rect {
        Rect::around(self.spot, self.kind.radius())
    }

    fn ways(&self) -> impl Iterator<Item = Placed> {
        let others = if self.fixed { &[] } else { self.kind.other_sides() };
        let sides = std::iter::once(self.side).chain(others.iter().copied());
        let numbers = self.number.map(|_| true);
        std::iter::once(false)
            .chain(numbers)
            .flat_map(move |number| sides.clone().map(move |side| Placed { side, number }))
    }
}

/// Places names in a picture of this width and height, the most important first. Nothing is put where something is
/// reserved; `has_dot` tells whether a box meets a dot of another contested town than that of this number.
#[must_use]
pub fn place(
    labels: &[Label],
    picture: (f64, f64),
    reserved: &[Rect],
    has_dot: &dyn Fn(&Rect, usize) -> bool,
) -> Vec<Option<Placed>> {
    let frame = Rect { left: 0.0, top: 0.0, right: picture.0, bottom: picture.1 };
    let mut taken = reserved.to_vec();
    let mut put = |(number, label): (usize, &Label)| {
        let with_dot = label.kind == Kind::Town;
        let dot = label.dot();
        let is_free = |area: &Rect| !taken.iter().any(|other| other.overlaps(area)) && !has_dot(area, number);
        if !frame.has(label.spot) || with_dot && !(frame.holds(&dot) && is_free(&dot)) {
            return None;
        }
        let placed = label.ways().find(|way| {
            let area = label.area(*way);
            frame.holds(&area) && is_free(&area)
        })?;
        taken.push(label.area(placed));
        if with_dot {
            taken.push(dot);
        }
        Some(placed)
    };
    labels.iter().enumerate().map(&mut put).collect()
}

/// Tells whether a box meets the dot of a contested town among these names, but for the one of this number. For a few
/// hundred names; more need an index.
#[must_use]
pub fn has_dot_among(labels: &[Label], area: &Rect, but: usize) -> bool {
    let contested = labels.iter().enumerate().filter(|(_, label)| label.kind == Kind::Contested);
    contested.filter(|(number, _)| *number != but).any(|(_, label)| label.dot().overlaps(area))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        fn label()(
            x in -50.0..800.0, y in -50.0..800.0, name in 20.0..140.0, kind in 0..3, side in 0..4, fixed in any::<bool>(),
        ) -> Label {
            let kind = [Kind::Contested, Kind::Town, Kind::Area][kind as usize];
            let side = match kind {
                Kind::Area => Side::Middle,
                _ => [Side::Right, Side::Left, Side::Above, Side::Below][side as usize],
            };
            let number = (kind == Kind::Contested).then_some(9.0);
            Label { spot: (x, y), kind, name, number, side, fixed }
        }
    }

    fn boxes<'a>(
        labels: &'a [Label],
        placed: &'a [Option<Placed>],
    ) -> impl Iterator<Item = (usize, Rect)> + 'a {
        let each = labels.iter().zip(placed).enumerate();
        each.filter_map(|(number, (label, placed))| Some((number, label.area((*placed)?))))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn no_name_overlaps_a_name_a_dot_or_the_frame(
            labels in prop::collection::vec(label(), 1..60), width in 200.0..800.0, height in 200.0..800.0,
        ) {
            let reserved = [Rect { left: width - 90.0, top: height - 30.0, right: width, bottom: height }];
            let has_dot = |area: &Rect, but| has_dot_among(&labels, area, but);
            let placed = place(&labels, (width, height), &reserved, &has_dot);
            let frame = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
            for (number, area) in boxes(&labels, &placed) {
                prop_assert!(frame.holds(&area));
                prop_assert!(!reserved[0].overlaps(&area));
                for (other, second) in boxes(&labels, &placed) {
                    prop_assert!(number == other || !area.overlaps(&second));
                }
                for (other, label) in labels.iter().enumerate() {
                    let is_drawn = label.kind == Kind::Contested || label.kind == Kind::Town && placed[other].is_some();
                    prop_assert!(!is_drawn || !area.overlaps(&label.dot()));
                }
            }
        }

        #[test]
        fn a_name_alone_always_finds_its_place(x in 60.0..740.0, y in 60.0..740.0, name in 20.0..120.0) {
            for kind in [Kind::Contested, Kind::Town, Kind::Area] {
                let label = Label { spot: (x, y), kind, name, number: None, side: Side::Middle, fixed: false };
                let placed = place(&[label], (800.0, 800.0), &[], &|_, _| false);
                prop_assert!(placed[0].is_some_and(|placed| !placed.number));
            }
        }
    }

    #[test]
    fn a_number_stands_for_a_name_that_finds_no_room() {
        let label = |x: f64, name| Label {
            spot: (x, 50.0),
            kind: Kind::Contested,
            name,
            number: Some(9.0),
            side: Side::Right,
            fixed: false,
        };
        let labels = [label(30.0, 40.0), label(130.0, 190.0)];
        let placed = place(&labels, (170.0, 100.0), &[], &|area, but| has_dot_among(&labels, area, but));
        assert_eq!(placed[0], Some(Placed { side: Side::Right, number: false }));
        assert_eq!(placed[1], Some(Placed { side: Side::Right, number: true }));
    }
}
