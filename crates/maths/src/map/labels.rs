//! Where names stand on a map: no two overlap, and none overlaps a dot, the frame or a line of the ground. Lengths are
//! pixels of the picture. Greedy, in the order of importance: of a name's possible places the first that is free is taken, and a
//! name for which none is free is left out. (Imhof's rules put a name right of its dot first; content may prefer
//! another side.)

use super::Rect;
use knackpunkt_model::place::LabelSide;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// Height of a name's box as a multiple of its type size.
const LINE: f64 = 1.25;

/// Type size of the second line of a contested town: what is said of it.
pub const CLAIM: f64 = 12.0;

/// Pixels between a dot and its name.
const GAP: f64 = 2.0;

/// Where a name stands, seen from its spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
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
    pub fn name(self) -> &'static str {
        self.into()
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// A contested town: its sign is drawn in any case. What is said of it stands under its name, where that finds room.
    Contested,
    /// A city for orientation: drawn with its name or not at all.
    City,
    /// The same with a town.
    Town,
    /// An area: a name without a dot.
    Area,
}

impl Kind {
    /// The dot's radius in pixels, with everything drawn around it.
    pub fn radius(self) -> f64 {
        match self {
            Self::Contested => 17.0,
            Self::City | Self::Town => 4.5,
            Self::Area => 0.0,
        }
    }

    /// The type size of its names in pixels.
    pub fn size(self) -> f64 {
        match self {
            Self::Contested => 14.0,
            Self::City | Self::Town => 12.0,
            Self::Area => 11.0,
        }
    }

    /// How far a name below its dot stands to the right of it.
    fn aside(self) -> f64 {
        if self == Self::Contested { 8.0 } else { 0.0 }
    }

    fn other_sides(self) -> &'static [Side] {
        match self {
            Self::Contested | Self::City | Self::Town => &[Side::Right, Side::Left, Side::Above, Side::Below],
            Self::Area => &[Side::Middle, Side::Above, Side::Below],
        }
    }
}

/// The widths of the whole map, in pixels, for which names are held against the lines of the ground: from the narrowest
/// picture to the widest one enlarged as far as it goes.
pub const WIDTHS: [u32; 20] =
    [240, 260, 280, 303, 330, 352, 376, 410, 450, 480, 511, 555, 602, 680, 780, 900, 1050, 1200, 1400, 1600];

/// From which of the [`WIDTHS`] on a name on each side lies on no line of the ground, in the order of [`Side`]: the larger
/// the map, the less of it a name covers.
pub type Free = [u8; 5];

/// No side is ever free.
pub const NEVER: Free = [WIDTHS.len() as u8; 5];

/// Every side is always free.
pub const ALWAYS: Free = [0; 5];

/// The letter that such a place in [`WIDTHS`] is written as, and back.
const FIRST: u8 = b'a';

/// Writes a letter for each side.
pub fn write_free(free: Free) -> String {
    free.iter().map(|place| char::from(FIRST.saturating_add(*place))).collect()
}

/// Reads what [`write_free`] wrote.
pub fn read_free(letters: &str) -> Option<Free> {
    let mut free: Free = letters.as_bytes().try_into().ok()?;
    for place in &mut free {
        *place = place.saturating_sub(FIRST);
    }
    Some(free)
}

/// A name to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Its spot in the picture.
    pub spot: (f64, f64),
    /// What it belongs to.
    pub kind: Kind,
    /// The name's width, with a second line where it can have one.
    pub name: f64,
    /// The width of the name alone, where it can have a second line.
    pub short: Option<f64>,
    /// The side that is tried first.
    pub side: Side,
    /// Whether no other side is tried.
    pub fixed: bool,
    /// Where each side is free of lines, with the second line and without.
    pub free: [Free; 2],
    /// How wide the whole map would be at the present zoom.
    pub map: f64,
}

/// Where a name was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The side.
    pub side: Side,
    /// Whether the name stands there without its second line.
    pub short: bool,
}

impl Label {
    /// The same in a picture of this width and height in pixels, of which `share` gives the spot as shares, while the
    /// map is enlarged so many times.
    pub fn in_picture(
        &self,
        share: impl Fn((f64, f64)) -> (f64, f64),
        picture: (f64, f64),
        zoom: f64,
    ) -> Self {
        let (x, y) = share(self.spot);
        Self { spot: (x * picture.0, y * picture.1), map: picture.0 * zoom, ..*self }
    }

    /// The box of the name on one side. Beside its dot a name stands at the height of that, and its second line under
    /// it; above and below the second line is the outer one.
    pub fn area(&self, placed: Placed) -> Rect {
        let short = self.short.filter(|_| placed.short);
        let width = short.unwrap_or(self.name);
        let (line, far) = (self.kind.size() * LINE, self.kind.radius() + GAP);
        let second = if self.short.is_some() && !placed.short { CLAIM * LINE } else { 0.0 };
        let (x, y) = self.spot;
        let (left, top) = match placed.side {
            Side::Right => (x + far, y - line / 2.0),
            Side::Left => (x - far - width, y - line / 2.0),
            Side::Above => (x - width / 2.0, y - far - line - second),
            Side::Below => (x - width / 2.0 + self.kind.aside(), y + far),
            Side::Middle => (x - width / 2.0, y - line / 2.0),
        };
        Rect { left, top, right: left + width, bottom: top + line + second }
    }

    /// The box around its dot.
    pub fn dot(&self) -> Rect {
        Rect::around(self.spot, self.kind.radius())
    }

    /// Whether a name there lies on no line of the ground.
    fn is_free(&self, placed: Placed) -> bool {
        let free = if placed.short { &self.free[1] } else { &self.free[0] };
        let from = free.get(placed.side as usize).and_then(|place| WIDTHS.get(usize::from(*place)));
        // Half a pixel more or less hides nothing.
        from.is_some_and(|from| f64::from(*from) <= self.map + 0.5)
    }

    /// The ways to put it, the best first. Only contested towns and cities stand on a line of the ground rather than not at
    /// all: without them nobody would know where this is; and what is said of a town is what the map is for.
    fn ways(self) -> impl Iterator<Item = Placed> {
        let others = if self.fixed { &[] } else { self.kind.other_sides() };
        let sides = std::iter::once(self.side).chain(others.iter().copied());
        let shorts = [false, true].into_iter().take(1 + usize::from(self.short.is_some()));
        shorts.flat_map(move |short| {
            let ways = sides.clone().map(move |side| Placed { side, short });
            let on_lines = ways.clone().filter(move |_| matches!(self.kind, Kind::Contested | Kind::City));
            ways.filter(move |way| self.is_free(*way)).chain(on_lines)
        })
    }
}

/// Places names in a picture of this width and height, the most important first. Nothing is put where something is
/// reserved; `has_dot` tells whether a box meets a dot of another contested town than that of this number.
pub fn place(
    labels: &[Label],
    picture: (f64, f64),
    reserved: &[Rect],
    has_dot: &dyn Fn(&Rect, usize) -> bool,
) -> Vec<Option<Placed>> {
    let frame = Rect { left: 0.0, top: 0.0, right: picture.0, bottom: picture.1 };
    let mut taken = reserved.to_vec();
    let mut put = |(number, label): (usize, &Label)| {
        let with_dot = matches!(label.kind, Kind::City | Kind::Town);
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
pub fn has_dot_among(labels: &[Label], area: &Rect, but: usize) -> bool {
    let contested = labels.iter().enumerate().filter(|(_, label)| label.kind == Kind::Contested);
    contested.filter(|(number, _)| *number != but).any(|(_, label)| label.dot().overlaps(area))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    prop_compose! {
        fn label()(
            x in -50.0..800.0, y in -50.0..800.0, name in 20.0..140.0, fixed in any::<bool>(),
            kind in select(&[Kind::Contested, Kind::City, Kind::Town, Kind::Area][..]),
            side in select(&Side::VARIANTS[..4]),
        ) -> Label {
            let side = if kind == Kind::Area { Side::Middle } else { side };
            let short = (kind == Kind::Contested).then_some(name / 2.0);
            Label { spot: (x, y), kind, name, short, side, fixed, free: [ALWAYS; 2], map: 600.0 }
        }
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
            let boxes = labels.iter().zip(&placed).enumerate();
            let boxes = boxes.filter_map(|(number, (label, placed))| Some((number, label.area((*placed)?))));
            for (number, area) in boxes.clone() {
                prop_assert!(frame.holds(&area));
                prop_assert!(!reserved[0].overlaps(&area));
                for (other, second) in boxes.clone() {
                    prop_assert!(number == other || !area.overlaps(&second));
                }
                for (other, label) in labels.iter().enumerate() {
                    let is_drawn = label.kind == Kind::Contested || label.kind != Kind::Area && placed[other].is_some();
                    prop_assert!(!is_drawn || !area.overlaps(&label.dot()));
                }
            }
        }

        #[test]
        fn a_name_alone_always_finds_its_place(x in 60.0..740.0, y in 60.0..740.0, name in 20.0..120.0) {
            for kind in [Kind::Contested, Kind::Town, Kind::Area] {
                let label = Label { spot: (x, y), kind, short: None, side: Side::Middle, map: 800.0, ..contested(x, name) };
                let placed = place(&[label], (800.0, 800.0), &[], &|_, _| false);
                prop_assert!(placed[0].is_some_and(|placed| !placed.short));
            }
        }
    }

    fn contested(x: f64, name: f64) -> Label {
        let spot = (x, 50.0);
        let (kind, side, free) = (Kind::Contested, Side::Right, [ALWAYS; 2]);
        Label { spot, kind, name, short: Some(30.0), side, fixed: false, free, map: 170.0 }
    }

    fn placed(labels: &[Label], picture: (f64, f64)) -> Vec<Option<Placed>> {
        place(labels, picture, &[], &|area, but| has_dot_among(labels, area, but))
    }

    #[test]
    fn a_name_stands_alone_where_its_second_line_finds_no_room() {
        let placed = placed(&[contested(30.0, 40.0), contested(120.0, 190.0)], (170.0, 100.0));
        assert_eq!(placed[0], Some(Placed { side: Side::Right, short: false }));
        assert_eq!(placed[1], Some(Placed { side: Side::Right, short: true }));
    }

    #[test]
    fn what_is_free_is_read_as_it_was_written() {
        for free in [ALWAYS, NEVER, [3, 0, 20, 7, 1]] {
            assert_eq!(read_free(&write_free(free)), Some(free));
        }
        assert_eq!(write_free([0, 1, 2, 3, 20]), "abcdu");
        assert_eq!(read_free("abcd"), None);
    }

    #[test]
    fn a_side_is_taken_once_it_is_free_of_lines() {
        let mut label = contested(300.0, 60.0);
        label.free = [[10, 0, 0, 0, 0]; 2];
        let side =
            |map, label| placed(&[Label { map, ..label }], (600.0, 600.0))[0].map(|placed| placed.side);
        assert_eq!(side(500.0, label), Some(Side::Left));
        assert_eq!(side(511.0, label), Some(Side::Right));
        label.free = [NEVER; 2];
        assert_eq!(side(499.0, label), Some(Side::Right), "a contested town is named in any case");
        let free_if_short = Label { free: [NEVER, ALWAYS], map: 499.0, ..label };
        assert_eq!(placed(&[free_if_short], (600.0, 600.0))[0].map(|placed| placed.short), Some(false));
        let town = Label { kind: Kind::Town, short: None, ..label };
        assert_eq!(side(499.0, town), None);
    }
}
