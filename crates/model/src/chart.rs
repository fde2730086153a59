//! Charts: survey figures and series, each with its question and its method.

use crate::date::When;
use serde::{Deserialize, Serialize};

/// What a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Answers to one question: parts of a hundred.
    Shares,
    /// One answer at several points in time, as shares of a hundred.
    Trend,
    /// Amounts in equal steps of time.
    Months,
}

/// A chart. Title, question and the words for its values stand in the texts of each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its name: `data-chart`.
    pub id: String,
    /// What it shows.
    pub kind: ChartKind,
    /// Who asked or counted: an actor.
    pub institute: String,
    /// Who paid for it, where known: an actor.
    pub commissioner: Option<String>,
    /// When people were asked, where known.
    pub field: Option<When>,
    /// How many were asked, where known: a figure.
    pub respondents: Option<String>,
    /// The statements it stands on; at least one.
    pub statements: Vec<String>,
    /// Its values, in order.
    pub values: Vec<ChartValue>,
}

/// One value of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartValue {
    /// Unique in the chart; its label in the texts.
    pub key: String,
    /// The figure; none for the rest to a hundred, whose make-up is not known.
    pub figure: Option<String>,
    /// The amount, in the figure's unit; for the rest, computed.
    pub value: f64,
    /// The time it stands for, in a trend or a series.
    pub when: Option<When>,
    /// True where the article does not give it.
    pub supplement: bool,
    /// True where the chart draws the eye to it.
    pub highlight: bool,
}
