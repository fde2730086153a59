//! Facts that texts interpolate: figures and dates, each written once.

use crate::date::When;
use crate::statement::Source;
use crate::table::Key;
use strum::{EnumString, IntoStaticStr, VariantNames};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Unit {
    /// Share of a hundred.
    Percent,
    /// Percentage points.
    PercentagePoints,
    /// Square kilometres.
    SquareKilometres,
    /// Kilometres.
    Kilometres,
    /// Hours.
    Hours,
    /// Years.
    Years,
    /// People asked or living somewhere.
    People,
    /// Billions of US dollars.
    BillionDollars,
    /// Millions of US dollars.
    MillionDollars,
    /// A position in a sequence ("the 6th").
    Ordinal,
    /// A bare number.
    Number,
}

impl Unit {
    /// The name used in content files and tables.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A figure with its unit and its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Unique among all ids that texts can name.
    pub id: String,
    /// The value, in its unit.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
    /// Where it was read: at least one source.
    pub sources: Vec<Key<Source>>,
    /// True where it was not read in the article itself.
    pub supplement: bool,
}

/// A date that texts name.
#[derive(Clone, Debug, PartialEq)]
pub struct DateFact {
    /// Unique among all ids that texts can name.
    pub id: String,
    /// The date.
    pub when: When,
}
