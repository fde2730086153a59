//! The amounts of the charts.

use crate::chance::Chance;
use crate::made_up::SEED;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Answers with their shares in percent, and whether the article has them; the rest has no figure.
pub const SHARES: [(&str, f64, bool); 2] = [("ja", 48.5, true), ("nein", 31.0, false)];

/// Their margin of error, in percentage points.
pub const MARGIN: f64 = 3.5;

/// Waves: when, and how many percent. They lie unevenly, and turn sharply where they lie close.
pub(super) const WAVES: [(&str, f64); 8] = [
    ("2019-03", 62.0),
    ("2019-05", 18.5),
    ("2019-06", 71.5),
    ("2021", 12.0),
    ("2023-11", 66.0),
    ("2024-02", 9.5),
    ("2025-05", 78.0),
    ("2025-11", 41.0),
];

/// Months from December 2023 to November 2025: square kilometres.
pub(super) const MONTHS: [u32; 24] = [
    41, 87, 64, 52, 118, 97, 143, 181, 206, 477, 466, 725, 593, 325, 192, 133, 176, 449, 556, 564, 464, 259,
    267, 505,
];

/// The first of these months.
pub(super) const FIRST: (u16, u16) = (2023, 12);

/// So many points has the long series: more than one for each pixel of a PNG, so that its line turns within its own width.
const POINTS: i32 = 1400;

/// The points of the long series: a day, its percent, and from where to where they may lie. Short steps and long ones
/// follow each other.
#[must_use]
pub fn points() -> Vec<(Date, [f64; 3])> {
    let mut chance = Chance::new(SEED);
    let point = |place: i32| {
        let amount = chance.between(15.0, 75.0).round();
        let day = date(2022, 1, 30).saturating_add(place.days());
        (day, [amount, amount - 2.5, amount + 4.0])
    };
    (0..POINTS).map(point).collect()
}
