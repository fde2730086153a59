//! Places, and what each side is said to say about them.

use crate::fact::Figure;
use crate::statement::Statement;
use crate::table::Key;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantNames};

/// Whose statements the map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Perspective {
    /// What Moscow says.
    Moscow,
    /// What Kyiv says.
    Kyiv,
    /// What independent observers say.
    Independent,
}

impl Perspective {
    /// All perspectives, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Moscow, Self::Kyiv, Self::Independent];

    /// The value of the switch and the name of the attribute (`data-moscow` …).
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What is said of a town, seen from one perspective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// Said to be wholly in Russian hands.
    Taken,
    /// Russian troops are said to have got as far as here.
    Reached,
    /// Said to be in Ukrainian hands.
    Held,
    /// Part of it is said to be in Ukrainian hands.
    PartlyHeld,
    /// A claim that it was taken or reached is denied.
    Denied,
    /// Nothing is said.
    None,
}

impl Status {
    /// All states, in the order of the legend.
    pub const ALL: [Self; 6] =
        [Self::Taken, Self::Reached, Self::PartlyHeld, Self::Held, Self::Denied, Self::None];

    /// The value of `data-moscow` and its like.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A point on the globe, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl Coordinates {
    /// How far another point is as the crow flies, in kilometres, on the WGS 84 ellipsoid: Pythagoras with the
    /// ellipsoid's radii of curvature at the middle latitude, as 47 CFR § 73.208(c) has it for up to 475 km.
    pub fn kilometres_to(self, other: Self) -> f64 {
        const RADIUS_KM: f64 = 6378.137;
        const E2: f64 = 0.006_694_379_990_14;
        let middle = f64::midpoint(self.lat, other.lat).to_radians();
        let bent = 1.0 - E2 * middle.sin().powi(2);
        let north = (other.lat - self.lat).to_radians() * RADIUS_KM * (1.0 - E2) / bent.powf(1.5);
        let east = (other.lon - self.lon).to_radians() * RADIUS_KM * middle.cos() / bent.sqrt();
        north.hypot(east)
    }
}

/// What a place is on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// Who controls it is disputed: what each perspective says, in the order of [`Perspective::ALL`].
    Contested(Coordinates, [Position; 3]),
    /// Drawn for orientation.
    Context(Coordinates),
    /// Named in the texts, not drawn as a dot.
    Mentioned,
}

/// A perspective's view of a town, and the statements it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// What is said.
    pub status: Status,
    /// Statements that say it; empty only for [`Status::None`].
    pub statements: Vec<Key<Statement>>,
}

/// On which side of its dot a town's name stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum LabelSide {
    /// Right of the dot.
    #[default]
    Right,
    /// Left of the dot.
    Left,
    /// Above the dot.
    Above,
    /// Below the dot.
    Below,
}

/// A place. Its name in each language stands in that language's texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among all ids that texts can name.
    pub id: String,
    /// What it is on the map.
    pub role: Role,
    /// Where its name stands.
    pub label: LabelSide,
    /// Importance: a place with a lower number keeps its name on a small map. 1 to 3.
    pub rank: u8,
    /// Its size, where others are compared with it: a figure in square kilometres.
    pub area: Option<Figure>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with other software from the same coordinates.
    #[test]
    fn distances_are_those_of_the_globe() {
        let at = |lon, lat| Coordinates { lon, lat };
        let (lyman, pokrovsk, vovchansk) =
            (at(37.80843, 48.99012), at(37.17706, 48.28014), at(36.94108, 50.29078));
        for (from, to, wanted) in [
            (lyman, at(37.56779, 48.73106), 34.0),
            (lyman, at(37.59739, 48.84974), 22.0),
            (pokrovsk, at(37.80224, 48.02300), 55.0),
            (vovchansk, at(36.25475, 49.98177), 60.0),
            (vovchansk, at(36.58091, 50.60343), 43.0),
        ] {
            assert!((from.kilometres_to(to) - wanted).abs() < 0.5, "{}", from.kilometres_to(to));
        }
        assert!(lyman.kilometres_to(lyman) < 1e-9);
    }
}
