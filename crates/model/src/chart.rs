//! Charts: survey figures and series, each with its question and its method.

use crate::actor::Actor;
use crate::date::When;
use crate::fact::{Figure, Unit};
use crate::series::Series;
use crate::statement::{Source, Statement};
use crate::table::Key;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantNames};

/// What a chart shows.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantNames,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ChartKind {
    /// Answers to one question: parts of a hundred.
    Shares,
    /// One answer at several points in time, as shares of a hundred.
    Trend,
    /// Amounts in equal steps of time.
    Months,
    /// Many amounts of one kind, each of a day: a long series.
    Series,
}

/// How well the wording of a survey's question is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Wording {
    /// The question stands there as it was asked.
    Exact,
    /// The wording is not known; the question stands there in other words.
    Paraphrase,
    /// The wording is not known, and no question stands there.
    Unknown,
}

/// A chart. Title, question and the words for its values stand in the texts of each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Which it is.
    pub key: Key<Self>,
    /// Its name: `data-chart`.
    pub id: String,
    /// What it shows.
    pub kind: ChartKind,
    /// Who asked or counted: an actor.
    pub institute: Key<Actor>,
    /// Who paid for it, where known: an actor.
    pub commissioner: Option<Key<Actor>>,
    /// When people were asked, where known.
    pub field: Option<When>,
    /// How many were asked, where known: a figure in people.
    pub respondents: Option<Figure>,
    /// How well the wording of the question is known; none where nobody was asked.
    pub wording: Option<Wording>,
    /// The margin of error of all shares that was published, where one was: a figure in percentage points. A trend has
    /// none: each of its values is of a sample of its own.
    pub margin: Option<Figure>,
    /// The statements it stands on; at least one.
    pub statements: Vec<Key<Statement>>,
    /// Its values, in order; none in a long series.
    pub values: Vec<ChartValue>,
    /// The points of a long series; none in charts of values.
    pub series: Option<LongSeries>,
}

/// A long series: many points of one unit, read in the same place.
#[derive(Clone, Debug, PartialEq)]
pub struct LongSeries {
    /// At least two points.
    pub points: Series,
    /// What they count.
    pub unit: Unit,
    /// Where they were read: at least one source.
    pub sources: Vec<Key<Source>>,
    /// True where they were not read in the article itself.
    pub supplement: bool,
}

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartValue {
    /// Unique in the chart; its label in the texts.
    pub key: String,
    /// The figure; none for the rest to a hundred, whose make-up is not known.
    pub figure: Option<Figure>,
    /// The amount, in the figure's unit; for the rest, computed.
    pub value: f64,
    /// The time it stands for, in a trend or in months.
    pub when: Option<When>,
    /// The margin of error that was published of it alone, in a trend: a figure in percentage points.
    pub margin: Option<Figure>,
    /// True where the article does not give it.
    pub supplement: bool,
    /// True where the chart draws the eye to it.
    pub highlight: bool,
}
